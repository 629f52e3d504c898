import { buyerProblems } from '#shared/domain/billing/partyProblems.ts';
import { readCustomer } from '#shared/domain/billing/terms.ts';

const FIELDS = ['name', 'vatNumber', 'taxCode', 'address', 'postcode', 'city', 'province', 'recipientCode'] as const;
/** What a bill cannot be issued without: names of the customer's fields. */
export type MissingTax = (typeof FIELDS)[number];

/** What is missing before a customer can be billed: what billing itself would refuse it for. */
export function missingTax(customer: {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}): readonly MissingTax[] {
  const terms = readCustomer(customer.id, customer.fields);
  return buyerProblems(terms).flatMap(({ reason, field }) => {
    // Bodies and persons go by their tax code.
    if (reason === 'buyerTaxData') return [terms.form === 'company' ? 'vatNumber' : 'taxCode'];
    return FIELDS.filter((one) => one === field);
  });
}
