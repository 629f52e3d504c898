import type { TimelineEntry } from '#shared/api/tickets.ts';
import { localDay } from '#shared/format/date.ts';

/** The entries of one day, oldest first. */
export interface StoryDay {
  /** `YYYY-MM-DD` in the company's zone. */
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

/** The story cut at midnights of the company's zone. */
export function byDay(entries: readonly TimelineEntry[], timeZone: string): StoryDay[] {
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = localDay(entry.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** Entries in which somebody wrote something: what "words only" shows. */
export function hasWords(entry: Pick<TimelineEntry, 'data'>): boolean {
  return ['text', 'problem', 'note', 'solution', 'notes'].some(
    (name) => typeof entry.data[name] === 'string' && entry.data[name] !== '',
  );
}

/** Identity of an entry among all desks. */
export function entryKey(entry: Pick<TimelineEntry, 'desk' | 'deskSeq'>): string {
  return `${entry.desk}-${entry.deskSeq}`;
}
