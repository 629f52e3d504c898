import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useScrollMemory } from '#renderer/ui/scrollMemory.tsx';
import { type FlatRows, HEADER_HEIGHT } from './flatRows.ts';

export interface ListRange {
  /** First and last item to draw, with a few to spare. */
  readonly first: number;
  readonly last: number;
  /** First item that no stuck group header covers: the header names this item's group. */
  readonly top: number;
  readonly onScroll: () => void;
  /** Scrolls as little as shows the item whole. `instant` jumps. */
  readonly reveal: (item: number) => void;
  /** Rows that fit. */
  readonly page: () => number;
}

const SPARE = 8;

/**
 * Which items are drawn, of a list whose rows are mostly not at hand. The place is kept by the call at the top: when others
 * come or go above it, it stays where it was. `head` is the height of what covers the top of the scroller, in pixels.
 */
export function useListRange(
  root: RefObject<HTMLElement | null>,
  flat: FlatRows,
  rowHeight: number,
  name: string,
  idAt: (group: number, offset: number) => string | undefined,
  find: (id: string) => { readonly group: number; readonly offset: number } | null,
  head = 0,
): ListRange {
  const memory = useScrollMemory();
  const { layout } = flat;
  const [range, setRange] = useState({ first: 0, last: 40, top: 0 });
  const latest = useRef(flat);
  latest.current = flat;
  const anchor = useRef<{ id: string; item: number; offset: number } | null>(null);

  const read = useCallback(() => {
    const element = root.current;
    if (element === null) return;
    const now = latest.current.layout;
    const top = now.itemAt(element.scrollTop);
    const bottom = now.itemAt(element.scrollTop + element.clientHeight);
    const first = Math.max(0, top - SPARE);
    const last = Math.min(now.items - 1, bottom + SPARE);
    const free = now.itemAt(element.scrollTop + HEADER_HEIGHT - 1);
    setRange((before) =>
      before.first === first && before.last === last && before.top === free ? before : { first, last, top: free },
    );
  }, [root]);

  const remember = useCallback(() => {
    const element = root.current;
    const now = latest.current;
    if (element === null || now.layout.items === 0) return;
    memory?.set(name, element.scrollTop);
    anchor.current = null;
    if (element.scrollTop === 0) return;
    // The first whole row in sight; a header above it moves with it.
    for (
      let item = now.layout.itemAt(element.scrollTop);
      item < now.layout.items && item < now.layout.itemAt(element.scrollTop) + 3;
      item += 1
    ) {
      const found = now.layout.at(item);
      if (found.kind === 'group') continue;
      const { group, offset } = now.place(found.index);
      const id = idAt(group, offset);
      if (id !== undefined) {
        anchor.current = { id, item, offset: element.scrollTop - now.layout.top(item) };
        return;
      }
    }
  }, [root, name, memory, idAt]);

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    element.scrollTop = memory?.get(name) ?? 0;
    anchor.current = null;
    read();
  }, [root, name, memory, read]);

  useLayoutEffect(() => {
    const element = root.current;
    const held = anchor.current;
    if (element !== null && held !== null) {
      const place = find(held.id);
      const item = place === null ? -1 : flat.itemOf(place.group, place.offset);
      if (item >= 0 && item !== held.item) {
        element.scrollTop = layout.top(item) + held.offset;
        anchor.current = { ...held, item };
      }
    }
    read();
  }, [root, flat, layout, find, read]);

  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, read]);

  return {
    first: range.first,
    last: Math.min(range.last, layout.items - 1),
    top: Math.min(range.top, Math.max(0, layout.items - 1)),
    onScroll: () => {
      read();
      remember();
    },
    reveal: (item) => {
      const element = root.current;
      if (element === null || item < 0) return;
      const isRow = layout.at(item).kind === 'row';
      const headed = isRow && item > 0 && layout.at(item - 1).kind === 'group';
      const top = layout.top(headed ? item - 1 : item);
      const bottom = layout.top(item) + (isRow ? rowHeight : HEADER_HEIGHT);
      const covered = isRow && !headed && layout.items > flat.count ? HEADER_HEIGHT : 0;
      const room = element.clientHeight - head;
      if (top - covered < element.scrollTop) element.scrollTop = top - covered;
      else if (bottom > element.scrollTop + room) element.scrollTop = bottom - room;
    },
    page: () => Math.max(1, Math.floor(((root.current?.clientHeight ?? rowHeight) - head) / rowHeight) - 1),
  };
}
