import { writeSync } from 'node:fs';
import { newId } from '#shared/events/ids.ts';
import { openTicket } from '#shared/domain/ticket/open.ts';
import { systemPorts } from '#main/core/ports.ts';
import { createCheckpoints } from '#main/store/checkpoint.ts';
import { save } from '#main/store/log/save.ts';
import { openStore } from '#main/store/open.ts';

/**
 * A desk that saves calls until it is killed. Each number is said only when its save has returned: what was said must
 * be there for ever.
 */
const [dir = ''] = process.argv.slice(2);
const ports = systemPorts();
const { store } = openStore(dir, ports);
const checkpoints = createCheckpoints(() => store.db, 15);
writeSync(1, 'open\n');
for (;;) {
  const commandId = newId(ports.now(), ports.randomBytes);
  const { result } = save(store, { commandId, actor: 'x', roles: ['operator'] }, (ctx) =>
    openTicket({ channel: 'phone', problem: 'x'.repeat(1 + (ctx.now % 3000)), question: true }, ctx),
  );
  writeSync(1, `${result.number}\n`);
  checkpoints.committed();
}
