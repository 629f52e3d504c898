import type { BillDocument } from '../bill/document.ts';
import type { CustomerTerms } from './terms.ts';

type Intent = NonNullable<CustomerTerms['intent']>;

/** The calendar year a declaration of intent is for (DL 746/83 art. 1): that of its date, where none is said. */
export function intentYear({ year, date }: Intent): number {
  return year ?? Number(date.slice(0, 4));
}

/** The declaration of intent that holds on a day: made by then, and for that year. */
export function intentOn({ intent }: Pick<CustomerTerms, 'intent'>, day: string): BillDocument['buyer']['intent'] {
  if (intent === null || intent.date > day || intentYear(intent) !== Number(day.slice(0, 4))) return null;
  return { protocol: intent.protocol, date: intent.date };
}

/**
 * The customer's declaration was for a year that is over, and nobody has said what follows: VAT is due again unless there
 * is a new one, which only the customer knows. Another VAT treatment set on the customer is an answer, N3.5 is not.
 */
export function intentEnded({ intent, vat }: Pick<CustomerTerms, 'intent' | 'vat'>, day: string): boolean {
  if (intent === null || (vat !== null && vat.nature !== 'N3.5')) return false;
  return intentYear(intent) < Number(day.slice(0, 4));
}
