import { SportelloError } from '../../result.ts';
import { addDays, createZone, startOfDay, type Zone } from '../../time/zone.ts';
import type { DecideContext } from '../decision.ts';
import type { RecordState } from '../record/record.ts';
import type { InterventionState } from './state.ts';

/** Work done from `start` to `end` (ms UTC) with breaks in minutes. */
export interface WorkSpan {
  readonly start: number;
  readonly end: number;
  readonly breakMinutes: number;
}

/** A calendar day with more work in it than it has hours. */
interface OverfullDay {
  /** First instant of the day, ms UTC. */
  readonly day: number;
  readonly minutes: number;
}

/**
 * The first day touched by `own` on which it and the `others` of the same person add up to more than the day is long:
 * 24 hours, 23 or 25 when the clocks change. Work over midnight counts on each day for its part, breaks in proportion.
 */
export function overfullDay(own: WorkSpan, others: readonly WorkSpan[], zone: Zone): OverfullDay | null {
  for (let day = startOfDay(own.start, zone); day < own.end; day = addDays(day, 1, zone)) {
    const next = addDays(day, 1, zone);
    const worked = [own, ...others].reduce((sum, one) => sum + workWithin(one, day, next), 0);
    if (worked > next - day) return { day, minutes: Math.round(worked / 60_000) };
  }
  return null;
}

/** Milliseconds worked between two instants. */
function workWithin({ start, end, breakMinutes }: WorkSpan, from: number, to: number): number {
  const shared = Math.min(end, to) - Math.max(start, from);
  if (shared <= 0) return 0;
  return Math.round(shared * (1 - (breakMinutes * 60_000) / (end - start)));
}

/**
 * Nobody works 26 hours in a day: a mistyped date, or the same visit recorded twice. Overlaps alone are no reason to
 * refuse: two machines may be seen to at once.
 * @param people who did the work; `except` is the intervention being corrected
 * @throws SportelloError invalid_input: dayTooFull, with the person's name and the hours
 */
export function checkWorkday(
  people: readonly string[],
  own: WorkSpan,
  ctx: Pick<DecideContext, 'workOf' | 'load' | 'zone'>,
  except: string | null,
): void {
  if (own.end <= own.start) return;
  const zone = createZone(ctx.zone);
  const from = startOfDay(own.start, zone);
  const to = addDays(startOfDay(own.end, zone), 1, zone);
  for (const person of people) {
    const others = ctx
      .workOf(person, from, to)
      .filter((id) => id !== except)
      .flatMap((id) => spanOf(ctx.load('intervention', id) as InterventionState | undefined));
    const full = overfullDay(own, others, zone);
    if (full === null) continue;
    const name = (ctx.load('operator', person) as RecordState | undefined)?.fields['name'];
    throw new SportelloError({
      code: 'invalid_input',
      field: 'fields.end',
      reason: 'dayTooFull',
      params: { name: typeof name === 'string' ? name : '', hours: Math.ceil(full.minutes / 60) },
    });
  }
}

function spanOf(state: InterventionState | undefined): WorkSpan[] {
  if (state === undefined || state.start === null || state.end === null || state.end <= state.start) return [];
  return [{ start: state.start, end: state.end, breakMinutes: state.breakMinutes }];
}
