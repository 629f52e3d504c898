import type { RecordOut } from '#shared/api/records.ts';
import { FAMILIES, type Family } from '#shared/domain/catalog/catalog.ts';

/** Entries of a family, or all of them, in the order shown; retired ones apart. */
export interface EntryGroup {
  /** `all`, a family, or `retired`. */
  readonly key: 'all' | 'retired' | Family;
  readonly entries: readonly RecordOut[];
}

/** A list as it is shown: by family where it has families, what is retired at the end. Empty groups are left out. */
export function groupEntries(entries: readonly RecordOut[], families: boolean): EntryGroup[] {
  const active = entries.filter((one) => !one.retired);
  const groups: EntryGroup[] = families
    ? FAMILIES.map((family) => ({ key: family, entries: active.filter((one) => one.fields['family'] === family) }))
    : [{ key: 'all', entries: active }];
  return [...groups, { key: 'retired' as const, entries: entries.filter((one) => one.retired) }].filter(
    (one) => one.entries.length > 0,
  );
}

/** A new place for an entry. */
export interface Placing {
  readonly id: string;
  readonly order: number;
}

/**
 * What must be written so that `id` stands where `target` stands now, within its own group; the fewest entries that do
 * it. Nothing when they are not of one group, or one of them is retired.
 */
export function moveTo(groups: readonly EntryGroup[], id: string, target: string): Placing[] {
  const group = groups.find((one) => one.key !== 'retired' && one.entries.some((entry) => entry.id === id));
  const to = group?.entries.findIndex((entry) => entry.id === target) ?? -1;
  const moved = group?.entries.find((entry) => entry.id === id);
  if (group === undefined || moved === undefined || to < 0 || id === target) return [];
  const rest = group.entries.filter((entry) => entry.id !== id);
  const wanted = [...rest.slice(0, to), moved, ...rest.slice(to)];
  const sequence = groups.flatMap((one) => (one.key === 'retired' ? [] : one === group ? wanted : one.entries));
  return sequence.flatMap((entry, order) => (entry.fields['order'] === order ? [] : [{ id: entry.id, order }]));
}

/** As `moveTo`, one place up (-1) or down (1). */
export function moveBy(groups: readonly EntryGroup[], id: string, by: -1 | 1): Placing[] {
  for (const group of groups) {
    const at = group.entries.findIndex((entry) => entry.id === id);
    const next = at < 0 ? undefined : group.entries[at + by];
    if (next !== undefined) return moveTo(groups, id, next.id);
  }
  return [];
}

/** Place of a new entry: after all others. */
export function lastPlace(entries: readonly RecordOut[]): number {
  const places = entries.map((one) => one.fields['order']).filter((one): one is number => typeof one === 'number');
  return Math.min(9999, Math.max(-1, ...places) + 1);
}
