import { SportelloError } from '../../result.ts';
import { NO_SHARE, type TripShare } from '../intervention/billing.ts';
import { dayOf, type BillingCalendar } from './calendar.ts';
import type { ListChoice } from './chooseList.ts';
import { coverOf, type Cover } from './cover.ts';
import { within } from './days.ts';
import { type Figures, figuresOf } from './figures.ts';
import { goodsLines } from './goods.ts';
import { labourLines } from './labour.ts';
import { type PackUse, type PricedLine, type Step, wholeKey } from './lines.ts';
import { chargedMinutes, type ChargedMinutes } from './minutes.ts';
import { addCents } from './money.ts';
import { type OpenLine, type PackLeft, usePacks } from './packUse.ts';
import type { BillProblem } from './problem.ts';
import { finished, netOf, type RawLine } from './rawLine.ts';
import type { ListedPrices } from './terms.ts';
import { travelLines } from './travel.ts';
import type { BillWords } from './words.ts';
import type { TripLeg, Work } from './work.ts';

/** Everything a price is made of. */
export interface PriceInput {
  readonly work: Work;
  readonly choice: ListChoice;
  /** The customer's packs in any order; those not valid on the work's day are left alone. */
  readonly packs: readonly PackLeft[];
  readonly calendar: BillingCalendar;
  readonly words: BillWords;
  /** All interventions done on its trip, itself among them; none when it travelled alone. */
  readonly trip?: readonly TripLeg[];
  /** Which visit on site of the contract's year it is, from 1; null where visits are not counted. */
  readonly visit?: number | null;
}

/** An intervention with its price. */
export interface PricedWork {
  readonly lines: readonly PricedLine[];
  readonly packs: readonly PackUse[];
  /** Minutes beyond every pack, billed at the price list's rate. */
  readonly overdraftMinutes: number;
  /** Cents beyond every money pack, billed. */
  readonly overdraftCents: number;
  /** What it bears of its trip, whoever pays for it. */
  readonly trip: TripShare;
  readonly netCents: number;
  /** Minutes worked, breaks taken off, of one technician. */
  readonly workMinutes: number;
  /** Minutes charged after minimum and rounding, of one technician. */
  readonly chargedMinutes: number;
  readonly problems: readonly BillProblem[];
}

/**
 * The one pricing function: list price → contract and warranty → a manager's word → packs → to be billed. Total: what
 * cannot be priced becomes a problem that names it, never a silent 0 and never an exception. The day the work began
 * decides contract, packs and price list. Packs bear prepaid work, and what a maintenance contract leaves to be paid;
 * chargeable work is always billed. Work whose contract is to be defined is priced as chargeable, and asks. A line a
 * manager has spoken on is neither covered nor borne by packs: what he said is billed.
 */
export function priceWork(input: PriceInput): PricedWork {
  const figures = figuresOf(input.work);
  try {
    return priced(input, figures);
  } catch (error) {
    if (!(error instanceof SportelloError) || error.reason !== 'amountTooBig') throw error;
    return nothing([...figures.problems, { reason: 'amountTooBig', field: null, id: input.work.id }]);
  }
}

