import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SportelloError } from '../result.ts';
import { dateFormat, parseDate } from './parseDate.ts';
import { createZone, msToWall } from './zone.ts';

const rome = createZone('Europe/Rome');
const read = (text: string, format: string) => {
  const parsed = parseDate(text, dateFormat(format), rome);
  return parsed.ok ? new Date(parsed.value).toISOString() : parsed.reason;
};

test.each([
  ['2012/03/25 01:59:59.123', 'YYYY/MM/DD hh:mm:ss.SSS', '2012-03-25T00:59:59.123Z'],
  ['2012/07/01 13:05:09.000', 'YYYY/MM/DD hh:mm:ss.SSS', '2012-07-01T11:05:09.000Z'],
  ['03/04/2026 09:15', 'DD/MM/YYYY HH:mm', '2026-04-03T07:15:00.000Z'],
  ['29-2-2016', 'D-M-YYYY', '2016-02-28T23:00:00.000Z'],
  ['3/4/2026 9:15', 'M/D/YYYY H:mm', '2026-03-04T08:15:00.000Z'],
  ['20260304T0915', 'YYYYMMDDTHHmm', '2026-03-04T08:15:00.000Z'],
  ['2026-03-04', 'ISO', '2026-03-03T23:00:00.000Z'],
  ['2026-03-04 09:15', 'ISO', '2026-03-04T08:15:00.000Z'],
  ['2026-03-04T09:15:30.5', 'ISO', '2026-03-04T08:15:30.500Z'],
  ['2026-03-04T09:15:30.123456Z', 'ISO', '2026-03-04T09:15:30.123Z'],
  ['2026-03-04T09:15:30-03:30', 'ISO', '2026-03-04T12:45:30.000Z'],
  [' 2026-03-04T09:15+0100 ', 'ISO', '2026-03-04T08:15:00.000Z'],
])('%j as %s is %s', (text, format, iso) => expect(read(text, format)).toBe(iso));

test.each([
  ['', 'ISO', 'empty'],
  ['  ', 'D-M-YYYY', 'empty'],
  ['?', 'D-M-YYYY', 'format'],
  ['2026-03-04', 'D-M-YYYY', 'format'],
  ['3-4-26', 'D-M-YYYY', 'format'],
  ['3/4/2026 09:15', 'DD/MM/YYYY HH:mm', 'format'],
  ['03/04/2026 09:15:00', 'DD/MM/YYYY HH:mm', 'format'],
  ['04/13/2026 09:15', 'DD/MM/YYYY HH:mm', 'noSuchTime'],
  ['29-2-2015', 'D-M-YYYY', 'noSuchTime'],
  ['2026-03-04T24:00', 'ISO', 'noSuchTime'],
  ['2026-03-04T10:00+25:00', 'ISO', 'noSuchTime'],
  ['1-1-1900', 'D-M-YYYY', 'beforeFirstDate'],
  ['0000-01-01', 'ISO', 'noSuchTime'],
])('%j as %s is refused: %s', (text, format, reason) => expect(read(text, format)).toBe(reason));

test('the hours that a change of clocks skips or repeats can be refused', () => {
  const format = dateFormat('D-M-YYYY H:mm');
  expect(parseDate('29-3-2026 2:30', format, rome, 'reject')).toEqual({ ok: false, reason: 'skippedTime' });
  expect(parseDate('25-10-2026 2:30', format, rome, 'reject')).toEqual({ ok: false, reason: 'repeatedTime' });
  expect(parseDate('25-10-2026 2:30', format, rome, 'later')).toEqual({
    ok: true,
    value: Date.UTC(2026, 9, 25, 1, 30),
  });
});

describe('declarations', () => {
  test.each([
    '',
    'DD/MM',
    'DD/MM/YY',
    'YYYY-MM-DD HH:ss',
    'DD/MM/YYYY DD',
    'MMM D YYYY',
    'YYYY-MM-DD mm',
    'iso',
    'YYYY-MM-DD x',
  ])('%j cannot be read with', (source) => {
    expect(() => dateFormat(source)).toThrow(SportelloError);
    expect(() => dateFormat(source)).toThrow('unknownDateFormat');
  });

  test('separators mean themselves', () => expect(read('2026x03x04', 'YYYY.MM.DD')).toBe('format'));
});

test('what a wall shows is read back as the same instant, but for the repeated hour', () => {
  const format = dateFormat('DD/MM/YYYY HH:mm:ss.SSS');
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }), (ms) => {
      const w = msToWall(ms, rome);
      const text = `${pad(w.d)}/${pad(w.mo)}/${w.y} ${pad(w.h)}:${pad(w.mi)}:${pad(w.s)}.${pad(w.ms, 3)}`;
      const first = parseDate(text, format, rome, 'earlier');
      const second = parseDate(text, format, rome, 'later');
      expect([first, second]).toContainEqual({ ok: true, value: ms });
    }),
    { numRuns: 300 },
  );
});

test('any text is answered', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('ISO', 'D-M-YYYY', 'DD/MM/YYYY HH:mm'),
      (text, format) => {
        expect(typeof parseDate(text, dateFormat(format), rome).ok).toBe('boolean');
      },
    ),
  );
});
