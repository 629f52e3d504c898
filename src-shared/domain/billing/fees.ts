import type { BillLine } from '../bill/document.ts';
import { priceListFor } from './chooseList.ts';
import type { PriceContext } from './customerWorks.ts';
import { addDaysTo, addMonthsTo, monthEnd, monthOf } from './days.ts';
import type { BillProblem } from './problem.ts';
import type { ContractTerms } from './terms.ts';
import { cut } from './words.ts';

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;
const NONE: ReadonlySet<string> = new Set();
/** A fee's periods are looked at for so many years; no contract outlives it. */
const MOST_PERIODS = 1200;

export interface FeeOptions extends PriceContext {
  readonly closedMonths: ReadonlyMap<string, number>;
}

/**
 * Fees due by a month's run. A period begins every so many months from the contract's first day and is billed in
 * advance, whole, in the month it begins; the last one ends with the contract. Beside those of the month, periods missed
 * since the last one billed are due, those whose bill was reversed, and those of a contract that was recorded after their
 * month had been closed. Older ones are not: what was billed before this program was used is not billed again.
 */
export function feesDue(
  contract: ContractTerms,
  month: string,
  billed: ReadonlySet<string>,
  options: FeeOptions,
  reversed: ReadonlySet<string> = NONE,
): { readonly lines: readonly BillLine[]; readonly problems: readonly BillProblem[] } {
  const { feeCents, feePeriod, from } = contract;
  if (feeCents === null || feeCents === 0 || feePeriod === null) return { lines: [], problems: [] };
  if (from === null) return { lines: [], problems: [{ reason: 'feeWithoutStart', field: 'from', id: contract.id }] };
  const last = monthEnd(month);
  const lines: BillLine[] = [];
  const problems: BillProblem[] = [];
  let billedBefore = false;
  for (let n = 0; n < MOST_PERIODS; n += 1) {
    const begin = addMonthsTo(from, n * MONTHS[feePeriod]);
    if (begin > last || (contract.to !== null && begin > contract.to)) break;
    const key = feeKey(contract.id, begin);
    if (billed.has(key)) {
      billedBefore = true;
      continue;
    }
    const closedAt = options.closedMonths.get(monthOf(begin));
    const recordedLate = closedAt !== undefined && contract.addedAt > closedAt;
    if (monthOf(begin) !== month && !billedBefore && !recordedLate && !reversed.has(key)) continue;
    const vat = contract.feeVat ?? priceListFor(begin, contract, options.priceLists).list?.vat ?? null;
    if (vat === null) {
      problems.push({ reason: 'feeWithoutVat', field: 'feeVat', id: contract.id });
      continue;
    }
    const next = addDaysTo(addMonthsTo(from, (n + 1) * MONTHS[feePeriod]), -1);
    const to = contract.to !== null && contract.to < next ? contract.to : next;
    const { words } = options;
    const period = { from: words.day(begin), to: words.day(to) };
    const text =
      contract.code === null
        ? words.text('line.fee', period)
        : words.text('line.feeCode', { ...period, code: contract.code });
    lines.push({
      key,
      kind: 'fee',
      text: cut(text, 1000),
      amount: 1,
      unit: 'flat',
      unitMicros: feeCents * 10_000,
      netCents: feeCents,
      vat,
      covered: null,
      overridden: null,
      steps: [
        { code: 'fee', params: { cents: feeCents, from: begin, to } },
        { code: 'toBill', params: { cents: feeCents } },
      ],
      intervention: null,
      ticketNumber: null,
      from: begin,
      to,
      late: monthOf(begin) !== month && closedAt !== undefined,
    });
  }
  return { lines, problems };
}

/** Key of a fee's line: which contract, which period. */
function feeKey(contract: string, begin: string): string {
  return `fee:${contract}:${begin}`;
}