function priced(input: PriceInput, figures: Figures): PricedWork {
  const { work, choice, calendar, words, visit = null } = input;
  const problems: BillProblem[] = [...figures.problems];
  if (choice.problem !== null) problems.push({ ...choice.problem, id: choice.problem.id ?? work.id });
  const { list } = choice;
  if (list === null) return nothing(problems);

  const minutes =
    figures.times === null ? null : chargedMinutes({ ...work, ...figures, ...figures.times }, list, calendar);
  const cover = coverOf(work, visit, calendar);
  const { lines: rawLines, trip } = rawLinesOf(input, figures, minutes, list);
  const day = figures.times === null ? null : dayOf(figures.times.start, calendar);
  const packs = packsFor(work.contractKind, input.packs, day);
  const answer = { lines: [] as PricedLine[], open: [] as OpenLine[] };
  const spoken = new Set<string>();
  for (const raw of rawLines) {
    const word = work.overrides.find((one) => wholeKey(one.line) === raw.key);
    const borne = cover.covers(raw.kind);
    const steps = coverSteps(cover, raw, borne);
    if (word !== undefined) {
      spoken.add(word.line);
      const before = borne === null ? netOf(raw) : 0;
      const step = { code: 'overridden', params: { before, cents: word.netCents, reason: word.reason } };
      answer.lines.push(finished(raw, word.netCents, null, [...steps, step], { reason: word.reason, before }));
    } else if (borne !== null) answer.lines.push(finished(raw, 0, borne, steps));
    else answer.open.push({ raw, steps });
  }
  const borne = usePacks(
    answer.open,
    packs,
    { byFactor: list.packByFactor, prepaid: work.contractKind === 'prepaid' },
    words,
  );
  const lines = inOrder(rawLines, [...answer.lines, ...borne.lines]);
  const netCents = addCents(lines.map((one) => one.netCents));
  const unpriced = unpricedOf(answer.open, borne.lines, work.id);
  problems.push(...unpriced);
  for (const { line } of work.overrides) {
    if (!spoken.has(line)) problems.push({ reason: 'overrideWithoutLine', field: line, id: work.id });
  }
  const toBill = netCents > 0 || unpriced.length > 0;
  if (toBill && work.contractKind === 'undefined')
    problems.push({ reason: 'contractToDefine', field: 'contract', id: work.id });
  if ((minutes?.worked ?? 0) > 0 && work.technicians.length === 0)
    problems.push({ reason: 'technicianMissing', field: 'operator', id: work.id });
  if (work.contractKind === 'maintenance' && work.contract === null && !work.warranty)
    problems.push({ reason: 'contractMissing', field: 'contract', id: work.id });
  return {
    lines,
    packs: borne.uses,
    overdraftMinutes: borne.overdraftMinutes,
    overdraftCents: borne.overdraftCents,
    trip,
    netCents,
    workMinutes: minutes?.worked ?? 0,
    chargedMinutes: minutes?.charged ?? 0,
    problems,
  };
}

function rawLinesOf(
  { work, choice, words, trip = [] }: PriceInput,
  figures: Figures,
  minutes: ChargedMinutes | null,
  list: ListedPrices,
): { readonly lines: RawLine[]; readonly trip: TripShare } {
  const travel = travelLines(work, figures, trip, list, words);
  const lines = [
    ...(minutes === null ? [] : labourLines(work, minutes, list, words)),
    ...travel.lines,
    ...goodsLines(work, list, words),
  ];
  if (choice.request === null) return { lines, trip: travel.share };
  const accepted = { code: 'acceptedRequest', params: {} };
  return { lines: lines.map((line) => ({ ...line, steps: [accepted, ...line.steps] })), trip: travel.share };
}

/** Packs this work may draw on. */
function packsFor(kind: Work['contractKind'], packs: readonly PackLeft[], day: string | null): PackLeft[] {
  if (day === null || (kind !== 'prepaid' && kind !== 'maintenance')) return [];
  // Those it may not draw on stay in view with nothing left: work beyond them is overdraft, not chargeable work.
  return packs.map((one) => ({
    pack: one.pack,
    left: within(day, one.pack.boughtOn, one.pack.expiresOn) ? Math.max(0, one.left) : 0,
  }));
}

function coverSteps(cover: Cover, { kind }: RawLine, borne: 'contract' | 'warranty' | null): Step[] {
  const steps =
    kind === 'expense' ? [] : cover.steps.filter((one) => borne === null || one.code === 'contractEndsDuring');
  if (borne === 'warranty') return [...steps, { code: 'warranty', params: {} }];
  if (borne === null) return steps.filter((one) => one.code !== 'contractEndsDuring');
  const what = kind === 'labour' || kind === 'part' ? kind : 'travel';
  return [...steps, { code: 'covered', params: { what } }];
}

/** Lines whose price is unknown and of which something is left to be billed. */
function unpricedOf(open: readonly OpenLine[], lines: readonly PricedLine[], id: string): BillProblem[] {
  return open.flatMap(({ raw }) => {
    const left = lines.some((one) => one.key === raw.key && one.covered === null && one.amount > 0);
    return raw.unpriced === null || !left ? [] : [{ ...raw.unpriced, id }];
  });
}

/** The lines as the list made them, what packs bear before what is left to be billed. */
function inOrder(raw: readonly RawLine[], lines: readonly PricedLine[]): PricedLine[] {
  const place = new Map(raw.map((one, i) => [one.key, i]));
  const placeOf = (line: PricedLine) => place.get(wholeKey(line.key)) ?? 0;
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function nothing(problems: readonly BillProblem[]): PricedWork {
  return {
    lines: [],
    packs: [],
    overdraftMinutes: 0,
    overdraftCents: 0,
    trip: NO_SHARE,
    netCents: 0,
    workMinutes: 0,
    chargedMinutes: 0,
    problems,
  };
}
