import { type CallColumns, DONE } from './columns.ts';

/** What one day's calls changed in the backlog. */
export interface DayFlow {
  readonly opened: number;
  /** Solved or closed, having been open. */
  readonly done: number;
  readonly reopened: number;
}

/** What changed on each day that has calls; a day is counted since 1970-01-01, in the company's calendar. */
export type Flow = ReadonlyMap<number, DayFlow>;

/** A flow as it is kept up: changed in place, a million calls are added to it at a time. */
export type OpenFlow = Map<number, { -readonly [what in keyof DayFlow]: number }>;

/** One day of the backlog: calls not done at its end, and what changed on it. */
export interface BacklogDay extends DayFlow {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly live: number;
}

/** Counts what call `i` changed on which day, `by` 1 or -1: its own trail tells when it was opened, done and reopened. */
export function addToFlow(
  flow: OpenFlow,
  { codes, dates, trails }: Pick<CallColumns, 'codes' | 'dates' | 'trails'>,
  i: number,
  dayOf: (at: number) => number,
  by: 1 | -1,
): void {
  const add = (day: number, what: keyof DayFlow): void => {
    let known = flow.get(day);
    if (known === undefined) flow.set(day, (known = { opened: 0, done: 0, reopened: 0 }));
    known[what] += by;
  };
  const steps = trails.length[i] as number;
  const first = trails.start[i] as number;
  // Without steps a call stands as it was opened.
  let open = isOpen(steps === 0 ? (codes.status[i] as number) : (trails.status[first] as number));
  if (open) add(dates.opened.day[i] as number, 'opened');
  for (let step = first + 1; step < first + steps; step++) {
    const next = isOpen(trails.status[step] as number);
    if (next === open) continue;
    open = next;
    add(dayOf(trails.at[step] as number), next ? 'reopened' : 'done');
  }
}

/**
 * Backlog(t) = backlog(t-1) + opened + reopened - done: what is shown of a day long gone is what stood then. Days `from` to
 * `to`, both included; the last may be today, then it ends now.
 */
export function backlogDays(flow: Flow, from: number, to: number): BacklogDay[] {
  let live = 0;
  for (const [day, changed] of flow) if (day < from) live += changed.opened + changed.reopened - changed.done;
  const days: BacklogDay[] = [];
  for (let day = from; day <= to; day++) {
    const changed = flow.get(day) ?? { opened: 0, done: 0, reopened: 0 };
    live += changed.opened + changed.reopened - changed.done;
    days.push({ day, live, ...changed });
  }
  return days;
}

function isOpen(status: number): boolean {
  return DONE[status] === 0;
}
