import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createZone } from '#shared/time/zone.ts';
import { utcInstants, wallInstants } from './columns.ts';
import { csvPieces } from './csv.ts';
import { jsonPieces } from './jsonArray.ts';
import type { Column } from './table.ts';

type Row = readonly [string | null, number, string];
const columns: Column<Row>[] = [
  { name: 'words', kind: 'text', value: (row) => row[0] },
  { name: 'n', kind: 'typed', value: (row) => row[1] },
  { name: 'phone', kind: 'phone', value: (row) => row[2] },
];
const csv = (rows: readonly Row[]): string => [...csvPieces(columns, rows)].join('');

describe('csv', () => {
  test('begins with a mark, has ; and CRLF', () => {
    expect(csv([['a;b', 1, '']])).toBe('\uFEFFwords;n;phone\r\n"a;b";1;\r\n');
  });

  test.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['+39 0432', `'+39 0432`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\uFF1D1+1', `'\uFF1D1+1`],
    ['a=1', 'a=1'],
    [null, ''],
  ])('words %j are written %j', (words, written) => {
    const [, row] = parse(csv([[words, -1, '+39 0432 550101 int. 12']]), { delimiter: ';', bom: true }) as unknown as [
      string[],
      string[],
    ];
    expect(row).toEqual([written, '-1', '+39 0432 550101 int. 12']);
  });

  test('a phone that is none is words like any', () => {
    const [, row] = parse(csv([['', 0, '+cmd|calc']]), { delimiter: ';', bom: true }) as unknown as [
      string[],
      string[],
    ];
    expect(row[2]).toBe(`'+cmd|calc`);
  });

  test('whatever was written comes back, and no cell begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer(), fc.string()), { maxLength: 5 }), (rows) => {
        const [, ...read] = parse(csv(rows), { delimiter: ';', bom: true, relax_column_count: true });
        expect(read.map((row) => row[0]?.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(
          rows.map((row) => row[0].replace(/^'(?=[=+\-@\t\r])/, '')),
        );
        for (const row of read) expect(row[0]).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('json', () => {
  test.each([0, 1, 499, 500, 501, 1200])('%i rows are one array, a row on each line', (count) => {
    const rows = Array.from({ length: count }, (_, i): Row => [`"${i}"\n`, i, '']);
    const text = [...jsonPieces(columns, rows)].join('');
    expect(JSON.parse(text)).toEqual(rows.map(([words, n, phone]) => ({ words, n, phone })));
    expect(text.trimEnd().split('\n')).toHaveLength(count === 0 ? 1 : count + 2);
  });
});

test('instants: what the wall showed, or UTC', () => {
  const ms = Date.UTC(2026, 2, 29, 1, 0, 0);
  expect(wallInstants(createZone('Europe/Rome'))(ms)).toBe('2026-03-29 03:00:00');
  expect(utcInstants(ms)).toBe('2026-03-29T01:00:00.000Z');
  expect(wallInstants(createZone('Europe/Rome'))(null)).toBeNull();
});
