import { SportelloError } from '../../result.ts';
import type { BillLine } from '../bill/document.ts';
import type { ContractKind } from '../people/contract.ts';
import { type OpenWork, type PriceContext, priceOpenWorks } from './customerWorks.ts';
import { monthEnd, monthOf, within } from './days.ts';
import { feesDue } from './fees.ts';
import { linesOfWork } from './lineGroups.ts';
import { addCents } from './money.ts';
import { packSale } from './packSales.ts';
import type { BillProblem } from './problem.ts';
import type { ContractTerms, CustomerTerms, OwnedPack } from './terms.ts';
import type { Work } from './work.ts';

/** Everything of one customer that billing looks at. */
export interface CustomerBundle {
  readonly customer: CustomerTerms;
  readonly contracts: readonly ContractTerms[];
  /** Not retired. */
  readonly packs: readonly OwnedPack[];
  /** All work done for it, billed too, in any order. */
  readonly works: readonly Work[];
  /** Keys of the fee lines (`fee:<contract>:<day>`) on bills that were not reversed. */
  readonly billedFees: ReadonlySet<string>;
  /** Keys of fee lines on bills that were: due again, whatever their month. */
  readonly reversedFees?: ReadonlySet<string>;
}

export interface DraftOptions extends PriceContext {
  /** Months that are closed, with the instant they were: `2026-09` → ms UTC. */
  readonly closedMonths: ReadonlyMap<string, number>;
}

/** A work a draft takes; late when its month had been closed before. */
export interface DraftWork extends OpenWork {
  readonly late: boolean;
}

/** What one bill is made of, before VAT. */
export interface Draft {
  /** Customer id; of public bodies with the contract's codes: `<customer>:<cig>:<cup>`. */
  readonly key: string;
  readonly customer: CustomerTerms;
  readonly month: string;
  readonly cig: string | null;
  readonly cup: string | null;
  readonly contractKinds: readonly ContractKind[];
  /** Works it takes, in the order they were done; `bill.confirm` freezes their packs, net and overdraft. */
  readonly works: readonly DraftWork[];
  /** Packs whose sale stands on it. */
  readonly packs: readonly string[];
  readonly lines: readonly BillLine[];
  readonly late: number;
  readonly workMinutes: number;
  readonly travelMinutes: number;
  readonly km: number;
  readonly expenseCents: number;
  readonly partCents: number;
  readonly netCents: number;
  /** Nothing to pay: all covered by contract or packs; confirming settles the work without a bill. */
  readonly covered: boolean;
  /** Of its works and contracts; `assembleBill` adds those of customer and company. */
  readonly problems: readonly BillProblem[];
}

type Codes = Pick<ContractTerms, 'cig' | 'cup'>;

/** One draft while things are put on it. */
interface Pile extends Codes {
  readonly key: string;
  readonly works: DraftWork[];
  readonly packs: string[];
  readonly kinds: Set<ContractKind>;
  readonly fees: BillLine[];
  readonly sales: BillLine[];
  readonly problems: BillProblem[];
}

/**
 * The draft bills of a customer for a month: open work up to the month's end, fees whose period begins, packs to be
 * billed. A closed month has none: what is recorded in it later goes to the next run, marked late. Public bodies get
 * a draft for each pair of tender codes; everybody else one. Empty when there is nothing to bill or to settle.
 */
