import { describe, expect, it } from 'vitest';
import { readMonthDay, showMonthDay } from './monthDay.ts';

describe('a day of every year', () => {
  it.each([
    ['24/6', '06-24'],
    ['24.06', '06-24'],
    ['29-2', '02-29'],
    ['31/4', null],
    ['0/1', null],
    ['giugno', null],
  ])('%s is read as %s', (text, day) => expect(readMonthDay(text)).toBe(day));
  it('is shown day first', () => expect(showMonthDay('06-24')).toBe('24/06'));
});
