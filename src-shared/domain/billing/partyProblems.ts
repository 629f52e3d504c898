import type { BillProblem, ProblemReason } from './problem.ts';
import type { CompanyTerms, CustomerTerms } from './terms.ts';

const ADDRESS = ['address', 'postcode', 'city', 'province'] as const;

/** What is missing on a customer before it can be billed. */
export function buyerProblems(customer: CustomerTerms): BillProblem[] {
  const say = (reason: ProblemReason, field: string): BillProblem => ({ reason, field, id: customer.id });
  const problems: BillProblem[] = [];
  if (isBlank(customer.name)) problems.push(say('buyerMissing', 'name'));
  if (isBlank(customer.vatNumber) && isBlank(customer.taxCode)) problems.push(say('buyerTaxData', 'vatNumber'));
  const italian = customer.country === 'IT';
  for (const field of ADDRESS) {
    if (isBlank(customer[field]) && (italian || field === 'address' || field === 'city'))
      problems.push(say('buyerMissing', field));
  }
  if (!italian) return problems;
  const code = customer.recipientCode;
  const length = customer.form === 'public' ? 6 : 7;
  if (code !== null && code.length !== length) problems.push(say('buyerRecipientLength', 'recipientCode'));
  // A person may have neither; a company says so with seven noughts; a public body always has its office's code.
  else if (code === null && customer.form === 'public') problems.push(say('buyerRecipientLength', 'recipientCode'));
  else if (code === null && customer.form === 'company' && isBlank(customer.pec))
    problems.push(say('buyerRecipient', 'recipientCode'));
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
