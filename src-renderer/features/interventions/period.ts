import type { Zone } from '#shared/time/zone.ts';
import { instantOf } from './wallTimes.ts';

export const PERIODS = ['today', 'week', 'month', 'custom'] as const;
export type PeriodKind = (typeof PERIODS)[number];

/** A span of calendar days, both counted in, `YYYY-MM-DD`. */
export interface Period {
  kind: PeriodKind;
  from: string | null;
  to: string | null;
}

const DAY = 86_400_000;
const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The day, week (from Monday) or month around a day. */
export function periodOf(kind: Exclude<PeriodKind, 'custom'>, day: string): Period {
  if (kind === 'today') return { kind, from: day, to: day };
  if (kind === 'week') {
    const monday = ms(day) - ((new Date(ms(day)).getUTCDay() + 6) % 7) * DAY;
    return { kind, from: iso(monday), to: iso(monday + 6 * DAY) };
  }
  const [y = 0, m = 1] = day.split('-').map(Number);
  return { kind, from: iso(Date.UTC(y, m - 1, 1)), to: iso(Date.UTC(y, m, 0)) };
}

/** The span before or after this one: of the same kind, or of as many days. */
export function shifted(period: Period, by: 1 | -1): Period {
  const { kind, from, to } = period;
  if (from === null || to === null) return period;
  if (kind === 'custom') {
    const length = ms(to) - ms(from) + DAY;
    return { kind, from: iso(ms(from) + by * length), to: iso(ms(to) + by * length) };
  }
  return periodOf(kind, iso((by === 1 ? ms(to) : ms(from)) + by * DAY));
}

/** Its instants, ms UTC, the end left out; open where a day is missing. */
export function spanOf({ from, to }: Period, zone: Zone): { from?: number; to?: number } {
  const start = instantOf(from, '00:00', zone);
  const end = instantOf(to, '00:00', zone, 1);
  return { ...(start === null ? {} : { from: start }), ...(end === null ? {} : { to: end }) };
}
