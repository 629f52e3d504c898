import { DAY_MS } from '../../time/civil.ts';
import type { Zone } from '../../time/zone.ts';

/** How many backups are kept: the newest of each of the last so many hours, days and weeks that have one. */
export const KEEP = { hours: 24, days: 14, weeks: 8 } as const;
const HOUR_MS = 3_600_000;
/** Days are numbered from Thursday 1 January 1970; weeks begin on Monday. */
const MONDAY = 3;

/** A backup as far as keeping it goes. `at` is when it was made, ms UTC. */
export interface BackupMark {
  readonly name: string;
  readonly at: number;
}

/**
 * The backups that need not be kept any longer, in the order given. Days and weeks are the company's. The newest is
 * always kept, and what is kept once a new one is made was kept before: nothing is thrown away that a later run wants.
 */
export function expiredBackups<B extends BackupMark>(backups: readonly B[], zone: Zone): B[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1));
  const kept = new Set<B>([
    ...newestOfEach(newestFirst, KEEP.hours, (at) => Math.floor(at / HOUR_MS)),
    ...newestOfEach(newestFirst, KEEP.days, (at) => dayOf(at, zone)),
    ...newestOfEach(newestFirst, KEEP.weeks, (at) => Math.floor((dayOf(at, zone) + MONDAY) / 7)),
  ]);
  return backups.filter((one) => !kept.has(one));
}

function newestOfEach<B extends BackupMark>(
  newestFirst: readonly B[],
  many: number,
  spanOf: (at: number) => number,
): B[] {
  const spans = new Map<number, B>();
  for (const one of newestFirst) {
    const span = spanOf(one.at);
    if (!spans.has(span)) {
      if (spans.size === many) break;
      spans.set(span, one);
    }
  }
  return [...spans.values()];
}

function dayOf(at: number, zone: Zone): number {
  return Math.floor((at + zone.offsetAt(at)) / DAY_MS);
}
