import { SportelloError } from '../../result.ts';
import type { InterventionBilling } from './billing.ts';

/**
 * What a bill has taken is a fact of the books: it is corrected by reversing the bill, never by an edit.
 * @throws SportelloError refused: billed (with the bill's number), settled (covered whole, with the month)
 */
export function checkUnbilled({ billed }: Pick<InterventionBilling, 'billed'>): void {
  if (billed === null) return;
  if (billed.number === null)
    throw new SportelloError({ code: 'refused', reason: 'settled', params: { month: billed.month } });
  throw new SportelloError({ code: 'refused', reason: 'billed', params: { number: billed.number } });
}

/** A signed report that was not opened again stands for what the customer saw. */
export function isSigned({ reports, reportOpen }: Pick<InterventionBilling, 'reports' | 'reportOpen'>): boolean {
  return reports.length > 0 && !reportOpen;
}

/**
 * May what was recorded be corrected?
 * @throws SportelloError refused: billed, settled, signed (reopen the report first)
 */
export function checkOpen(state: InterventionBilling): void {
  checkUnbilled(state);
  if (isSigned(state)) throw new SportelloError({ code: 'refused', reason: 'signed' });
}
