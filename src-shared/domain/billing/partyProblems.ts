import type { BillProblem, ProblemReason } from './problem.ts';
import type { CompanyTerms, CustomerTerms } from './terms.ts';

const ADDRESS = ['address', 'postcode', 'city', 'province'] as const;

/** What is missing on a customer before it can be billed. */
export function buyerProblems(customer: CustomerTerms): BillProblem[] {
  const say = (reason: ProblemReason, field: string): BillProblem => ({ reason, field, id: customer.id });
  const problems: BillProblem[] = [];
  if (isBlank(customer.name)) problems.push(say('buyerMissing', 'name'));
  const italian = customer.country === 'IT';
  // Abroad the file has conventional codes for those who have no number of their own.
  if (italian && isBlank(customer.vatNumber) && isBlank(customer.taxCode))
    problems.push(say('buyerTaxData', 'vatNumber'));
  for (const field of ADDRESS) {
    if (isBlank(customer[field]) && (italian || field === 'address' || field === 'city'))
      problems.push(say('buyerMissing', field));
  }
  // A public body always has its office's code; all others may have none: seven noughts, and the bill waits in their
  // own reserved area.
  const code = customer.recipientCode;
  const office = italian && customer.form === 'public';
  if (isBlank(code) ? office : code?.length !== (office ? 6 : 7))
    problems.push(say('buyerRecipientLength', 'recipientCode'));
  return problems;
}

/** What is missing on the company before it can issue. */
export function sellerProblems(company: CompanyTerms, needsIban: boolean): BillProblem[] {
  const needed = ['name', 'vatNumber', ...ADDRESS, 'fiscalRegime', ...(needsIban ? (['iban'] as const) : [])] as const;
  return needed
    .filter((field) => isBlank(company[field]))
    .map((field) => ({ reason: 'sellerMissing', field, id: null }));
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
