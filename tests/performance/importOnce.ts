/** A module, so that it may wait at its top level. */
export {};

/**
 * Imports argv[2] into a new store in argv[3] through the verb itself, in this process; at the end writes on stderr the
 * seconds it took and the most memory (MB) the process had.
 */
const [, , file = '', dir = ''] = process.argv;
const start = performance.now();
process.argv = [process.execPath, 'sportello', 'import', 'helpdesk-log', file, '--data', dir, '--json'];
process.on('exit', () => {
  const seconds = (performance.now() - start) / 1000;
  process.stderr.write(`\n${JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
});
await import('../../src-main/cli/main.ts');
