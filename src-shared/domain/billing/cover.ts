import { coverOfContract } from '../people/contract.ts';
import { dayOf, type BillingCalendar } from './calendar.ts';
import { within } from './days.ts';
import type { LineKind, Step } from './lines.ts';
import type { Work } from './work.ts';

/** Who bears a line, and what is said of the contract all the same. */
export interface Cover {
  /** Whether a line of this kind costs the customer nothing. */
  covers(kind: LineKind): 'contract' | 'warranty' | null;
  /** Said on lines that the contract does not cover though one might expect it, and on those it covers to its end. */
  readonly steps: readonly Step[];
}

/**
 * What warranty and maintenance contract bear. Warranty bears everything. A contract bears what it names of labour,
 * travel (call-out, km, travelling time) and parts; naming nothing means all, naming something to be covered means only
 * that. Expenses laid out are never part of maintenance. The day the work began decides whether the contract was valid,
 * for the whole work. Visits beyond the yearly ones leave labour and travel to be billed; parts stay covered.
 */
export function coverOf(
  work: Pick<Work, 'warranty' | 'contract' | 'contractKind' | 'mode' | 'start' | 'end'>,
  visit: number | null,
  calendar: BillingCalendar,
): Cover {
  if (work.warranty) return { covers: () => 'warranty', steps: [] };
  const { contract } = work;
  if (contract === null || work.contractKind !== 'maintenance' || work.start === null) return NOTHING;
  const day = dayOf(work.start, calendar);
  if (!within(day, contract.from, contract.to)) {
    const [code, limit] =
      contract.to !== null && contract.to < day ? ['contractEnded', contract.to] : ['contractNotBegun', contract.from];
    return { covers: () => null, steps: [{ code: code ?? '', params: { day: limit ?? '' } }] };
  }
  const steps: Step[] = [];
  const lastDay = work.end === null ? day : dayOf(Math.max(work.start, work.end - 1), calendar);
  if (contract.to !== null && lastDay > contract.to)
    steps.push({ code: 'contractEndsDuring', params: { day: contract.to } });
  const { visitsPerYear } = contract;
  const cover = coverOfContract(contract);
  const beyond = work.mode === 'onsite' && visit !== null && visitsPerYear !== null && visit > visitsPerYear;
  if (beyond) steps.push({ code: 'visitsUsedUp', params: { visits: visitsPerYear, visit } });
  const covers = (kind: LineKind) => {
    if (kind === 'part') return cover.parts ? 'contract' : null;
    if (kind === 'expense' || beyond) return null;
    return (kind === 'labour' ? cover.labour : cover.travel) ? 'contract' : null;
  };
  return { covers, steps };
}

const NOTHING: Cover = { covers: () => null, steps: [] };
