import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from './checks/file.ts';
import { fatturaFileName, nextProgressive, progressivesAfter } from './fileName.ts';

test('progressives go on after the highest, in base 36', () => {
  expect(nextProgressive([])).toBe('00001');
  expect(nextProgressive(['IT12345678903_00009.xml'])).toBe('0000A');
  expect(nextProgressive(['0000z', 'IT12345678903_00003.xml'])).toBe('00010');
  expect(nextProgressive(['2026-12.pdf', 'anything'])).toBe('00001');
  expect(() => nextProgressive(['ZZZZZ'])).toThrow('progressivesUsedUp');
});

test('none comes twice, whatever was used', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[0-9A-Za-y][0-9A-Za-z]{0,4}$/)),
      fc.integer({ min: 1, max: 40 }),
      (used, n) => {
        const next = progressivesAfter(used);
        const made = Array.from({ length: n }, next);
        const all = [...new Set(used.map((one) => one.toUpperCase().padStart(5, '0'))), ...made];
        expect(new Set(all).size).toBe(all.length);
        for (const one of made) expect(one).toMatch(/^[0-9A-Z]{5}$/);
      },
    ),
  );
});

test('names', () => {
  const name = fatturaFileName({ IdPaese: 'IT', IdCodice: '12345678903' }, '00001');
  expect(name).toBe('IT12345678903_00001.xml');
  const codes = (file: string, bytes = 10, used: string[] = []): string[] =>
    checkFile(file, bytes, new Set(used)).map(({ check }) => check);
  expect(codes(name)).toEqual([]);
  expect(codes('ITRSSMRA80A01H501U_a1.xml')).toEqual([]);
  expect(codes('fattura.xml')).toEqual(['00001']);
  expect(codes('IT12345678903_000001.xml')).toEqual(['00001']);
  expect(codes('it12345678903_00001.xml', 10, [name.toUpperCase()])).toEqual(['00002']);
  expect(codes(name, 6_000_000)).toEqual(['00003']);
});
