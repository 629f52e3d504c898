import { z } from 'zod';
import { CHANNELS } from '../ticket/fields.ts';
import { erlangC, operatorsFor, type OutOfDomain, type Traffic, type Waiting } from './erlangC.ts';
import { forecastDay, type DayCounts, type IsHoliday, SLOTS } from './forecast.ts';

/** Seconds in a half hour. */
const SLOT_SECONDS = 1800;

/** Where arrivals are read. */
export const ARRIVALS = ['calls', 'phone'] as const;

/** What a week is staffed for. Shares are whole percents, times whole seconds. */
export const staffingGoal = z.object({
  /** What arrivals are: calls that the desk logged, or all that came to the telephone system (imported). */
  source: z.enum(ARRIVALS).default('calls'),
  /** Of logged calls: the channels counted. */
  channels: z.array(z.enum(CHANNELS)).min(1).default(['phone']),
  /** So many percent of calls are answered within so many seconds. */
  serviceLevel: z.int().min(1).max(99).default(80),
  targetSeconds: z.int().min(0).max(600).default(20),
  /** Operators busy at most so much of their time. */
  maxOccupancy: z.int().min(10).max(100).default(85),
  /** How long a call keeps an operator busy: talk, hold, after-call work. */
  handleSeconds: z.int().min(10).max(7200).default(300),
  /** Paid time in which nobody answers: breaks, training, illness. */
  shrinkage: z.int().min(0).max(80).default(30),
  /** More (or fewer) calls than forecast. */
  growth: z.int().min(-80).max(300).default(0),
  /** What if so many were on duty all day; null asks how many are needed. */
  operators: z.int().min(0).max(500).nullable().default(null),
  /** Share of the arrivals that the opening hours proposed must cover. */
  covered: z.int().min(50).max(100).default(95),
});
export type StaffingGoal = z.output<typeof staffingGoal>;

/** A half hour of a day planned. */
export interface PlannedSlot {
  /** Calls expected, not whole. */
  readonly expected: number;
  /** The fewest operators that reach the goal; null where no number would. */
  readonly needed: number | null;
  /** People to have on duty so that so many can answer: needed / (1 - shrinkage), rounded up. */
  readonly people: number | null;
  /** Operators that the figures beside stand for: the what-if's, else the needed ones. */
  readonly operators: number | null;
  /** What callers meet with them; why not, where Erlang C has no answer. */
  readonly waiting: Waiting | OutOfDomain;
}

export interface PlannedDay {
  readonly day: string;
  readonly holiday: boolean;
  /** 48 half hours from midnight; null where nothing is known of such a day. */
  readonly slots: readonly PlannedSlot[] | null;
}

/** Plans days (`YYYY-MM-DD`, in their order) from the half hours of days gone by. Pure. */
export function planDays(
  history: readonly DayCounts[],
  days: readonly string[],
  isHoliday: IsHoliday,
  goal: StaffingGoal,
): PlannedDay[] {
  return days.map((day) => {
    const expected = forecastDay(history, day, isHoliday);
    const factor = 1 + goal.growth / 100;
    return {
      day,
      holiday: isHoliday(day),
      slots: expected === null ? null : expected.map((calls) => planSlot(calls * factor, goal)),
    };
  });
}

/** One half hour with so many calls expected. */
export function planSlot(expected: number, goal: StaffingGoal): PlannedSlot {
  const traffic: Traffic = { calls: expected, spanSeconds: SLOT_SECONDS, handleSeconds: goal.handleSeconds };
  const needed = operatorsFor(traffic, {
    serviceLevel: goal.serviceLevel / 100,
    targetSeconds: goal.targetSeconds,
    maxOccupancy: goal.maxOccupancy / 100,
  });
  const operators = goal.operators ?? needed;
  return {
    expected,
    needed,
    people: needed === null ? null : Math.ceil((needed * 100) / (100 - goal.shrinkage)),
    operators,
    waiting: operators === null ? 'overloaded' : erlangC(traffic, operators, goal.targetSeconds),
  };
}

/** Hours that one weekday should be open, in half hours from midnight (`to` left out), and what falls outside. */
export interface OpeningHours {
  readonly from: number;
  readonly to: number;
  readonly inside: number;
  readonly outside: number;
}

/**
 * The shortest run of half hours in which at least `covered` percent of a day's calls come; the earliest of equal ones.
 * Null for a day without calls.
 */
export function openingHours(expected: readonly number[], covered: number): OpeningHours | null {
  const all = expected.reduce((sum, one) => sum + one, 0);
  if (!(all > 0)) return null;
  // Sums of fractions: what is whole but for the last bits counts as whole.
  const wanted = (all * covered) / 100 - all * 1e-9;
  let best: OpeningHours | null = null;
  for (let from = 0; from < SLOTS; from += 1) {
    let inside = 0;
    for (let to = from; to < SLOTS; to += 1) {
      inside += expected[to] ?? 0;
      if (best !== null && to + 1 - from >= best.to - best.from) break;
      if (inside < wanted) continue;
      best = { from, to: to + 1, inside, outside: Math.max(0, all - inside) };
      break;
    }
  }
  return best;
}

/**
 * Figures of a whole day: calls, operator hours needed and people hours (null where no number of operators would do in
 * some half hour), the part answered within the target, half hours with calls that Erlang C has no answer for.
 */
export function dayTotals(slots: readonly PlannedSlot[]) {
  let expected = 0;
  let neededHours: number | null = 0;
  let peopleHours: number | null = 0;
  let answered = 0;
  let overloaded = 0;
  for (const slot of slots) {
    expected += slot.expected;
    neededHours = neededHours === null || slot.needed === null ? null : neededHours + slot.needed / 2;
    peopleHours = peopleHours === null || slot.people === null ? null : peopleHours + slot.people / 2;
    if (typeof slot.waiting === 'string') overloaded += slot.expected > 0 ? 1 : 0;
    else answered += slot.expected * slot.waiting.serviceLevel;
  }
  return { expected, neededHours, peopleHours, overloaded, serviceLevel: expected > 0 ? answered / expected : null };
}
