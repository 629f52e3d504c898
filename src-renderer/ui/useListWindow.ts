import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { findKey, type ListLayout } from './listLayout.ts';
import { useScrollMemory } from './scrollMemory.tsx';

export interface ListWindow {
  /** First and last item to draw, with a few to spare on both sides. */
  first: number;
  last: number;
  /** The first item in sight. */
  top: number;
  onScroll: () => void;
  /** Scrolls as little as shows the row whole. */
  reveal: (row: number) => void;
  /** Rows that fit. */
  page: () => number;
}

const spare = 6;

/**
 * Which items of a long list are drawn. State changes only when the range does; the place is remembered under `name`, and when
 * rows come or go above, what was in sight stays where it was.
 */
export function useListWindow(
  root: RefObject<HTMLElement | null>,
  layout: ListLayout,
  rowHeight: number,
  getKey: (row: number) => string,
  count: number,
  name: string | undefined,
): ListWindow {
  const memory = useScrollMemory();
  const [range, setRange] = useState({ first: 0, last: Math.min(layout.items - 1, 40), top: 0 });
  const latest = useRef(layout);
  latest.current = layout;
  const anchor = useRef<{ key: string; row: number; offset: number } | null>(null);

  const read = useCallback(() => {
    const element = root.current;
    if (element === null) return;
    const now = latest.current;
    const top = now.itemAt(element.scrollTop);
    const bottom = now.itemAt(element.scrollTop + element.clientHeight);
    const first = Math.max(0, top - spare);
    const last = Math.min(now.items - 1, bottom + spare);
    setRange((before) =>
      before.first === first && before.last === last && before.top === top ? before : { first, last, top },
    );
  }, [root]);

  const remember = useCallback(() => {
    const element = root.current;
    if (element === null || latest.current.items === 0) return;
    if (name !== undefined) memory?.set(name, element.scrollTop);
    const item = latest.current.itemAt(element.scrollTop);
    const found = latest.current.at(item);
    const row = found.kind === 'row' ? found.index : Math.min(item, count - 1);
    anchor.current =
      element.scrollTop === 0
        ? null
        : {
            key: getKey(Math.max(0, row)),
            row,
            offset: element.scrollTop - latest.current.top(latest.current.itemOf(Math.max(0, row))),
          };
  }, [root, name, memory, getKey, count]);

  // A list that is opened again starts where it was left; another name is another list.
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    element.scrollTop = name === undefined ? 0 : (memory?.get(name) ?? 0);
    anchor.current = null;
    read();
  }, [root, name, memory, read]);

  useLayoutEffect(() => {
    const element = root.current;
    const held = anchor.current;
    if (element !== null && held !== null && count > 0) {
      const row = findKey(held.key, count, getKey, held.row);
      if (row >= 0 && row !== held.row) element.scrollTop = layout.top(layout.itemOf(row)) + held.offset;
    }
    read();
  }, [root, layout, count, getKey, read]);

  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, read]);

  return {
    ...range,
    last: Math.min(range.last, layout.items - 1),
    onScroll: () => {
      read();
      remember();
    },
    reveal: (row) => {
      const element = root.current;
      if (element === null) return;
      const item = layout.itemOf(row);
      const before = item > 0 && layout.at(item - 1).kind === 'group' ? item - 1 : item;
      const top = layout.top(before);
      const bottom = layout.top(item) + rowHeight;
      const covered = layout.groupOf(row) >= 0 && before === item ? 28 : 0;
      if (top - covered < element.scrollTop) element.scrollTop = top - covered;
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    },
    page: () => Math.max(1, Math.floor((root.current?.clientHeight ?? rowHeight) / rowHeight) - 1),
  };
}
