import { type ListLayout, layoutList } from '#renderer/ui/listLayout.ts';
import type { FeedGroup, Span } from './queueFeed.ts';

export const ROW_HEIGHT = 44;
export const HEADER_HEIGHT = 28;

/** A place where the keys can stand: a call, or the header of a group that is closed up. */
export type Stop =
  | { readonly kind: 'row'; readonly group: number; readonly offset: number }
  | { readonly kind: 'group'; readonly group: number };

/** The rows of open groups one under the other, as a list draws them. */
export interface FlatRows {
  readonly layout: ListLayout;
  /** Rows shown; those of closed groups are not counted. */
  readonly count: number;
  readonly stopAt: (item: number) => Stop | null;
  /** Item of a call; -1 in a closed group. */
  readonly itemOf: (group: number, offset: number) => number;
  readonly headerOf: (group: number) => number;
  /** Group and offset of a shown row, counted over all of them. */
  readonly place: (row: number) => { readonly group: number; readonly offset: number };
  readonly isClosed: (group: number) => boolean;
  /** The items from `first` to `last` as spans of groups. */
  readonly spans: (first: number, last: number) => Span[];
}

/** Name of a group in the set of closed ones. */
export function groupKey(value: string | null): string {
  return value ?? '\u0000none';
}

/** Lays the groups out; `grouped` false = one group without a header. `rowHeight` in pixels. */
export function flattenRows(
  groups: readonly FeedGroup[],
  grouped: boolean,
  closed: ReadonlySet<string>,
  rowHeight = ROW_HEIGHT,
): FlatRows {
  const isClosed = (group: number): boolean => grouped && closed.has(groupKey(groups[group]?.value ?? null));
  const starts: number[] = [];
  let count = 0;
  for (const [i, one] of groups.entries()) {
    starts.push(count);
    if (!isClosed(i)) count += one.count;
  }
  const heads = grouped ? groups.map((one, i) => ({ key: groupKey(one.value), start: starts[i] ?? 0 })) : [];
  const layout = layoutList(count, rowHeight, heads, HEADER_HEIGHT);
  const place = (row: number): { group: number; offset: number } => {
    const group = grouped ? layout.groupOf(row) : 0;
    return { group, offset: row - (starts[group] ?? 0) };
  };
  return {
    layout,
    count,
    isClosed,
    place,
    stopAt(item) {
      if (item < 0 || item >= layout.items) return null;
      const found = layout.at(item);
      if (found.kind === 'row') return { kind: 'row', ...place(found.index) };
      return isClosed(found.group) ? { kind: 'group', group: found.group } : null;
    },
    itemOf: (group, offset) => (isClosed(group) ? -1 : layout.itemOf((starts[group] ?? 0) + offset)),
    headerOf: (group) => (starts[group] ?? 0) + group,
    spans(first, last) {
      const out: Span[] = [];
      for (let item = first; item <= last; item += 1) {
        const found = layout.at(item);
        if (found.kind === 'group') continue;
        const { group, offset } = place(found.index);
        const before = out.at(-1);
        if (before?.group === group) out[out.length - 1] = { ...before, to: offset };
        else out.push({ group, from: offset, to: offset });
      }
      return out;
    },
  };
}
