import { callsView, type CallsViewInput } from '#shared/domain/statistics/view.ts';
import { tabulate } from '#shared/domain/statistics/tabulate.ts';
import { extendTrail } from '#shared/domain/ticket/trail.ts';
import { contract, type QueryName } from '#shared/api/contract.ts';
import { createDesk, type Desk } from '#main/core/desk.ts';
import { LOCAL } from '#main/core/localCall.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openReadStore } from '#main/store/open.ts';
import { openStatistics } from '#main/store/statistics/open.ts';
import { statisticsWorld } from '#main/store/statistics/world.ts';
import { duckMatrix } from './duck.ts';
import { createTimes, type Figure, now, since } from './figures.ts';

const MATRIX: CallsViewInput = { rows: ['operator', 'type'], columns: ['month', 'status'] };
const ANALYSIS: CallsViewInput = {
  rows: ['month'],
  measures: [
    ...(['opened', 'solved', 'closed', 'solutionMedian', 'solutionMean', 'solutionP90'] as const),
    ...(['closeMedian', 'closeMean', 'closeP90', 'activities', 'first', 'reopenRate'] as const),
  ],
};

/** Rounds before the counting starts: a desk works all day, its code is compiled by then. */
const WARM_UP = 5;

/** What each standard view asks for at first, over all twelve years where it has no period of its own. */
const VIEWS: Readonly<Record<string, CallsViewInput>> = {
  matrix: { rows: ['operator'], columns: ['month'], from: '2025-11-01', to: '2026-10-31', compare: 'year' },
  'matrix at the end of each month': { ...MATRIX, from: '2025-11-01', to: '2026-10-31', at: 'end' },
  analysis: ANALYSIS,
  'in progress': {
    rows: ['type'],
    columns: ['operator'],
    filter: { status: ['new', 'assigned', 'progress', 'waiting'] },
  },
  'hour by weekday': { rows: ['hour'], columns: ['weekday'] },
  customers: { rows: ['customer'], columns: ['year'], from: '2025-11-01', to: '2026-10-31' },
};

/**
 * Statistics of a filled store: columns against a full scan in SQL (and DuckDB where it is installed), equal results
 * checked, the standard views, and what they add to a save.
 */
export async function benchStatistics(dir: string, print: (line: string) => void): Promise<Figure[]> {
  const ports = systemPorts();
  const { store, close } = openReadStore(dir, ports);
  const start = now();
  const statistics = openStatistics(store);
  const columns = statistics.calls();
  print(`calls read into columns: ${columns.count} in ${Math.round(since(start) / 1000)} ms`);
  const world = statisticsWorld(store, ports.now());
  const count = (view: CallsViewInput) => tabulate(columns, callsView.parse(view), world);
  const times = (rounds: number, work: () => unknown) => {
    const list = createTimes();
    for (let round = 0; round < rounds + 3; round++) {
      const began = now();
      work();
      if (round >= 3) list.add(since(began));
    }
    return list;
  };

  const scan = store.db.prepare(
    `SELECT strftime('%Y-%m', openedAt / 1000, 'unixepoch') AS month, operator, type, status, count(*) AS n FROM tickets GROUP BY 1, 2, 3, 4`,
  );
  const scanned = times(3, () => scan.all());
  const matrix = times(30, () => count(MATRIX));
  const month = times(200, () => count({ ...MATRIX, from: '2026-03-01', to: '2026-03-31' }));
  const figures: Figure[] = [
    {
      name: 'full scan in SQL / the matrix of 12 years, p50',
      value: scanned.p(0.5) / matrix.p(0.5),
      unit: 'x',
      bar: 100,
      sense: 'min',
      note: `${Math.round(scanned.p(0.5) / 1000)} ms, ${(matrix.p(0.5) / 1000).toFixed(1)} ms, ${count(MATRIX).cellRow.length} cells`,
    },
    { name: 'the matrix of one month, p50', value: month.p(0.5) / 1000, unit: 'ms', bar: 0.5, sense: 'max' },
  ];
  const duck = await duckMatrix(store.db, print);
  if (duck !== null)
    figures.push({ name: 'the matrix / DuckDB, p50', value: matrix.p(0.5) / duck, unit: 'x', bar: 1, sense: 'max' });
  close();

  const desk = createDesk({ dir, ports, mode: 'read' });
  await desk.run('stats.calls', { view: callsView.parse({}) }, LOCAL);
  for (const [name, view] of Object.entries(VIEWS)) {
    const list = createTimes();
    for (let round = 0; round < 65; round++) {
      const began = now();
      await desk.run('stats.calls', { view: callsView.parse(view) }, LOCAL);
      if (round >= WARM_UP) list.add(since(began));
    }
    figures.push({ name: `the view "${name}", p99`, value: list.p(0.99) / 1000, unit: 'ms', bar: 100, sense: 'max' });
  }
  for (const figure of await standardViews(desk, print)) figures.push(figure);
  await desk.close();
  figures.push(saving());
  return figures;
}

/** Longest wait for the search index, µs: a store kept with --store goes on where it was. */
const INDEXING_US = 90_000_000;

/** The standard views that are not asked by the dimensions of a call. */
async function standardViews(desk: Desk, print: (line: string) => void): Promise<Figure[]> {
  const start = now();
  let whole = false;
  while (!whole && since(start) < INDEXING_US) {
    whole = desk.search()?.catchUp(500) !== false;
    await new Promise((resolve) => setImmediate(resolve));
  }
  print(
    `search index ${whole ? 'whole' : 'in part (the next run goes on)'} after ${Math.round(since(start) / 1000)} ms`,
  );
  const year = { from: '2025-11-01', to: '2026-10-31' };
  const asked: readonly [name: string, query: QueryName, input: object][] = [
    ['right now', 'stats.live', {}],
    ['staffing', 'staffing.history', {}],
    ['interventions of a year', 'stats.interventions', { view: { ...year, by: 'technician', compare: 'year' } }],
    ['interventions of all years by month', 'stats.interventions', { view: { by: 'month' } }],
    ['interventions of all years by customer', 'stats.interventions', { view: { by: 'customer' } }],
    ['solutions, two words', 'stats.solutions', { ask: { text: 'stampante ferma' } }],
    ['solutions, the newest', 'stats.solutions', { ask: {} }],
  ];
  const figures: Figure[] = [];
  for (const [name, query, input] of asked) {
    const list = createTimes();
    for (let round = 0; round < 40; round++) {
      const began = now();
      await desk.run(query, contract[query].input.parse(input), LOCAL);
      if (round >= WARM_UP) list.add(since(began));
    }
    figures.push({ name: `the view "${name}", p99`, value: list.p(0.99) / 1000, unit: 'ms', bar: 100, sense: 'max' });
  }
  return figures;
}

/** What a save pays: an opening writes no trail; a move of the call lengthens it. */
function saving(): Figure {
  const list = createTimes();
  const at = { status: 'assigned', operator: '01j0000000000000000000000p', at: 1_793_000_000_000 } as const;
  for (let round = 0; round < 2000; round++) {
    const began = now();
    for (let n = 0; n < 100; n++) extendTrail('', at, { ...at, status: 'solved', at: at.at + n });
    list.add(since(began) / 100);
  }
  return {
    name: 'added to a save that moves a call (to an opening: nothing), p50',
    value: list.p(0.5),
    unit: 'µs',
    bar: 20,
    sense: 'max',
  };
}
