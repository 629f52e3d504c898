import { describe, expect, it } from 'vitest';
import { formatAge, formatAgeLong, formatClock } from './age.ts';
import { formatDay, formatInstant, formatWhen, localDay, parseDay, parseTime } from './date.ts';
import { formatMinutes, minutesInput, parseMinutes } from './minutes.ts';
import { formatMicros, formatMoney, moneyInput, parseMoney } from './money.ts';
import { formatNumber, formatPercent, parseNumber } from './number.ts';
import { formatPhone, phoneDigits } from './phone.ts';

const min = 60_000;
const h = 60 * min;
const d = 24 * h;
const rome = { timeZone: 'Europe/Rome', lang: 'it' } as const;
/** Intl uses a no-break space before the euro and in percentages. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('age', () => {
  it.each([
    [0, '0 min', '0 min'],
    [-5 * min, '0 min', '0 min'],
    [59 * min, '59 min', '59 min'],
    [3 * h + 12 * min, '3 h', '3 h 12 min'],
    [h, '1 h', '1 h'],
    [2 * d + 4 * h, '2 g', '2 g 4 h'],
    [400 * d, '400 g', '400 g'],
  ])('%i ms', (age, short, long) => {
    expect([formatAge(0, age, 'it'), formatAgeLong(0, age, 'it')]).toEqual([short, long]);
  });
  it('says days in English', () => {
    expect(formatAge(0, 2 * d, 'en')).toBe('2 d');
  });
  it('runs a clock', () => {
    expect([formatClock(84_000), formatClock(3_727_000), formatClock(-1)]).toEqual(['01:24', '1:02:07', '00:00']);
  });
});

describe('dates', () => {
  const summer = Date.UTC(2026, 6, 1, 22, 30);
  it('are in the company’s zone, not the machine’s', () => {
    expect(localDay(summer, 'Europe/Rome')).toBe('2026-07-02');
    expect(formatInstant(summer, 'dateTime', rome)).toBe('02/07/2026 00:30');
    expect(formatInstant(summer, 'time', { timeZone: 'UTC', lang: 'en' })).toBe('22:30');
    expect(formatInstant(summer, 'long', rome)).toBe('giovedì 2 luglio 2026');
  });
  it('say when, as short as it stays clear', () => {
    const now = Date.UTC(2026, 10, 23, 10);
    expect(formatWhen(now - h, now, rome)).toBe('10:00');
    expect(formatWhen(now - d, now, rome)).toBe('ieri 11:00');
    expect(formatWhen(now - d, now, { ...rome, lang: 'en' })).toBe('yesterday 11:00');
    expect(formatWhen(now - 30 * d, now, rome)).toBe('24/10');
    expect(formatWhen(now - 400 * d, now, rome)).toBe('19/10/2025');
  });
  it.each([
    ['24/12', '2026-12-24'],
    ['24.12.27', '2027-12-24'],
    ['241226', '2026-12-24'],
    ['2026-2-3', '2026-02-03'],
    ['Domani', '2026-11-24'],
    ['+8', '2026-12-01'],
    ['29/2/2027', null],
    ['31/4', null],
    ['12/24', null],
    ['pippo', null],
  ])('parse %s', (text, day) => {
    expect(parseDay(text, '2026-11-23')).toBe(day);
  });
  it('show a calendar day', () => {
    expect(formatDay('2026-12-24', 'it')).toBe('24/12/2026');
  });
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['9:60', null],
    ['', null],
  ])('parse the time %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });
});

describe('minutes', () => {
  it.each([
    ['90', 90],
    ['1:30', 90],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['2h', 120],
    ['45m', 45],
    ['1,5h', 90],
    ['1.30', null],
    ['1:75', null],
    ['-5', null],
    ['', null],
  ])('parse %s', (text, minutes) => {
    expect(parseMinutes(text, 'it')).toBe(minutes);
  });
  it('are shown and edited', () => {
    expect([90, 45, 120, 0, -30].map(formatMinutes)).toEqual(['1 h 30 min', '45 min', '2 h', '0 min', '−30 min']);
    for (const m of [0, 45, 90, 605]) expect(parseMinutes(minutesInput(m), 'it')).toBe(m);
  });
});

describe('money', () => {
  it('groups thousands and keeps cents', () => {
    expect(plain(formatMoney(123_450, 'it'))).toBe('1.234,50 €');
    expect(plain(formatMoney(-5, 'en'))).toBe('-€0.05');
    expect(plain(formatMoney(999_999_999_999_999, 'it'))).toBe('9.999.999.999.999,99 €');
  });
  it.each([
    ['12,5', 1250],
    ['€ 1.234,50', 123_450],
    ['1.234', 123_400],
    ['0.40', 40],
    ['1,005', null],
    ['12,500', 1250],
    [',5', 50],
    ['-0,05', -5],
    ['1.234.567.890.123,45', 123_456_789_012_345],
    ['9.999.999.999.999,99', 999_999_999_999_999],
    ['4503599627370,49', 450_359_962_737_049],
    ['90071992547409,92', null],
    ['12.34.56', null],
    ['ciao', null],
    ['', null],
  ])('parse %s', (text, cents) => {
    expect(parseMoney(text, 'it')).toBe(cents);
  });
  it('keeps thousandths and millionths where prices have them', () => {
    expect(parseMoney('0,425', 'it', 3)).toBe(425);
    expect(parseMoney('0,4255', 'it', 3)).toBeNull();
    expect([moneyInput(425, 'it', 3), moneyInput(400, 'it', 3)]).toEqual(['0,425', '0,40']);
    expect([formatMicros(425_000, 'it', 3), formatMicros(9_007_199_254_740_991, 'it', 4)]).toEqual([
      '0,425',
      '9.007.199.254,7410',
    ]);
  });
  it('edits what it shows', () => {
    for (const c of [0, 1, 99, 123_450, -250, 999_999_999_999_999, 123_456_789_012_345])
      expect(parseMoney(moneyInput(c, 'it'), 'it')).toBe(c);
  });
});

describe('numbers', () => {
  it('group always', () => {
    expect([formatNumber(4580, 'it'), formatNumber(4580, 'en'), formatNumber(1.5, 'it', 1)]).toEqual([
      '4.580',
      '4,580',
      '1,5',
    ]);
    expect(plain(formatPercent(0.125, 'it', 1))).toBe('12,5%');
  });
  it('parse by language', () => {
    expect([
      parseNumber('1.234,5', 'it'),
      parseNumber('1,234.5', 'en'),
      parseNumber('1,5', 'en'),
      parseNumber('1..2', 'it'),
    ]).toEqual([1234.5, 1234.5, 1.5, null]);
  });
});

describe('phones', () => {
  it.each([
    ['0432550112', '0432 55 01 12'],
    ['347 1234567', '347 12 34 567'],
    ['+390432550112', '+39 0432 55 01 12'],
    ['0039 02 1234567', '+39 02 12 34 567'],
    ['+41 44 123 45 67', '+41 44 12 34 567'],
    ['112', '112'],
    ['interno sala', 'interno sala'],
  ])('%s', (raw, shown) => {
    expect(formatPhone(raw)).toBe(shown);
    expect(phoneDigits(shown)).toBe(phoneDigits(raw));
  });
});
