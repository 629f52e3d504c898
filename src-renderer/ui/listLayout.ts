/** A group of consecutive rows under a header. */
export interface ListGroup {
  key: string;
  /** Index of its first row; groups are in order and the first starts at 0. */
  start: number;
}

export type ListItem = { kind: 'row'; index: number } | { kind: 'group'; group: number };

/**
 * Where rows and group headers lie in a list whose rows are all of one height. An item is a header or a row, counted from the
 * top. Everything is found by halving the groups: no array as long as the list is ever made.
 */
export interface ListLayout {
  items: number;
  /** Pixels from top to bottom. */
  height: number;
  at: (item: number) => ListItem;
  /** Item of a row. */
  itemOf: (row: number) => number;
  /** Pixels above an item. */
  top: (item: number) => number;
  /** The item that lies at a distance from the top, kept within the list. */
  itemAt: (pixels: number) => number;
  /** The group a row is in; -1 without groups. */
  groupOf: (row: number) => number;
}

/** The last index of `groups` for which `holds`, -1 if none; `holds` must be true up to some place and false after. */
function lastWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function layoutList(
  count: number,
  rowHeight: number,
  groups: readonly ListGroup[] = [],
  headerHeight = 28,
): ListLayout {
  const n = groups.length;
  const start = (group: number): number => groups[group]?.start ?? 0;
  const groupOf = (row: number): number => lastWhere(n, (g) => start(g) <= row);
  /** Item of a group's header. */
  const headerItem = (group: number): number => start(group) + group;
  const headerTop = (group: number): number => start(group) * rowHeight + group * headerHeight;
  const at = (item: number): ListItem => {
    const group = lastWhere(n, (g) => headerItem(g) <= item);
    return group >= 0 && headerItem(group) === item
      ? { kind: 'group', group }
      : { kind: 'row', index: item - group - 1 };
  };
  const items = count + n;
  return {
    items,
    height: count * rowHeight + n * headerHeight,
    at,
    itemOf: (row) => row + groupOf(row) + 1,
    groupOf,
    top: (item) => {
      const found = at(item);
      return found.kind === 'group'
        ? headerTop(found.group)
        : found.index * rowHeight + (groupOf(found.index) + 1) * headerHeight;
    },
    itemAt: (pixels) => {
      const group = lastWhere(n, (g) => headerTop(g) <= pixels);
      const below = group < 0 ? pixels : pixels - headerTop(group) - headerHeight;
      const item =
        group >= 0 && below < 0
          ? headerItem(group)
          : (group < 0 ? 0 : headerItem(group) + 1) + Math.floor(below / rowHeight);
      return Math.max(0, Math.min(items - 1, item));
    },
  };
}

/** The row that has a key: looked for at `hint`, then ever further from it; -1 when it is gone. */
export function findKey(key: string, count: number, getKey: (row: number) => string, hint: number): number {
  const from = Math.max(0, Math.min(count - 1, hint));
  for (let away = 0; away < count; away += 1) {
    if (from - away >= 0 && getKey(from - away) === key) return from - away;
    if (from + away < count && getKey(from + away) === key) return from + away;
    if (from - away < 0 && from + away >= count) break;
  }
  return -1;
}
