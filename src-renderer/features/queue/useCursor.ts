import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { toggleSelection } from '#renderer/ui/listSelection.ts';
import { type FlatRows, groupKey, type Stop } from './flatRows.ts';
import type { FeedView, QueueFeed, Span } from './queueFeed.ts';
import type { ListRange } from './useListRange.ts';

export interface CursorOptions {
  feed: QueueFeed;
  view: FeedView;
  flat: FlatRows;
  range: ListRange;
  active: string | null;
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
  selected: ReadonlySet<string>;
  onSelected: (ids: ReadonlySet<string>) => void;
  /** Ctrl+A: every call of the filter, also those not at hand. */
  onSelectAll: () => void;
  closed: ReadonlySet<string>;
  onClosed: (closed: ReadonlySet<string>) => void;
}

export interface Cursor {
  /** Item the keys act on; -1 when the active call is not in the list. */
  readonly item: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onRowClick: (event: MouseEvent, stop: Stop) => void;
  readonly toggleGroup: (group: number) => void;
}

/**
 * Moves the active row of a list: by one, by a page, to both ends, closing and opening groups, selecting on the way. A row
 * that is not at hand yet is stood upon by its place and becomes the active call when it arrives.
 */
export function useCursor(options: CursorOptions): Cursor {
  const { feed, view, flat, range, active, onActive, onOpen, selected, onSelected, onSelectAll, closed, onClosed } =
    options;
  const { t } = useTranslation('keys');
  const [spot, setSpot] = useState<Stop | null>(null);
  const origin = useRef<number | null>(null);
  const hint = useRef(0);
  const turn = useRef(0);

  const place = spot ?? (active === null ? null : feed.find(active));
  const found =
    place === null ? -1 : 'kind' in place && place.kind === 'group' ? flat.headerOf(place.group) : rowItem(flat, place);
  const item = found >= 0 && found < flat.layout.items ? found : -1;
  if (item >= 0) hint.current = item;

  // A row that was stood upon before it was there.
  useEffect(() => {
    if (spot?.kind !== 'row') return;
    const line = feed.row(spot.group, spot.offset);
    if (line === undefined) return;
    setSpot(null);
    onActive(line.id);
  }, [spot, feed, view, onActive]);

  const stopNear = (from: number, step: 1 | -1): number => {
    for (let at = from; at >= 0 && at < flat.layout.items; at += step) if (flat.stopAt(at) !== null) return at;
    return -1;
  };

  const extend = (to: number): void => {
    origin.current ??= item >= 0 ? item : to;
    const [low, high] = origin.current < to ? [origin.current, to] : [to, origin.current];
    const spans: Span[] = flat.spans(low, high);
    const mine = ++turn.current;
    feed.ids(spans).then(
      (ids) => mine === turn.current && onSelected(new Set(ids)),
      // The rows could not be had: the list itself says so, the selection stays as it was.
      () => undefined,
    );
  };

  const stand = (to: number, extending = false): void => {
    const stop = flat.stopAt(to);
    if (stop === null) return;
    if (extending) extend(to);
    else origin.current = null;
    hint.current = to;
    const line = stop.kind === 'row' ? feed.row(stop.group, stop.offset) : undefined;
    setSpot(line === undefined ? stop : null);
    if (line !== undefined) onActive(line.id);
    range.reveal(to);
  };

  const last = flat.layout.items - 1;
  const from = item >= 0 ? item : Math.min(hint.current, last);
  const next = (): number => stopNear(item >= 0 ? item + 1 : from, 1);
  const previous = (): number => stopNear(from - 1, -1);
  const away = (by: number): number => {
    const to = Math.max(0, Math.min(last, from + by));
    return stopNear(to, by > 0 ? -1 : 1);
  };

  const toggleGroup = (group: number): void => {
    const key = groupKey(view.groups[group]?.value ?? null);
    onClosed(toggleSelection(closed, key));
  };
  const closeGroup = (): boolean => {
    const stop = flat.stopAt(item);
    if (!view.grouped || stop?.kind !== 'row') return false;
    toggleGroup(stop.group);
    setSpot({ kind: 'group', group: stop.group });
    return true;
  };
  const openGroup = (): boolean => {
    const stop = flat.stopAt(item);
    if (stop?.kind !== 'group') return false;
    toggleGroup(stop.group);
    const line = feed.row(stop.group, 0);
    setSpot(line === undefined ? { kind: 'row', group: stop.group, offset: 0 } : null);
    if (line !== undefined) onActive(line.id);
    return true;
  };

  const activeId = spot === null && item >= 0 ? active : null;
  useHotkeys(
    [
      { id: 'list.next', label: t('list.next'), keys: 'j', repeat: true, run: () => stand(next()) },
      { id: 'list.previous', label: t('list.previous'), keys: 'k', repeat: true, run: () => stand(previous()) },
      {
        id: 'list.select',
        label: t('list.select'),
        keys: 'x',
        enabled: activeId !== null,
        run: () => activeId !== null && onSelected(toggleSelection(selected, activeId)),
      },
    ],
    { scope: 'pane' },
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const chord = event.ctrlKey || event.metaKey;
    if (event.altKey || event.target !== event.currentTarget) return;
    if (chord) {
      if (event.key.toLowerCase() !== 'a' || event.shiftKey) return;
      onSelectAll();
    } else if (event.key === 'ArrowDown') stand(next(), event.shiftKey);
    else if (event.key === 'ArrowUp') stand(previous(), event.shiftKey);
    else if (event.key === 'Home') stand(stopNear(0, 1), event.shiftKey);
    else if (event.key === 'End') stand(stopNear(last, -1), event.shiftKey);
    else if (event.key === 'PageDown') stand(away(range.page()), event.shiftKey);
    else if (event.key === 'PageUp') stand(away(-range.page()), event.shiftKey);
    else if (event.key === 'ArrowLeft') {
      if (!closeGroup()) return;
    } else if (event.key === 'ArrowRight') {
      if (!openGroup()) return;
    } else if (event.key === 'Enter') {
      if (activeId !== null) onOpen(activeId);
      else if (!openGroup()) return;
    } else if (event.key === ' ' && activeId !== null) onSelected(toggleSelection(selected, activeId));
    else if (event.key === 'Escape' && selected.size > 0) onSelected(new Set());
    else return;
    event.preventDefault();
  };

  const onRowClick = (event: MouseEvent, stop: Stop): void => {
    if (stop.kind !== 'row') return;
    const to = flat.itemOf(stop.group, stop.offset);
    const line = feed.row(stop.group, stop.offset);
    if ((event.ctrlKey || event.metaKey) && line !== undefined) onSelected(toggleSelection(selected, line.id));
    stand(to, event.shiftKey);
  };

  return { item, onKeyDown, onRowClick, toggleGroup };
}

function rowItem(flat: FlatRows, place: Stop | { group: number; offset: number }): number {
  return 'offset' in place ? flat.itemOf(place.group, place.offset) : -1;
}
