import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvReader, type CsvRecord } from './csvRecords.ts';

function read(text: string, delimiter = ',', pieces = 1_000_000, max?: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  const reader = createCsvReader(delimiter, (record) => records.push(record), max);
  for (let i = 0; i < text.length; i += pieces) reader.push(text.slice(i, i + pieces));
  reader.end();
  return records;
}
const fieldsOf = (records: readonly CsvRecord[]) => records.map((one) => one.fields ?? one.problem);

const cell = fc
  .array(fc.constantFrom('a', 'è', '"', ';', ',', '\n', '\r\n', ' ', '=1', '€'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe('csv records', () => {
  test('what csv-stringify writes comes back, however it is cut in pieces', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.integer({ min: 1, max: 9 }), (rows, delimiter, pieces) => {
        const text = stringify(rows, { delimiter });
        expect(fieldsOf(read(text, delimiter, pieces))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  test('it agrees with csv-parse on lines and records', () => {
    fc.assert(
      fc.property(table, (given) => {
        // csv-parse counts CRLF inside quotes as two lines.
        const rows = given.map((row) => row.map((text) => text.replaceAll('\r', '')));
        const text = stringify(rows, { record_delimiter: 'windows', quoted: true });
        const peer = parse(text, { info: true, relax_column_count: true }) as unknown as { info: { lines: number } }[];
        const own = read(text);
        expect(own).toHaveLength(peer.length);
        for (const [i, record] of own.entries()) {
          // csv-parse counts the line a record ends on; the next one begins after it.
          if (i > 0) expect(record.line).toBe((peer[i - 1]?.info.lines ?? 0) + 1);
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a,b\n1,"x\n2,3\n4,5\n', [['a', 'b'], 'wrongQuotes', ['2', '3'], ['4', '5']]],
    ['a,b\n1,x"y\n2,3\n', [['a', 'b'], 'wrongQuotes', ['2', '3']]],
    ['a,b\n"1"2,3\n2,3', [['a', 'b'], 'wrongQuotes', ['2', '3']]],
    ['a,b\n1,\0\n2,3\n', [['a', 'b'], 'controlCharacters', ['2', '3']]],
    ['a,b\n1,\uFFFD\n2,3\n', [['a', 'b'], 'encoding', ['2', '3']]],
    [
      '\uFEFFa,b\r\n\r\n"1",\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['', []],
    ['a', [['a']]],
    ['"a"\r', [['a']]],
  ])('%j', (text, expected) => {
    for (const pieces of [1, 3, 1000]) expect(fieldsOf(read(text, ',', pieces))).toEqual(expected);
  });

  test('a record that is too long is refused alone, quoted or not', () => {
    const long = 'x'.repeat(5000);
    for (const bomb of [`1,${long}`, `1,"${long}"`, `1,"${`${'y'.repeat(40)}\n`.repeat(100)}`]) {
      const records = read(`a,b\n${bomb}\n2,3\n`, ',', 64, 1000);
      expect(records[0]?.fields).toEqual(['a', 'b']);
      expect(records[1]).toMatchObject({ line: 2 });
      expect(['tooLong', 'wrongQuotes']).toContain(records[1]?.problem);
      expect(records.at(-1)?.fields).toEqual(['2', '3']);
    }
  });

  test('lines are counted through records of many lines and refused ones', () => {
    const records = read('a,b\n"1\n2\n3",4\n5,"6\n7,8\n');
    expect(records.map((one) => one.line)).toEqual([1, 2, 5, 6]);
  });

  test('a megabyte without an end is no burden', () => {
    const started = performance.now();
    expect(fieldsOf(read(`a,b\n1,"${'z'.repeat(3_000_000)}\n2,3`, ',', 65_536))).toEqual([
      ['a', 'b'],
      'tooLong',
      ['2', '3'],
    ]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
