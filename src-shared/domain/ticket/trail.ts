import type { Status } from './fields.ts';

/** What a call's trail follows: where it stood, and with whom. */
export interface Standing {
  readonly status: Status;
  /** Operator's id. */
  readonly operator: string | null;
}

/** From an instant (ms UTC) on, the call stood so. */
export interface TrailStep extends Standing {
  readonly at: number;
}

/** A letter for each status, so that a step is a dozen bytes: there is one for every move of every call. */
const LETTERS: Readonly<Record<Status, string>> = {
  new: 'n',
  assigned: 'a',
  progress: 'p',
  waiting: 'w',
  solved: 's',
  closed: 'c',
};
const STATUS_OF = new Map(Object.entries(LETTERS).map(([status, letter]) => [letter, status as Status]));

/**
 * The trail after one more event, which found the call as `before` (`at`: the opening) and left it as `after` (`at`: the
 * event's): '' as long as the call stands as it was opened, so that an opening writes nothing. Each step is the status's letter and the instant in base 36, then `@operator` where it changed; steps are joined by `;`. An
 * event that claims to be older than the step before it (clocks that disagree) counts as of that step.
 */
export function extendTrail(trail: string, before: TrailStep, after: TrailStep): string {
  if (after.status === before.status && after.operator === before.operator) return trail;
  const start = trail === '' ? stepText(before, true) : trail;
  const at = Math.max(after.at, lastAt(start));
  return `${start};${stepText({ ...after, at }, after.operator !== before.operator)}`;
}

/** Reads a trail; what it does not understand it leaves out. Empty for a call that still stands as it was opened. */
export function readTrail(trail: string): TrailStep[] {
  const steps: TrailStep[] = [];
  let operator: string | null = null;
  if (trail === '') return steps;
  for (const text of trail.split(';')) {
    const status = STATUS_OF.get(text.charAt(0));
    const at = text.indexOf('@');
    const when = Number.parseInt(at < 0 ? text.slice(1) : text.slice(1, at), 36);
    if (status === undefined || !Number.isFinite(when)) continue;
    if (at >= 0) operator = text.length === at + 1 ? null : text.slice(at + 1);
    steps.push({ status, operator, at: when });
  }
  return steps;
}

function stepText({ status, operator, at }: TrailStep, whose: boolean): string {
  const when = LETTERS[status] + Math.trunc(at).toString(36);
  return whose ? `${when}@${operator ?? ''}` : when;
}

function lastAt(trail: string): number {
  const text = trail.slice(trail.lastIndexOf(';') + 1);
  const end = text.indexOf('@');
  return Number.parseInt(end < 0 ? text.slice(1) : text.slice(1, end), 36);
}
