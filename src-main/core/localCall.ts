import { contract, type InputOf, type CallName, type OutputOf } from '#shared/api/contract.ts';
import { ROLES } from '#shared/domain/decision.ts';
import { fromZod } from '#shared/result.ts';
import { newId } from '#shared/events/ids.ts';
import type { Ports } from './ports.ts';
import type { OnPreparing } from './preparing.ts';

/** Whoever may write in the folder may do everything in it: a verb asks for no password. */
export const LOCAL = { session: 'local', operator: null, roles: ROLES, locked: false } as const;

/**
 * Carries out one call of the contract on the store of a folder, for a verb. Queries work beside an open desk.
 * @throws SportelloError as the call; store_locked for a command while a desk has the folder
 */
export async function callOnce<N extends CallName>(
  dir: string,
  ports: Ports,
  name: N,
  input: Omit<InputOf<N>, 'commandId'>,
  onPreparing?: OnPreparing,
): Promise<OutputOf<N>> {
  const definition = contract[name];
  const isCommand = definition.kind === 'command';
  const whole = isCommand ? { ...input, commandId: newId(ports.now(), ports.randomBytes) } : input;
  const parsed = definition.input.safeParse(whole);
  if (!parsed.success) throw fromZod(parsed.error, whole);
  // Loaded by the verbs that ask the desk: an import of many rows does without its megabytes.
  const { createDesk } = await import('./desk.ts');
  const desk = createDesk({
    dir,
    ports,
    mode: isCommand ? 'write' : 'read',
    ...(onPreparing === undefined ? {} : { onPreparing }),
  });
  try {
    return (await desk.run(name, parsed.data, LOCAL)) as OutputOf<N>;
  } finally {
    await desk.close();
  }
}
