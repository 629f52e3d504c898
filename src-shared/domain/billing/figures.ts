import type { BillProblem, ProblemReason } from './problem.ts';
import type { Work } from './work.ts';

const DAY = 24 * 3_600_000;
const FIGURES = ['breakMinutes', 'travelMinutes', 'km'] as const;

/** Figures of a work that can be priced; times null where they cannot. */
export interface Figures {
  readonly times: { readonly start: number; readonly end: number } | null;
  readonly breakMinutes: number;
  readonly travelMinutes: number;
  readonly km: number;
  readonly problems: readonly BillProblem[];
}

/**
 * What of a recorded work can be counted with. Commands refuse such figures when they are typed; events of another desk
 * or of an import may hold them all the same, and then they are a problem that names the field, not a price.
 */
export function figuresOf(work: Work): Figures {
  const problems: BillProblem[] = [];
  const say = (reason: ProblemReason, field: string) => problems.push({ reason, field, id: work.id });
  const counted = { breakMinutes: 0, travelMinutes: 0, km: 0 };
  for (const name of FIGURES) {
    const value = work[name];
    if (Number.isSafeInteger(value) && value >= 0) counted[name] = value;
    else say('badFigure', name);
  }
  for (const [i, { cents }] of work.expenses.entries()) {
    if (!Number.isSafeInteger(cents) || cents < 0) say('badFigure', `expenses.${i}.cents`);
  }
  for (const [i, { quantity, priceCents }] of work.parts.entries()) {
    if (!Number.isSafeInteger(quantity) || quantity < 0) say('badFigure', `parts.${i}.quantity`);
    if (!Number.isSafeInteger(priceCents ?? 0) || (priceCents ?? 0) < 0) say('badFigure', `parts.${i}.priceCents`);
  }
  return { ...counted, times: timesOf(work, counted.breakMinutes, say), problems };
}

function timesOf(
  { start, end }: Work,
  breakMinutes: number,
  say: (reason: ProblemReason, field: string) => void,
): Figures['times'] {
  if (!isInstant(start) || !isInstant(end)) {
    say('timesMissing', isInstant(start) ? 'end' : 'start');
    return null;
  }
  if (end < start) say('endBeforeStart', 'end');
  else if (end - start > DAY) say('tooLongWork', 'end');
  else if (breakMinutes > Math.round((end - start) / 60_000)) say('breaksTooLong', 'breakMinutes');
  else return { start, end };
  return null;
}

function isInstant(ms: number | null): ms is number {
  return ms !== null && Number.isSafeInteger(ms);
}
