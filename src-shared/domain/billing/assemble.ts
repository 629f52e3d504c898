import { SportelloError } from '../../result.ts';
import type { BillDocument, BillLine } from '../bill/document.ts';
import { civilOf } from './days.ts';
import type { Draft } from './drafts.ts';
import { dueDateOf } from './dueDate.ts';
import { intentEnded, intentOn } from './intent.ts';
import { addCents } from './money.ts';
import { buyerProblems, sellerProblems } from './partyProblems.ts';
import type { BillProblem } from './problem.ts';
import type { CompanyTerms, CustomerTerms } from './terms.ts';
import { STAMP_CENTS, stampBase, stampFor, vatSummary, withholdingOf } from './totals.ts';
import type { Vat } from './vat.ts';
import type { BillWords } from './words.ts';

/** A bill that lacks only its number. */
export type UnnumberedBill = Omit<BillDocument, 'series' | 'year' | 'n' | 'number'>;

export interface AssembleInput {
  readonly draft: Draft;
  readonly company: CompanyTerms;
  /** Day of issue. */
  readonly date: string;
  readonly words: BillWords;
  /** Tender codes typed for a public body whose contract does not say them. */
  readonly codes?: { readonly cig: string | null; readonly cup: string | null };
  readonly notes?: string;
}

/**
 * Makes a whole bill of a draft: the customer's VAT treatment on its lines, stamp duty, VAT once per rate and nature,
 * split payment, withholding, totals, due date. `document` is null when an amount is too big to be named; with any
 * problem the bill is shown but not issued. Of a draft that is covered whole only its own problems count.
 */
export function assembleBill(input: AssembleInput): {
  readonly document: UnnumberedBill | null;
  readonly problems: readonly BillProblem[];
} {
  const { draft, company, date, codes } = input;
  const { customer } = draft;
  const cig = draft.cig ?? codes?.cig ?? null;
  const cup = draft.cup ?? codes?.cup ?? null;
  const problems = [...draft.problems];
  if (!draft.covered) {
    problems.push(
      ...(customer.id === '' ? withoutCustomer(draft) : buyerProblems(customer)),
      ...sellerProblems(company, methodOf(customer, company) === 'MP05'),
    );
    if (intentEnded(customer, date)) problems.push({ reason: 'intentEnded', field: 'intent', id: customer.id });
    if (customer.form === 'public' && cig === null && cup === null)
      problems.push({ reason: 'codesMissing', field: 'cig', id: customer.id });
    if (customer.withholds && company.withholding === null)
      problems.push({ reason: 'withholdingTerms', field: 'withholding', id: null });
  }
  try {
    return { document: documentOf(input, cig, cup), problems };
  } catch (error) {
    if (!(error instanceof SportelloError) || error.reason !== 'amountTooBig') throw error;
    const known = problems.some((one) => one.reason === 'amountTooBig');
    return {
      document: null,
      problems: known ? problems : [...problems, { reason: 'amountTooBig', field: null, id: customer.id }],
    };
  }
}

function documentOf(input: AssembleInput, cig: string | null, cup: string | null): UnnumberedBill {
  const { draft, company, date, words, notes = '' } = input;
  const { customer } = draft;
  const treatment = treatmentOf(customer, date, words);
  const treated = treatment === null ? draft.lines : draft.lines.map((line) => ({ ...line, vat: treatment }));
  const base = stampBase(treated);
  const stampCents = stampFor(base);
  const lines = stampCents > 0 && company.chargesStamp ? [...treated, stampLine(base, words)] : [...treated];
  const vat = vatSummary(lines, customer.splitPayment);
  const netCents = addCents(vat.map((one) => one.netCents));
  const vatCents = addCents(vat.map((one) => one.vatCents));
  const totalCents = addCents([netCents, vatCents]);
  const withholding = withholdingOf(lines, customer, company);
  const splitCents = addCents(vat.filter((one) => one.due === 'S').map((one) => one.vatCents));
  const method = methodOf(customer, company);
  const days = customer.paymentDays ?? company.paymentDays;
  const endOfMonth = customer.paymentEndOfMonth ?? company.paymentEndOfMonth ?? false;
  return {
    type: 'TD01',
    date,
    month: draft.month,
    seller: sellerOf(company),
    buyer: buyerOf(customer, date),
    lines,
    vat,
    netCents,
    vatCents,
    stampCents,
    withholding,
    totalCents,
    payCents: totalCents - splitCents - (withholding?.cents ?? 0),
    payment: { method, iban: method === 'MP05' ? company.iban : null, dueDate: dueDateOf(date, days, endOfMonth) },
    cig,
    cup,
    notes,
    reverses: null,
    interventions: draft.works.map((one) => one.work.id),
    packs: [...draft.packs],
  };
}

