import { coverOfContract, FEE_PERIODS, type RecurringVisit } from '#shared/domain/people/contract.ts';
import { formatMoney } from '#shared/format/money.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { type BillingWords, everyWords } from './everyWords.ts';

const COVERS = ['labour', 'travel', 'parts'] as const;

/** What a contract's line says of money: price list, fee, what maintenance leaves out, visits. Only what differs from the ordinary. */
export function contractTerms(
  fields: Readonly<Record<string, unknown>>,
  { t, language, nameOf }: { t: BillingWords; language: Language; nameOf: (id: string) => string },
): readonly string[] {
  const terms: string[] = [];
  const list = fields['priceList'];
  if (typeof list === 'string') terms.push(nameOf(list));
  const fee = fields['feeCents'];
  const period = FEE_PERIODS.find((one) => one === fields['feePeriod']);
  if (typeof fee === 'number' && fee > 0 && period !== undefined)
    terms.push(`${formatMoney(fee, language)} ${t(`billing:contract.periods.${period}`)}`);
  if (fields['sort'] === 'maintenance') {
    const cover = coverOfContract(fields);
    const out = COVERS.filter((one) => !cover[one]).map((one) => t(`billing:contract.${one}`));
    if (out.length > 0) terms.push(t('billing:contract.notCovered', { what: out.join(', ') }));
    const visits = fields['visitsPerYear'];
    if (typeof visits === 'number') terms.push(t('billing:contract.visitsYear', { n: visits }));
  }
  const recurring = (Array.isArray(fields['visits']) ? fields['visits'] : []) as RecurringVisit[];
  if (recurring.length > 0)
    terms.push(t('billing:contract.recurring', { what: recurring.map((one) => everyWords(one.every, t)).join('; ') }));
  for (const code of ['cig', 'cup'] as const) {
    const value = fields[code];
    if (typeof value === 'string' && value !== '') terms.push(`${code.toUpperCase()} ${value}`);
  }
  return terms;
}
