import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuildNow } from '#main/store/log/rebuild.ts';
import { verifyNow } from '#main/store/log/verify.ts';
import { COMMANDS, command, erase, type Command } from './commands.ts';
import { openStatistics, type StatisticsColumns } from '#main/store/statistics/open.ts';
import { foreignEvent } from './foreign.ts';
import { createPool, ORDERS, type Pool } from './pool.ts';
import { createSimDesk, type Image, type SimDesk } from './simDesk.ts';
import { dumpProjections } from '../support/dump.ts';
import { columnCells, scannedCells } from './scan.ts';

const RUNS = 1000;
const SEED = 20_260_302;
const COUNTS = {
  refusedByFold: 'SELECT count(*) AS n FROM events WHERE skip = 1',
  erased: 'SELECT count(*) AS n FROM erasures',
  emptied: 'SELECT count(*) AS n FROM events WHERE redacted = 1',
  bills: 'SELECT count(*) AS n FROM bills',
  reversed: 'SELECT count(*) AS n FROM bills WHERE reversedBy IS NOT NULL',
  billed: `SELECT count(*) AS n FROM interventions WHERE billing = 'billed'`,
  restored: `SELECT count(*) AS n FROM branches WHERE reason = 'restored'`,
};
const DESKS = [0, 1, 2, 3].map(createSimDesk);

const NAMES = Object.keys(COMMANDS) as Command[];
const number = fc.nat({ max: 4095 });
const deskArb = fc.nat({ max: 3 });
const stepArb = fc.oneof(
  { weight: 24, arbitrary: fc.record({ what: fc.constantFrom(...NAMES), desk: deskArb, a: number, b: number }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('sync'), desk: deskArb, a: number, b: number }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('unknown', 'odd'), desk: deskArb, a: number, b: number }) },
  // A bill is reversed only where one stands: both often enough that they meet.
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constantFrom('bill', 'reverse'), desk: deskArb, a: number, b: number }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('erase'), desk: deskArb, a: number, b: number }) },
);
type Step = { what: string; desk: number; a: number; b: number };

/** A history: what desks do, and when the first of them is set back to a backup of itself. */
const historyArb = fc.record({
  seed: fc.nat({ max: 1_000_000 }),
  opening: fc.array(
    fc.record({
      what: fc.constantFrom('addContact', 'addCustomer', 'addList', 'open'),
      desk: deskArb,
      a: number,
      b: number,
    }),
    { minLength: 6, maxLength: 10 },
  ),
  steps: fc.array(stepArb, { minLength: 16, maxLength: 48, size: 'max' }),
  backupAt: fc.integer({ min: 4, max: 14 }),
  restoreAt: fc.integer({ min: 12, max: 48 }),
});

function run(
  desks: readonly SimDesk[],
  history: { seed: number; opening: Step[]; steps: Step[]; backupAt: number; restoreAt: number },
): StatisticsColumns[] {
  const pool = createPool();
  desks.forEach((desk, n) => desk.reset(history.seed, [0, 200_000, -90_000, 3_000][n] ?? 0));
  let image: Image | null = null;
  let foreign = 0;
  // The first desk is set back to an older self: its columns would be read anew, as they are when a store is opened again.
  const statistics = desks.map((desk) => openStatistics(desk.store()));
  const steps = [...history.opening, ...history.steps];
  steps.forEach((step, n) => {
    const desk = desks[step.desk] as SimDesk;
    const first = desks[0] as SimDesk;
    if (n === history.backupAt) {
      // What only a lost tail held is lost; a backup's own events have been sent when the backup is of use.
      pool.publish(first);
      image = first.image();
    }
    if (n === history.restoreAt && image !== null) {
      if (step.a % 2 === 0) pool.publish(first);
      first.restore(image);
    }
    take(desk, step, pool, () => (foreign += 1));
    if (step.desk !== 0 && n % 7 === 3) statistics[step.desk]?.calls();
  });
  for (const desk of desks) pool.publish(desk);
  desks.forEach((desk, n) => pool.deliver(desk, ORDERS[n % ORDERS.length] ?? 'shuffled', history.seed + n, true));
  return statistics;
}

function take(desk: SimDesk, step: Step, pool: Pool, nextForeign: () => number): void {
  if (step.what === 'sync') {
    pool.publish(desk);
    pool.deliver(desk, ORDERS[step.a % ORDERS.length] ?? 'shuffled', step.b, step.b % 3 === 0);
  } else if (step.what === 'unknown' || step.what === 'odd') {
    const event = foreignEvent(desk, step.what, step.a, nextForeign());
    if (event !== null) pool.add(event);
  } else if (step.what === 'erase') {
    erase(desk, step);
  } else {
    command(desk, step.what as Command, step);
  }
}

test(`${RUNS} random histories over 4 desks come to one hash, in whatever order they are delivered`, () => {
  const met = {
    events: 0,
    tickets: 0,
    unknown: 0,
    refusedByFold: 0,
    erased: 0,
    emptied: 0,
    restored: 0,
    bills: 0,
    reversed: 0,
    billed: 0,
  };
  fc.assert(
    fc.property(historyArb, (history) => {
      const statistics = run(DESKS, history);
      const found = DESKS.map((desk) => verifyNow(desk.store()));
      for (const one of found) expect(one.problems).toEqual([]);
      const [first] = found.map(({ unsent: _own, ...shared }) => shared);
      for (const { unsent: _own, ...shared } of found) expect(shared).toEqual(first);
      for (const desk of DESKS)
        expect(scannedCells(desk.store())).toEqual(
          desk.store().db.prepare('SELECT key, n FROM rollups ORDER BY key').all(),
        );
      for (const desk of DESKS.slice(1))
        expect(columnCells(desk.store(), statistics[desk.name] as StatisticsColumns)).toEqual(
          scannedCells(desk.store()),
        );
      const rebuilt = DESKS[history.seed % 4] as SimDesk;
      const before = dumpProjections(rebuilt.store());
      for (let time = 0; time < 2; time += 1) {
        rebuildNow(rebuilt.store());
        expect(dumpProjections(rebuilt.store())).toEqual(before);
      }
      met.events += first?.events ?? 0;
      met.tickets += first?.tickets ?? 0;
      met.unknown += first?.unknown ?? 0;
      for (const [name, sql] of Object.entries(COUNTS))
        met[name as keyof typeof COUNTS] += (rebuilt.store().db.prepare(sql).get() as { n: number }).n;
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  console.log(`numRuns ${RUNS}, seed ${SEED}, each history on 4 desks: ${JSON.stringify(met)}`);
  // A history generator that came to make nothing of one kind would prove nothing of it.
  for (const [what, n] of Object.entries(met)) expect(n, what).toBeGreaterThan(RUNS / 10);
});
