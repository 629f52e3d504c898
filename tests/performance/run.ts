import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemPorts } from '#main/core/ports.ts';
import { initStore, openReadStore, openStore } from '#main/store/open.ts';
import { choicesOf, type Choices } from './calls.ts';
import { benchFattura } from './fattura.ts';
import { printFigure, type Figure } from './figures.ts';
import { benchExportBeside } from './exportBeside.ts';
import { fillStore } from './fill.ts';
import { benchBilling } from './billing.ts';
import { benchImport } from './import.ts';
import { benchLists } from './lists.ts';
import { benchOpen } from './open.ts';
import { benchPdf } from './pdf.ts';
import { benchPort } from './port.ts';
import { benchScreens } from './screens.ts';
import { benchRebuild } from './rebuild.ts';
import { benchSave } from './save.ts';
import { benchStatistics } from './statistics.ts';

const HELP = `Usage: npm run bench [-- save port export lists open statistics rebuild import screen billing pdf fattura] [--tickets N] [--store DIR]

Performance as ratios to a baseline measured in the same run; nothing here is asserted by npm test.
--tickets N   calls of the filled store (default 1000000; it takes some minutes to fill)
--store DIR   fills the store there once and keeps it for the next run
--live N      calls still in hand among them (default 20000)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tickets: { type: 'string', default: '1000000' },
    live: { type: 'string', default: '20000' },
    store: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
const log = resolve(process.env['SPORTELLO_DATA'] ?? '../shared/data', 'helpdesk-italy/finale.csv');
const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
const scratch = mkdtempSync(join(tmpdir(), 'sportello-bench-'));
let missed = 0;

/** Prints figures as they come, so that a stop in the middle leaves what was measured. */
function print(figures: Figure[] | string): void {
  if (typeof figures === 'string') {
    process.stdout.write(`${figures}\n`);
    return;
  }
  for (const figure of figures) if (!printFigure(figure)) missed += 1;
}

function filled(dir: string, tickets: number, live: number): string {
  if (existsSync(dir)) return dir;
  initStore(dir, 'Europe/Rome', systemPorts());
  const { store, close } = openStore(dir, systemPorts());
  const start = performance.now();
  let said = 0;
  fillStore(store, tickets, live, (done) => {
    if (done - said < tickets / 10) return;
    said = done;
    process.stderr.write(`filling: ${done} of ${tickets}\n`);
  });
  close();
  process.stderr.write(`filled ${tickets} calls in ${Math.round((performance.now() - start) / 1000)} s\n`);
  return dir;
}

function choices(dir: string): Choices {
  const { store, close } = openReadStore(dir, systemPorts());
  const found = choicesOf(store);
  close();
  return found;
}

try {
  const needsStore = ['save', 'port', 'export', 'lists', 'open', 'rebuild', 'statistics'].some(wanted);
  if (needsStore) {
    const kept = filled(
      values.store === undefined ? join(scratch, 'filled') : resolve(values.store),
      Number(values.tickets),
      Number(values.live),
    );
    const dir = join(scratch, 'work');
    mkdirSync(dir, { recursive: true });
    cpSync(kept, dir, { recursive: true });
    const drawn = choices(dir);
    if (wanted('open')) print(benchOpen(dir, drawn.operator, 15));
    if (wanted('save') || wanted('port')) print(await benchSave(dir, drawn, 5000));
    if (wanted('port')) print(await benchPort(dir, drawn, 5000));
    if (wanted('export')) print(await benchExportBeside(dir, drawn, 2000));
    if (wanted('lists')) print(await benchLists(dir, drawn, filled(join(scratch, 'small'), 10_000, 1000)));
    if (wanted('statistics')) print(await benchStatistics(dir, print));
    if (wanted('rebuild')) print(await benchRebuild(dir));
  }
  if (wanted('import')) print(await benchImport(log));
  if (wanted('billing')) print(await benchBilling(join(scratch, 'billing')));
  if (wanted('pdf')) print(await benchPdf());
  if (wanted('fattura')) print(benchFattura());
  if (wanted('screen')) {
    // The screens that are measured are the source's own, also on a clone that never built them.
    execFileSync(process.execPath, ['scripts/build.ts', 'renderer', '--if-stale'], { stdio: ['ignore', 2, 2] });
    print(await benchScreens(100_000));
  }
  process.stdout.write(missed === 0 ? 'every bar met\n' : `${missed} bars missed\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
