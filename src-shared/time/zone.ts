import { Temporal } from 'temporal-polyfill';
import { SportelloError } from '../result.ts';
import { DAY_MS, type Wall, civilFromDays, daysFromCivil, daysInMonth } from './civil.ts';

/** What to do with a wall time that a change of clocks skips (gap) or shows twice (overlap), as in Temporal. */
export type Disambiguation = 'compatible' | 'earlier' | 'later' | 'reject';

/**
 * A time zone with the spans of its offsets, learnt as they are asked for: asking Temporal for each event would take
 * tens of microseconds a time, and a rebuild asks for millions.
 */
export interface Zone {
  readonly id: string;
  /** Wall time minus UTC at an instant, ms. */
  offsetAt(ms: number): number;
}

interface Span {
  from: number;
  until: number;
  offset: number;
}

/** A zone by its IANA name (`Europe/Rome`). Throws SportelloError invalid_input (zone, unknownZone). */
export function createZone(id: string): Zone {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
  } catch (cause) {
    throw new SportelloError({ code: 'invalid_input', field: 'zone', reason: 'unknownZone', cause });
  }
  const spans: Span[] = [];
  let current: Span = { from: 0, until: 0, offset: 0 };
  return {
    id,
    offsetAt(ms) {
      if (ms >= current.from && ms < current.until) return current.offset;
      current = spans.find((span) => ms >= span.from && ms < span.until) ?? learn(id, ms, spans);
      return current.offset;
    },
  };
}

function learn(id: string, ms: number, spans: Span[]): Span {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(id);
  const before = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const span = {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: at.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at.offsetNanoseconds / 1_000_000,
  };
  spans.push(span);
  return span;
}

/** What a clock on the wall of the zone shows at an instant (ms UTC). */
export function msToWall(ms: number, zone: Zone): Wall {
  const local = ms + zone.offsetAt(ms);
  const days = Math.floor(local / DAY_MS);
  const rest = local - days * DAY_MS;
  return {
    ...civilFromDays(days),
    h: Math.floor(rest / 3_600_000),
    mi: Math.floor(rest / 60_000) % 60,
    s: Math.floor(rest / 1_000) % 60,
    ms: rest % 1_000,
  };
}

/**
 * The instant (ms UTC) at which the wall shows this. `compatible` takes the earlier of an overlap and, in a gap, moves
 * on by its length. Throws SportelloError invalid_input: noSuchTime (31 February, 24:00), and with `reject` skippedTime
 * or repeatedTime.
 */
export function wallToMs(wall: Wall, zone: Zone, disambiguation: Disambiguation = 'compatible'): number {
  if (!isWall(wall)) throw new SportelloError({ code: 'invalid_input', reason: 'noSuchTime' });
  const { y, mo, d, h, mi, s, ms } = wall;
  const local = daysFromCivil(y, mo, d) * DAY_MS + h * 3_600_000 + mi * 60_000 + s * 1_000 + ms;
  // No zone has ever moved by more than a day, nor twice within two days.
  const early = local - zone.offsetAt(local - DAY_MS);
  const late = local - zone.offsetAt(local + DAY_MS);
  const shown = [early, late].filter((instant) => instant + zone.offsetAt(instant) === local);
  const [first, second] = shown;
  if (first !== undefined && (second === undefined || second === first)) return first;
  if (disambiguation === 'reject') {
    throw new SportelloError({ code: 'invalid_input', reason: first === undefined ? 'skippedTime' : 'repeatedTime' });
  }
  const wantsLater = disambiguation === 'later' || (disambiguation === 'compatible' && first === undefined);
  return wantsLater ? Math.max(early, late) : Math.min(early, late);
}

/** The first instant of the day that `ms` falls in, in the zone. */
export function startOfDay(ms: number, zone: Zone): number {
  return wallToMs({ ...msToWall(ms, zone), h: 0, mi: 0, s: 0, ms: 0 }, zone);
}

/** The same time of day so many days later (or earlier), whatever the clocks did in between. */
export function addDays(ms: number, days: number, zone: Zone): number {
  const wall = msToWall(ms, zone);
  return wallToMs({ ...wall, ...civilFromDays(daysFromCivil(wall.y, wall.mo, wall.d) + days) }, zone);
}

/** The calendar day an instant falls on, in the zone: `2026-03-02`. */
export function dayOf(ms: number, zone: Zone): string {
  const { y, mo, d } = civilFromDays(Math.floor((ms + zone.offsetAt(ms)) / DAY_MS));
  return `${String(Math.max(y, 0)).padStart(4, '0')}-${String(mo).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The month an instant falls in, in the zone: `2026-03`. Hot: once for each event of a rebuild. */
export function monthKey(ms: number, zone: Zone): string {
  const { y, mo } = civilFromDays(Math.floor((ms + zone.offsetAt(ms)) / DAY_MS));
  const year = y >= 1_000 && y <= 9_999 ? String(y) : String(Math.max(y, 0)).padStart(4, '0');
  return mo < 10 ? `${year}-0${mo}` : `${year}-${mo}`;
}

function isWall({ y, mo, d, h, mi, s, ms }: Wall): boolean {
  const within = (value: number, min: number, max: number) => Number.isInteger(value) && value >= min && value <= max;
  const time = within(h, 0, 23) && within(mi, 0, 59) && within(s, 0, 59) && within(ms, 0, 999);
  return time && within(y, 1, 9_999) && within(mo, 1, 12) && within(d, 1, daysInMonth(y, mo));
}