/** Nobody to bill it to: each call is to be given its customer, which all the rest follows from. */
function withoutCustomer(draft: Draft): BillProblem[] {
  return draft.works.map(({ work }) => ({
    reason: 'customerMissing',
    field: 'customer',
    id: work.id,
    ...(work.ticketNumber !== null && { params: { number: work.ticketNumber } }),
  }));
}

/** The customer's own VAT treatment: what is set on it, else its declaration of intent. */
function treatmentOf(customer: CustomerTerms, date: string, words: BillWords): Vat | null {
  if (customer.vat !== null) return customer.vat;
  if (intentOn(customer, date) === null) return null;
  return { rate: 0, nature: 'N3.5', note: words.text('vatNote.intent') };
}

function stampLine(base: number, words: BillWords): BillLine {
  return {
    key: 'stamp',
    kind: 'stamp',
    text: words.text('line.stamp'),
    amount: 1,
    unit: 'flat',
    unitMicros: STAMP_CENTS * 10_000,
    netCents: STAMP_CENTS,
    vat: { rate: 0, nature: 'N1', note: words.text('vatNote.stamp') },
    covered: null,
    overridden: null,
    steps: [
      { code: 'stamp', params: { cents: base } },
      { code: 'toBill', params: { cents: STAMP_CENTS } },
    ],
    intervention: null,
    ticketNumber: null,
    from: null,
    to: null,
    late: false,
  };
}

function methodOf(customer: CustomerTerms, company: CompanyTerms) {
  return customer.paymentMethod ?? company.paymentMethod ?? 'MP05';
}

function sellerOf(company: CompanyTerms): BillDocument['seller'] {
  const { name, vatNumber, taxCode, address, postcode, city, province, phone, email, rea } = company;
  const fiscalRegime = company.fiscalRegime ?? 'RF01';
  return {
    name,
    vatNumber,
    taxCode,
    address,
    postcode,
    city,
    province,
    country: 'IT',
    phone,
    email,
    fiscalRegime,
    rea,
  };
}

function buyerOf(customer: CustomerTerms, date: string): BillDocument['buyer'] {
  const { id, name, form, vatNumber, taxCode, address, postcode, city, province, country, recipientCode, pec } =
    customer;
  return {
    customer: id,
    name,
    form,
    vatNumber,
    taxCode,
    address,
    postcode,
    city,
    province,
    country,
    recipientCode,
    pec,
    intent: intentOn(customer, date),
  };
}

/** A bill with the number it was given: `12/2026`, in a series `12/PA/2026` (without the year where 20 characters are not enough). */
export function numbered(bill: UnnumberedBill, series: string, n: number): BillDocument {
  const year = civilOf(bill.date).y;
  const plain = series === '' ? `${n}` : `${n}/${series}`;
  const whole = `${plain}/${year}`;
  return { ...bill, series, year, n, number: whole.length <= 20 ? whole : plain };
}

/** The series a customer's bills are numbered in: public bodies may have one of their own. */
export function seriesFor(customer: Pick<CustomerTerms, 'form'>, company: CompanyTerms): string {
  return (customer.form === 'public' ? company.publicSeries : null) ?? company.billSeries ?? '';
}
