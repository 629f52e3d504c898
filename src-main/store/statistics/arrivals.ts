import { SLOTS, type DayCounts } from '#shared/domain/staffing/forecast.ts';
import { selectByDate, placeAt } from '#shared/domain/statistics/selection.ts';
import { dayAt, daysOf } from '#shared/time/day.ts';
import type { StatisticsColumns } from './open.ts';

/**
 * Calls opened through some channels on each of the days `from` to `to` (both included), by half hour. Days before the
 * very first call of any channel are left out, and those after the last: nobody was counting yet, or any more.
 */
export function arrivalsByHalfHour(
  statistics: StatisticsColumns,
  channels: readonly string[],
  from: string,
  to: string,
): DayCounts[] {
  const columns = statistics.calls();
  const { day, half } = columns.dates.opened;
  const wanted = new Set(channels.map((one) => columns.values.channel.indexOf(one)));
  const all = selectByDate(columns, 'opened', { from: -100_000, to: daysOf(to) });
  if (all.n === 0) return [];
  let begun = Number.MAX_SAFE_INTEGER;
  let last = Number.MIN_SAFE_INTEGER;
  for (let j = 0; j < all.n; j++) {
    const on = day[placeAt(all, j)] as number;
    begun = Math.min(begun, on);
    last = Math.max(last, on);
  }
  const first = Math.max(begun, daysOf(from));
  const counts = Array.from({ length: Math.max(0, Math.min(last, daysOf(to)) - first + 1) }, () =>
    Array.from({ length: SLOTS }, () => 0),
  );
  for (let j = 0; j < all.n; j++) {
    const place = placeAt(all, j);
    const list = counts[(day[place] as number) - first];
    const slot = half[place] as number;
    if (list !== undefined && wanted.has(columns.codes.channel[place] as number)) list[slot] = (list[slot] ?? 0) + 1;
  }
  return counts.map((list, n) => ({ day: dayAt(first + n), counts: list }));
}
