import type { Visit } from './week.ts';

/** Two visits of one person that do not go together. Minutes. */
export type Warning =
  | { readonly sort: 'overlap'; readonly other: Visit }
  | { readonly sort: 'travel'; readonly other: Visit; readonly gap: number; readonly needed: number };

/** What a car does on these roads, door to door, km an hour: only warnings are made of it, never prices. */
const SPEED = 50;

/** Minutes from one site to the next by way of the office: the only distance that is known is the one from there. */
function travelMinutes(from: Visit, to: Visit): number {
  if (from.line.mode !== 'onsite' || to.line.mode !== 'onsite') return 0;
  if (from.line.site !== null && from.line.site === to.line.site) return 0;
  return Math.round((((from.line.siteKm ?? 0) + (to.line.siteKm ?? 0)) * 60) / SPEED);
}

/**
 * What does not fit in one person's visits: those at the same time, and those between which there is no time for the
 * way. Work that was done is told no more. By id of the visit the warning stands on (the later of the two).
 */
export function warningsOf(visits: readonly Visit[]): ReadonlyMap<string, readonly Warning[]> {
  const found = new Map<string, Warning[]>();
  const add = (visit: Visit, warning: Warning): void => {
    found.set(visit.line.id, [...(found.get(visit.line.id) ?? []), warning]);
  };
  const sorted = visits.filter((one) => one.line.status !== 'done').toSorted((a, b) => a.from - b.from || a.to - b.to);
  let longest: Visit | undefined;
  sorted.forEach((visit, n) => {
    if (longest !== undefined && visit.from < longest.to) add(visit, { sort: 'overlap', other: longest });
    else {
      const before = sorted[n - 1];
      if (before !== undefined) {
        const gap = Math.floor((visit.from - before.to) / 60_000);
        const needed = travelMinutes(before, visit);
        if (gap < needed) add(visit, { sort: 'travel', other: before, gap: Math.max(0, gap), needed });
      }
    }
    if (longest === undefined || visit.to > longest.to) longest = visit;
  });
  return found;
}

/** A day's way in order: km out and back, by way of the office, once for visits of one trip or site. */
export function routeKm(visits: readonly Visit[]): number {
  const seen = new Set<string>();
  let km = 0;
  for (const { line } of visits) {
    if (line.mode !== 'onsite') continue;
    const trip = line.trip ?? line.id;
    if (seen.has(trip)) continue;
    seen.add(trip);
    km += line.status === 'done' ? line.km : 2 * (line.siteKm ?? 0);
  }
  return km;
}
