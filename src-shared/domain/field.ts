/** A change of one field: what its author saw, and what it became. */
export type Change<T = unknown> = readonly [seen: T, now: T];
export type Changes = Readonly<Record<string, Change>>;

/** A field that two desks changed without seeing each other: the later stays, the other one is kept here. */
export interface Conflict {
  readonly field: string;
  /** The value that lost. */
  readonly lost: unknown;
  /** The value that stayed. */
  readonly kept: unknown;
  /** Claimed instant of the change that stayed, ms UTC. */
  readonly at: number;
  readonly actor: string;
}

/** Values are JSON: equality of what they say, not of where they lie. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Sets fields in event order and reports those whose author had seen another value.
 * Only the names in `allowed` are taken: an event of a newer desk may know more.
 */
export function applyChanges(
  target: Record<string, unknown>,
  changes: Changes | undefined,
  allowed: ReadonlySet<string>,
  event: { readonly at: number; readonly actor: string },
): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [field, change] of Object.entries(changes ?? {})) {
    if (!allowed.has(field) || !Array.isArray(change)) continue;
    const present = target[field] ?? null;
    const [seen, now] = change as [unknown, unknown];
    if (!sameValue(present, seen ?? null) && !sameValue(present, now ?? null)) {
      conflicts.push({ field, lost: present, kept: now ?? null, at: event.at, actor: event.actor });
    }
    target[field] = now ?? null;
  }
  return conflicts;
}

/** The changes that lead from `present` to `wanted`; fields that are equal or undefined are left out. */
export function changesBetween(
  present: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): Changes {
  const changes: Record<string, Change> = {};
  for (const [field, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    const seen = present[field] ?? null;
    if (!sameValue(seen, value)) changes[field] = [seen, value];
  }
  return changes;
}
