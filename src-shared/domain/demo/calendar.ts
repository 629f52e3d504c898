import { civilFromDays, DAY_MS, daysFromCivil } from '../../time/civil.ts';
import { wallToMs, type Zone } from '../../time/zone.ts';
import type { Random } from './random.ts';

/** The span the example company's calls are in: 1 November 2024 to 31 October 2026, both included. */
export const DEMO_FIRST_DAY = daysFromCivil(2024, 11, 1);
export const DEMO_LAST_DAY = daysFromCivil(2026, 10, 31);

/** Opening hours, minutes of the day. */
const MORNING = [8 * 60 + 30, 12 * 60 + 30] as const;
const AFTERNOON = [14 * 60, 18 * 60] as const;
/** Public holidays of Italy with a fixed date, month * 100 + day, and the patron's day of the company's town. */
const HOLIDAYS = new Set([101, 106, 425, 501, 602, 712, 815, 1101, 1208, 1225, 1226]);
/** Easter Mondays of the span. */
const EASTER_MONDAYS = new Set([daysFromCivil(2025, 4, 21), daysFromCivil(2026, 4, 6)]);

/** 1 is Monday, 7 Sunday. 1 January 1970 was a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function isHoliday(day: number): boolean {
  const { mo, d } = civilFromDays(day);
  return HOLIDAYS.has(mo * 100 + d) || EASTER_MONDAYS.has(day);
}

/** How busy a day is beside an ordinary one: Mondays are full, Saturday mornings thin, August nearly empty. */
function busyness(day: number): number {
  const { mo, d } = civilFromDays(day);
  if (isHoliday(day)) return 0;
  // The example ends in the middle of a full Saturday morning: there is work in hand when it is opened.
  if (day === DEMO_LAST_DAY) return 0.95;
  const week = [0, 1.32, 1.08, 1, 0.98, 0.9, 0.14, 0][weekday(day)] ?? 0;
  const season =
    mo === 8
      ? d >= 8 && d <= 23
        ? 0.12
        : 0.45
      : (mo === 12 && d >= 23) || (mo === 1 && d <= 6)
        ? 0.3
        : mo === 1 || mo === 3
          ? 1.12
          : 1;
  // The company grows by a third over the two years.
  const growth = 0.85 + (0.3 * (day - DEMO_FIRST_DAY)) / (DEMO_LAST_DAY - DEMO_FIRST_DAY);
  return week * season * growth;
}

/** Half-hours from 7:30 to 18:30 and how often the phone rings in each. */
const RINGS = [0.2, 0.8, 3, 5, 5.4, 4.8, 4.2, 3.8, 3.2, 2.2, 0.9, 0.4, 0.8, 3, 4.2, 4.6, 4.2, 3.6, 3, 2.4, 1.4, 0.5];

/** When `count` contacts came in, ms UTC, in order. */
export function arrivals(count: number, random: Random, zone: Zone): number[] {
  const days: [number, number][] = [];
  for (let day = DEMO_FIRST_DAY; day <= DEMO_LAST_DAY; day += 1) if (busyness(day) > 0) days.push([busyness(day), day]);
  const all = days.reduce((sum, [weight]) => sum + weight, 0);
  const times: number[] = [];
  let owed = 0;
  for (const [weight, day] of days) {
    owed += (weight / all) * count;
    for (; times.length < Math.round(owed); ) times.push(timeOf(day, random, zone));
  }
  return times.toSorted((a, b) => a - b);
}

function timeOf(day: number, random: Random, zone: Zone): number {
  const slots = RINGS.map((weight, i) => [weekday(day) === 6 && i > 10 ? 0 : weight, i] as const);
  const minutes = 7 * 60 + 30 + random.weighted(slots) * 30;
  return atMinute(day, minutes, zone) + random.int(0, 30 * 60 - 1) * 1000;
}

function atMinute(day: number, minutes: number, zone: Zone): number {
  return wallToMs({ ...civilFromDays(day), h: Math.floor(minutes / 60), mi: minutes % 60, s: 0, ms: 0 }, zone);
}

/** Counts in working time: "two hours later" of a Friday at five is Monday morning. */
export interface WorkClock {
  /** The instant (ms UTC) so many working minutes after `at`. */
  readonly later: (at: number, minutes: number) => number;
  /** The start of a piece of work of at most a few hours, `days` working days after `at`. */
  readonly onDay: (at: number, days: number, minuteOfDay: number) => number;
}

export function createWorkClock(zone: Zone): WorkClock {
  const spans: [number, number][] = [];
  for (let day = DEMO_FIRST_DAY - 1; day < DEMO_LAST_DAY + 120; day += 1) {
    if (weekday(day) > 5 || isHoliday(day)) continue;
    for (const [from, to] of [MORNING, AFTERNOON]) spans.push([atMinute(day, from, zone), atMinute(day, to, zone)]);
  }
  const spanAt = (at: number): number => {
    let [low, high] = [0, spans.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.[1] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    later(at, minutes) {
      let left = minutes * 60_000;
      let i = spanAt(at);
      let from = Math.max(at, spans[i]?.[0] ?? at);
      while (i < spans.length - 1 && from + left > (spans[i]?.[1] ?? 0)) {
        left -= Math.max(0, (spans[i]?.[1] ?? 0) - from);
        i += 1;
        from = spans[i]?.[0] ?? from;
      }
      return Math.round(from + left);
    },
    onDay(at, days, minuteOfDay) {
      let day = Math.floor(at / DAY_MS);
      for (let left = days; left > 0; ) {
        day += 1;
        if (weekday(day) <= 5 && !isHoliday(day)) left -= 1;
      }
      return atMinute(day, minuteOfDay, zone);
    },
  };
}
