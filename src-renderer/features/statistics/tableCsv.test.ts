import { expect, it } from 'vitest';
import { tableCsv } from './tableCsv.ts';

it('writes what a spreadsheet of either country reads, and no formula', () => {
  const table = [
    ['operatore', 'quota'],
    ['=1+1', 0.25],
    ['A; B "C"', null],
  ];
  expect(tableCsv({ table, units: ['share'] }, 'it')).toBe(
    '\uFEFFoperatore;quota\r\n\'=1+1;"0,25"\r\n"A; B ""C""";\r\n',
  );
  expect(tableCsv({ table: [['a', 0.123_456]], units: ['share'] }, 'en')).toBe('\uFEFFa,0.1235\r\n');
  expect(tableCsv({ table: [['a', 123_405, 7, -5]], units: ['cents', 'count', 'cents'] }, 'it')).toBe(
    '\uFEFFa;"1234,05";7;"-0,05"\r\n',
  );
});
