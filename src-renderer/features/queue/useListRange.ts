import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useScrollMemory } from '#renderer/ui/scrollMemory.tsx';
import type { ListLayout } from '#renderer/ui/listLayout.ts';
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
  const latest = useRef(flat);
  latest.current = flat;
  // What the scroller last said of itself: asking it again while rows are being drawn would lay the whole page out twice.
  // Until it has been laid out at all, the window's height stands in for its own.
  const box = useRef({ top: memory?.get(name) ?? 0, height: window.innerHeight });
  const [range, setRange] = useState(() => rangeOf(layout, box.current, 0));
  const measured = useRef(false);
  const anchor = useRef<{ id: string; item: number; offset: number } | null>(null);

  const read = useCallback(() => {
    const next = rangeOf(latest.current.layout, box.current, SPARE);
    setRange((before) =>
      before.first === next.first && before.last === next.last && before.top === next.top ? before : next,
    );
  }, []);

  /** Scrolls there, as far as the list goes. */
  const scrollTo = useCallback((element: HTMLElement, top: number) => {
    element.scrollTop = top;
    box.current.top = element.scrollTop;
  }, []);

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
    const kept = memory?.get(name) ?? 0;
    if (kept !== box.current.top || kept !== 0) scrollTo(element, kept);
    anchor.current = null;
  }, [root, name, memory, scrollTo]);

  useLayoutEffect(() => {
    const element = root.current;
    const held = anchor.current;
    if (element !== null && held !== null) {
      const place = find(held.id);
      const item = place === null ? -1 : flat.itemOf(place.group, place.offset);
      if (item >= 0 && item !== held.item) {
        scrollTo(element, layout.top(item) + held.offset);
        anchor.current = { ...held, item };
      }
    }
    // The first time the height is the window's: the observer below knows better before anything is painted.
    if (measured.current) read();
  }, [root, flat, layout, find, read, scrollTo]);

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      measured.current = true;
      box.current = { top: element.scrollTop, height: element.clientHeight };
      read();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, read]);

  return {
    first: range.first,
    last: Math.min(range.last, layout.items - 1),
    top: Math.min(range.top, Math.max(0, layout.items - 1)),
    onScroll: () => {
      box.current.top = root.current?.scrollTop ?? 0;
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
      const room = box.current.height - head;
      if (top - covered < box.current.top) scrollTo(element, top - covered);
      else if (bottom > box.current.top + room) scrollTo(element, bottom - room);
    },
    page: () => Math.max(1, Math.floor((box.current.height - head) / rowHeight) - 1),
  };
}

interface Range {
  first: number;
  last: number;
  top: number;
}

/** The items in sight of a scroller (pixels), with `spare` more on either side. */
function rangeOf(layout: ListLayout, box: { top: number; height: number }, spare: number): Range {
  return {
    first: Math.max(0, layout.itemAt(box.top) - spare),
    last: Math.min(layout.items - 1, layout.itemAt(box.top + box.height) + spare),
    top: layout.itemAt(box.top + HEADER_HEIGHT - 1),
  };
}
