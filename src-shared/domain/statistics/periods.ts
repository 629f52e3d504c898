import { daysInMonth } from '../../time/civil.ts';

/** Periods that move on with the calendar. */
export const PERIODS = ['thisMonth', 'lastMonth', 'last12', 'thisYear', 'lastYear', 'all'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** Days `YYYY-MM-DD`, both included; null has no border on that side. */
export interface Bounded {
  readonly from: string | null;
  readonly to: string | null;
}

/** Days of a named period around today (`YYYY-MM-DD`); null sides have no border. */
export function periodOf(name: PeriodName, today: string): Bounded {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const first = (months: number): string => {
    const n = year * 12 + month - 1 + months;
    return `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}-01`;
  };
  const last = (months: number): string => {
    const day = first(months);
    return `${day.slice(0, 8)}${String(daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))))}`;
  };
  switch (name) {
    case 'thisMonth':
      return { from: first(0), to: last(0) };
    case 'lastMonth':
      return { from: first(-1), to: last(-1) };
    case 'last12':
      return { from: first(-11), to: last(0) };
    case 'thisYear':
      return { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
    case 'lastYear':
      return { from: `${String(year - 1)}-01-01`, to: `${String(year - 1)}-12-31` };
    case 'all':
      return { from: null, to: null };
  }
}

/** The named period that a view's days are; null when they were chosen. */
export function periodName(view: Bounded, today: string): PeriodName | null {
  return (
    PERIODS.find((name) => {
      const { from, to } = periodOf(name, today);
      return from === view.from && to === view.to;
    }) ?? null
  );
}
