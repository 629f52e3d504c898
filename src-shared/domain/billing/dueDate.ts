import { addDaysTo, addMonthsTo, monthEnd, monthOf } from './days.ts';

/**
 * The day a bill is to be paid by. From the month's end, days in thirties are months, as everybody reads "30 giorni
 * fine mese": 15 January makes 28 February; other days are counted from the last of the month. Null = no terms known.
 */
export function dueDateOf(date: string, days: number | null, endOfMonth: boolean): string | null {
  if (days === null) return null;
  if (!endOfMonth) return addDaysTo(date, days);
  if (days % 30 === 0) return monthEnd(addMonthsTo(`${monthOf(date)}-01`, days / 30));
  return addDaysTo(monthEnd(date), days);
}
