import { findKey } from './listLayout.ts';

/** The selection with one row more or one less. */
export function toggleSelection(selected: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** All rows between the one where extending began and `to`, both included. */
export function extendSelection(
  origin: string,
  to: number,
  count: number,
  getKey: (row: number) => string,
  hint: number,
): Set<string> {
  const found = findKey(origin, count, getKey, Math.max(0, hint));
  const from = found < 0 ? to : found;
  const [low, high] = from < to ? [from, to] : [to, from];
  return new Set(Array.from({ length: high - low + 1 }, (_, i) => getKey(low + i)));
}
