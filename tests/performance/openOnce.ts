import { createDesk } from '#main/core/desk.ts';
import { systemPorts } from '#main/core/ports.ts';

/** Opens the store of argv[2] and asks for the first list of operator argv[3]; prints the ms it took. */
const [, , dir = '', operator = ''] = process.argv;
const start = performance.now();
const desk = createDesk({ dir, ports: systemPorts(), mode: 'write' });
await desk.run(
  'queue.page',
  { filter: { scope: 'live' }, order: 'urgent', offset: 0, limit: 50 },
  { session: 'bench', operator, roles: [], locked: false },
);
process.stdout.write(String(performance.now() - start));
await desk.close();
