import { describe, expect, it } from 'vitest';
import { line } from '../../../tests/support/lines.ts';
import { isLate } from './lateness.ts';

const HOUR = 3_600_000;
const NOW = 100 * 24 * HOUR;
const ago = (hours: number) => NOW - hours * HOUR;

describe('a late call', () => {
  it.each([
    ['a stopped machine after an hour', { stopped: true, urgency: 'high', openedAt: ago(2) }, true],
    ['not within it', { stopped: true, urgency: 'high', openedAt: ago(0.5) }, false],
    ['high urgency after a day', { urgency: 'high', openedAt: ago(25) }, true],
    ['medium urgency not after two', { urgency: 'medium', openedAt: ago(48) }, false],
    ['urgency not indicated after a week', { openedAt: ago(24 * 8) }, true],
    ['not while it waits without a date', { status: 'waiting', openedAt: ago(24 * 90) }, false],
    ['when the wait is over', { status: 'waiting', openedAt: ago(1), waitUntil: ago(0.1) }, true],
    [
      'when nobody called back for a day',
      { status: 'solved', callBack: true, openedAt: ago(100), solvedAt: ago(30) },
      true,
    ],
    ['not once it is solved and told', { status: 'solved', openedAt: ago(24 * 90), solvedAt: ago(1) }, false],
  ] as const)('%s', (_name, over, late) => {
    expect(isLate(line(over), NOW)).toBe(late);
  });
});