export function draftsOf(bundle: CustomerBundle, month: string, options: DraftOptions): readonly Draft[] {
  if (options.closedMonths.has(month)) return [];
  const { customer, contracts } = bundle;
  const last = monthEnd(month);
  const piles = new Map<string, Pile>();
  const pileOf = (codes: Codes | null) => {
    const own = customer.form === 'public' ? { cig: codes?.cig ?? null, cup: codes?.cup ?? null } : NO_CODES;
    const key = customer.form === 'public' ? `${customer.id}:${own.cig ?? ''}:${own.cup ?? ''}` : customer.id;
    const pile = piles.get(key) ?? {
      ...own,
      key,
      works: [],
      packs: [],
      kinds: new Set(),
      fees: [],
      sales: [],
      problems: [],
    };
    piles.set(key, pile);
    return pile;
  };
  for (const contract of contracts) {
    const { lines, problems } = feesDue(contract, month, bundle.billedFees, options, bundle.reversedFees);
    if (lines.length + problems.length === 0) continue;
    const pile = pileOf(contract);
    pile.fees.push(...lines);
    pile.problems.push(...problems);
    pile.kinds.add(contract.sort);
  }
  for (const pack of bundle.packs) {
    const sale = packSale(pack, month, options.closedMonths, options.words);
    if (sale === null) continue;
    // A pack names no contract: it stands with the prepaid one of its day.
    const pile = pileOf(
      contracts.find((one) => one.sort === 'prepaid' && within(pack.boughtOn, one.from, one.to)) ?? null,
    );
    pile.sales.push(sale);
    pile.packs.push(pack.id);
    pile.kinds.add('prepaid');
  }
  for (const open of priceOpenWorks(bundle.works, bundle.packs, options)) {
    // Without a day it belongs to no month: its problem keeps it in view until it is mended.
    if (open.day !== null && open.day > last) continue;
    const done = open.day === null ? month : monthOf(open.day);
    const pile = pileOf(open.work.contract);
    pile.works.push({ ...open, late: done < month && options.closedMonths.has(done) });
    pile.problems.push(...open.priced.problems);
    pile.kinds.add(open.work.contractKind);
  }
  return [...piles.values()]
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((pile) => draftOf(pile, bundle, month, options));
}

function draftOf(pile: Pile, { customer, contracts }: CustomerBundle, month: string, options: DraftOptions): Draft {
  const { works } = pile;
  const workLines = works.flatMap((one) => linesOfWork(one, one.late, options.calendar, options.words));
  const lines = [...pile.fees.toSorted(byKey), ...pile.sales.toSorted(byKey), ...workLines];
  const problems = [...pile.problems];
  const netCents = sumOr0(lines, problems, customer.id);
  const codes = customer.form === 'public' ? pile : sameCodes(works, contracts, pile);
  return {
    key: pile.key,
    customer,
    month,
    cig: codes.cig,
    cup: codes.cup,
    contractKinds: [...pile.kinds].toSorted(),
    works,
    packs: pile.packs,
    lines,
    late: works.filter((one) => one.late).length,
    workMinutes: sum(works.map((one) => one.priced.workMinutes)),
    travelMinutes: sum(works.map((one) => one.work.travelMinutes)),
    km: sum(works.map((one) => one.work.km)),
    expenseCents: sum(lines.filter((one) => one.kind === 'expense').map((one) => one.netCents)),
    partCents: sum(lines.filter((one) => one.kind === 'part').map((one) => one.netCents)),
    netCents,
    covered: netCents === 0,
    problems,
  };
}

/** Tender codes of a subcontract: those all its contracts agree on, else none. */
function sameCodes(works: readonly DraftWork[], contracts: readonly ContractTerms[], { fees }: Pile): Codes {
  const billed = contracts.filter((one) => fees.some((fee) => fee.key.startsWith(`fee:${one.id}:`)));
  const all = [...works.flatMap(({ work }) => (work.contract === null ? [] : [work.contract])), ...billed];
  const only = (values: readonly (string | null)[]) => (new Set(values).size === 1 ? (values[0] ?? null) : null);
  return { cig: only(all.map((one) => one.cig)), cup: only(all.map((one) => one.cup)) };
}

function sumOr0(lines: readonly BillLine[], problems: BillProblem[], customer: string): number {
  try {
    return addCents(lines.map((one) => one.netCents));
  } catch (error) {
    if (!(error instanceof SportelloError)) throw error;
    problems.push({ reason: 'amountTooBig', field: null, id: customer });
    return 0;
  }
}

const NO_CODES: Codes = { cig: null, cup: null };

function byKey(a: BillLine, b: BillLine): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
