import { dayAt, daysOf } from '#shared/time/day.ts';
import { addDays, msToWall, wallToMs, type Zone } from '#shared/time/zone.ts';

/** The instant (ms UTC) at which a day `YYYY-MM-DD` shows a time `HH:MM`, so many days later. Null while one of the two is missing. */
export function instantOf(day: string | null, time: string | null, zone: Zone, daysLater = 0): number | null {
  if (day === null || time === null) return null;
  const [y = 0, mo = 0, d = 0] = day.split('-').map(Number);
  const [h = 0, mi = 0] = time.split(':').map(Number);
  const at = wallToMs({ y, mo, d, h, mi, s: 0, ms: 0 }, zone);
  return daysLater === 0 ? at : addDays(at, daysLater, zone);
}

/**
 * Every instant (ms UTC) at which a day shows a time, so many days later: none where the clocks skip it, two where they
 * show it twice.
 */
export function instantsOf(day: string, time: string, zone: Zone, daysLater = 0): number[] {
  const [y = 0, mo = 0, d = 0] = dayAt(daysOf(day) + daysLater)
    .split('-')
    .map(Number);
  const [h = 0, mi = 0] = time.split(':').map(Number);
  const wall = { y, mo, d, h, mi, s: 0, ms: 0 };
  const both = [wallToMs(wall, zone, 'earlier'), wallToMs(wall, zone, 'later')];
  return [...new Set(both)].filter((at) => wallOf(at, zone).time === time);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The day and the time a clock on the wall shows. */
export function wallOf(ms: number, zone: Zone): { day: string; time: string } {
  const { y, mo, d, h, mi } = msToWall(ms, zone);
  return { day: `${String(y).padStart(4, '0')}-${two(mo)}-${two(d)}`, time: `${two(h)}:${two(mi)}` };
}

/** The next half hour, for what is to be planned: nobody plans for 10:07. */
export function nextHalfHour(ms: number): number {
  const half = 30 * 60_000;
  return Math.ceil(ms / half) * half;
}
