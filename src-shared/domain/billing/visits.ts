import { type BillingCalendar, dayOf } from './calendar.ts';
import { civilOf } from './days.ts';
import { byStart, type Work } from './work.ts';

/**
 * Which visit on site of its contract's year each work is, from 1, by work id. The year is counted from the contract's
 * first day, else it is the calendar's. Works of one trip are one visit; warranty repairs are none.
 */
export function countVisits(works: readonly Work[], calendar: BillingCalendar): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const counted = new Map<string, Map<string, number>>();
  for (const work of works.toSorted(byStart)) {
    const { contract, start } = work;
    if (contract === null || contract.visitsPerYear === null || start === null) continue;
    if (work.mode !== 'onsite' || work.warranty) continue;
    const year = `${contract.id} ${yearOf(dayOf(start, calendar), contract.from)}`;
    const visits = counted.get(year) ?? new Map<string, number>();
    counted.set(year, visits);
    const visit = work.trip ?? work.id;
    const number = visits.get(visit) ?? visits.size + 1;
    visits.set(visit, number);
    numbers.set(work.id, number);
  }
  return numbers;
}

/** Whole years from a first day; without one the calendar's year. */
function yearOf(day: string, from: string | null): number {
  if (from === null) return civilOf(day).y;
  return civilOf(day).y - civilOf(from).y - (day.slice(5) < from.slice(5) ? 1 : 0);
}
