import { randomBytes } from 'node:crypto';

/**
 * Writes a defect (an error that is not one of ours) to the log on stderr, whole, and gives the reference under which
 * the person who met it can ask about it.
 */
export function logDefect(error: unknown): string {
  const reference = randomBytes(4).toString('hex');
  process.stderr.write(`[${reference}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (error instanceof Error && error.cause !== undefined)
    process.stderr.write(
      `[${reference}] cause: ${error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : JSON.stringify(error.cause)}\n`,
    );
  return reference;
}
