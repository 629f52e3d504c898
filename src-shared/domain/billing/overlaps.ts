import { byStart, type Work } from './work.ts';

/**
 * Works of a technician who was elsewhere at the same time, by id: hours of one person billed twice. More than 24 hours
 * in a day always overlap. Works that end when the next begins do not.
 */
export function overlappingWorks(works: readonly Work[]): ReadonlySet<string> {
  const byTechnician = new Map<string, Work[]>();
  for (const work of works) {
    if (work.start === null || work.end === null || work.end <= work.start) continue;
    for (const { id } of work.technicians) {
      const own = byTechnician.get(id);
      if (own === undefined) byTechnician.set(id, [work]);
      else own.push(work);
    }
  }
  const found = new Set<string>();
  for (const own of byTechnician.values()) {
    let longest: Work | null = null;
    for (const work of own.sort(byStart)) {
      if (longest !== null && (work.start ?? 0) < (longest.end ?? 0)) {
        found.add(work.id);
        found.add(longest.id);
      }
      if (longest === null || (work.end ?? 0) > (longest.end ?? 0)) longest = work;
    }
  }
  return found;
}
