import { expect, test } from 'vitest';
import { callsView } from '#shared/domain/statistics/view.ts';
import { gridExport } from './exportTable.ts';
import { type Counted, gridOf } from './grid.ts';
import type { Words } from './useWords.ts';

const words: Words = {
  value: (_dimension, value) => value,
  key: (_dimensions, key) => key.join(' '),
  figure: (_measure, value) => (value === null ? '–' : String(value)),
  share: (part) => `${(part * 100).toFixed(1)} %`,
};
const figure = (value: number) => ({ values: [value], over: [value] });
/** Anna has 3 and 1, Marco 0 and 4; a year before Anna had 2 of 10. */
const counted: Counted = {
  rows: [['anna'], ['marco']],
  columns: [['high'], ['low']],
  cells: [
    { row: 0, column: 0, ...figure(3) },
    { row: 0, column: 1, ...figure(1) },
    { row: 1, column: 1, ...figure(4) },
  ],
  rowTotals: [figure(4), figure(4)],
  columnTotals: [figure(3), figure(5)],
  total: figure(8),
  calls: 8,
  leftOut: { unsolved: 0, solvedBefore: 0, unclosed: 0, closedBefore: 0 },
  names: {},
  before: { from: null, to: null, rows: [figure(2), null], columns: [null, null], total: figure(10) },
  at: 0,
};
const names = { corner: 'operator', total: 'Total', measure: String };
const shown = (shares: 'none' | 'all' | 'rows' | 'columns') => {
  const grid = gridOf(counted, callsView.parse({ rows: ['operator'], columns: ['urgency'], shares }), words, names);
  return { grid, texts: [...grid.rows.map((row) => row.cells), grid.totals].map((row) => row.map((one) => one.text)) };
};

test('what a row says stands in a column is what its cell shows, as numbers and as any share', () => {
  for (const shares of ['none', 'all', 'rows', 'columns'] as const)
    for (const row of shown(shares).grid.rows)
      expect(row.cells.map((_, column) => row.value(column))).toEqual(row.cells.map((cell) => cell.value));
  const list = callsView.parse({ rows: ['operator'], columns: [], measures: ['calls'] });
  const [anna] = gridOf(counted, list, words, names).rows;
  expect([anna?.value(0), anna?.value(1)]).toEqual([4, null]);
});

test('counts are shown as they are, with their share of all beside them', () => {
  const { grid, texts } = shown('none');
  expect(texts).toEqual([
    ['3', '1', '4'],
    ['0', '4', '4'],
    ['3', '5', '8'],
  ]);
  expect(grid.rows[0]?.cells[0]?.beside).toBe('37.5 %');
  expect(grid.totals[2]?.beside).toBeNull();
});

test('or as shares of all, of the row, of the column, with the count beside them', () => {
  expect(shown('all').texts).toEqual([
    ['37.5 %', '12.5 %', '50.0 %'],
    ['0.0 %', '50.0 %', '50.0 %'],
    ['37.5 %', '62.5 %', '100.0 %'],
  ]);
  expect(shown('rows').texts).toEqual([
    ['75.0 %', '25.0 %', '100.0 %'],
    ['0.0 %', '100.0 %', '100.0 %'],
    ['37.5 %', '62.5 %', '100.0 %'],
  ]);
  expect(shown('rows').grid.rows[0]?.cells[2]?.before).toBeNull();
  const { grid, texts } = shown('columns');
  expect(texts).toEqual([
    ['100.0 %', '20.0 %', '50.0 %'],
    ['0.0 %', '80.0 %', '50.0 %'],
    ['100.0 %', '100.0 %', '100.0 %'],
  ]);
  expect(grid.rows[0]?.cells[1]).toMatchObject({ beside: '1', over: 1 });
  // The time before is compared as shares too: 2 of 10 then.
  expect(grid.rows[0]?.cells[2]?.before).toBe('20.0 %');
  expect(gridExport(grid, 'Total')).toEqual({
    units: ['share', 'share', 'share'],
    table: [
      ['operator', 'high', 'low', 'Total'],
      ['anna', 1, 0.2, 0.5],
      ['marco', 0, 0.8, 0.5],
      ['Total', 1, 1, 1],
    ],
  });
});

test('what is no count, or has one axis, has no shares', () => {
  const median = callsView.parse({
    rows: ['operator'],
    columns: ['urgency'],
    measures: ['solutionMedian'],
    shares: 'all',
  });
  expect(gridOf(counted, median, words, names).rows[0]?.cells[0]).toMatchObject({ text: '3', beside: null });
  const list = callsView.parse({ rows: ['operator'], shares: 'all' });
  expect(gridOf(counted, list, words, names).rows[0]?.cells[0]?.text).toBe('4');
});
