import { SportelloError } from '../../result.ts';
import type { BillWords } from '../billing/words.ts';
import type { BillDocument } from './document.ts';
import type { BillingReads, LastBill } from './reads.ts';

/** Numbers of one day's bills, counted on from the last of each series. */
export interface BillNumbers {
  /**
   * The next number of a series in the day's year.
   * @throws SportelloError invalid_input on `date`: beforeLastBill, with the last bill's number and day
   */
  readonly next: (series: string) => number;
  /** The number has been given: the next one follows it. */
  readonly take: (series: string, document: Pick<BillDocument, 'n' | 'number' | 'date'>) => void;
}

/**
 * Counts from the bills themselves, inside the transaction that issues: a counter of its own could drift from them. Days
 * never run against numbers, so a bill cannot be dated before the last one of its series.
 */
export function createNumbers(
  reads: Pick<BillingReads, 'lastBill'>,
  date: string,
  words: Pick<BillWords, 'day'>,
): BillNumbers {
  const year = Number(date.slice(0, 4));
  const last = new Map<string, LastBill | null>();
  return {
    next(series) {
      if (!last.has(series)) last.set(series, reads.lastBill(year, series));
      const before = last.get(series) ?? null;
      if (before !== null && date < before.date) {
        throw new SportelloError({
          code: 'invalid_input',
          field: 'date',
          reason: 'beforeLastBill',
          params: { number: before.number, date: words.day(before.date) },
          safe: 'nothingChanged',
        });
      }
      return (before?.n ?? 0) + 1;
    },
    take: (series, { n, number, date: day }) => void last.set(series, { n, number, date: day }),
  };
}
