import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import { formatNumber } from '#shared/format/number.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { flattenRows, groupKey, HEADER_HEIGHT, ROW_HEIGHT } from './flatRows.ts';
import type { FeedGroup, FeedView, QueueFeed } from './queueFeed.ts';
import styles from './QueueList.module.css';
import { type CursorOptions, useCursor } from './useCursor.ts';
import { useListRange } from './useListRange.ts';

export interface RowState {
  active: boolean;
  selected: boolean;
}

export interface QueueListProps extends Omit<CursorOptions, 'flat' | 'range'> {
  /** Accessible name. */
  label: string;
  /** Keeps the place in the list; another name is another list. */
  name: string;
  groupName: (group: FeedGroup) => string;
  renderRow: (line: TicketLine, state: RowState) => ReactNode;
  /** In place of a row that is on its way. */
  placeholder: ReactNode;
  rowHeight?: number | undefined;
  /** A line of headings over the rows, drawn inside the scroller: makes it a grid. Sizes in pixels. */
  heading?: { height: number; width: number; columns: number; content: ReactNode } | undefined;
  /** Takes the focus when nothing else has it. */
  takeFocus?: boolean | undefined;
}

/** Rows of calls, most of them not at hand: draws what is in sight, stands still while they come and go. */
export function QueueList({
  label,
  name,
  groupName,
  renderRow,
  placeholder,
  rowHeight = ROW_HEIGHT,
  heading,
  takeFocus = true,
  ...cursorOptions
}: QueueListProps) {
  const { feed, view, selected, closed } = cursorOptions;
  const { t } = useTranslation('common');
  const lang = useLanguage();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const flat = useMemo(
    () => flattenRows(view.groups, view.grouped, closed, rowHeight),
    [view.groups, view.grouped, closed, rowHeight],
  );
  const { layout } = flat;
  // A new function when the rows are new: what was in sight is then looked for again.
  const find = useMemo(() => findIn(feed, view), [feed, view]);
  const idAt = useCallback((group: number, offset: number) => feed.row(group, offset)?.id, [feed]);
  const head = heading?.height ?? 0;
  const range = useListRange(root, flat, rowHeight, name, idAt, find, head);
  const cursor = useCursor({ ...cursorOptions, flat, range });
  const { first, last } = range;

  useEffect(() => {
    if (layout.items > 0) feed.want(flat.spans(first, last));
  }, [feed, view, flat, layout, first, last]);

  useEffect(() => {
    if (takeFocus && document.activeElement === document.body) root.current?.focus();
  }, [takeFocus]);

  const table = heading !== undefined;
  const rowRole = table ? 'row' : view.grouped ? 'treeitem' : 'option';
  const header = (group: number, stuck: boolean): ReactNode => {
    const one = view.groups[group];
    if (one === undefined) return null;
    const shut = flat.isClosed(group);
    const words = (
      <>
        <span className={styles.groupName}>
          <Icon of={shut ? IconChevronRight : IconChevronDown} size={14} />
          <span className={styles.cut}>{groupName(one)}</span>
        </span>
        <span className={styles.groupCount}>{formatNumber(one.count, lang)}</span>
      </>
    );
    return table ? (
      <div
        role={stuck ? undefined : 'gridcell'}
        aria-colspan={stuck ? undefined : heading.columns}
        className={styles.groupCell}
      >
        {words}
      </div>
    ) : (
      words
    );
  };
  const items = layout.items === 0 ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const topItem = layout.items > 0 && view.grouped ? layout.at(range.top) : null;
  const stuck = topItem === null ? -1 : topItem.kind === 'group' ? topItem.group : layout.groupOf(topItem.index);

  return (
    <div
      ref={root}
      role={table ? (view.grouped ? 'treegrid' : 'grid') : view.grouped ? 'tree' : 'listbox'}
      aria-label={label}
      data-rows
      aria-multiselectable
      aria-rowcount={table ? layout.items + 1 : undefined}
      aria-activedescendant={cursor.item >= first && cursor.item <= last ? `${id}-${cursor.item}` : undefined}
      tabIndex={0}
      className={classes(styles.list, table && styles.table)}
      style={table ? ({ '--table-width': `${heading.width}px` } as React.CSSProperties) : undefined}
      onScroll={range.onScroll}
      onKeyDown={cursor.onKeyDown}
    >
      {heading?.content}
      {stuck >= 0 && (
        <div
          className={styles.stuck}
          style={{ top: head }}
          aria-hidden="true"
          onClick={() => cursor.toggleGroup(stuck)}
        >
          <div className={styles.group}>{header(stuck, true)}</div>
        </div>
      )}
      <div role={table ? 'rowgroup' : 'presentation'} className={styles.whole} style={{ height: layout.height }}>
        {items.map((item) => {
          const found = layout.at(item);
          const isActive = item === cursor.item;
          if (found.kind === 'group') {
            const one = view.groups[found.group];
            return (
              <div
                key={`group ${groupKey(one?.value ?? null)}`}
                id={`${id}-${item}`}
                role={table ? 'row' : 'treeitem'}
                aria-level={1}
                aria-rowindex={table ? item + 2 : undefined}
                aria-expanded={!flat.isClosed(found.group)}
                aria-selected={table ? undefined : false}
                aria-label={
                  one === undefined ? undefined : `${groupName(one)}, ${t('counts.tickets', { count: one.count })}`
                }
                className={classes(styles.group, isActive && styles.active)}
                style={{ top: layout.top(item), height: HEADER_HEIGHT }}
                onClick={() => cursor.toggleGroup(found.group)}
              >
                {header(found.group, false)}
              </div>
            );
          }
          const { group, offset } = flat.place(found.index);
          const line = feed.row(group, offset);
          const isSelected = line !== undefined && selected.has(line.id);
          return (
            <div
              key={line?.id ?? `place ${group} ${offset}`}
              id={`${id}-${item}`}
              role={rowRole}
              aria-level={view.grouped ? 2 : undefined}
              aria-posinset={table ? undefined : offset + 1}
              aria-setsize={table ? undefined : view.groups[group]?.count}
              aria-rowindex={table ? item + 2 : undefined}
              aria-selected={isSelected}
              aria-busy={line === undefined || undefined}
              className={classes(styles.row, isActive && styles.active, isSelected && styles.selected)}
              style={{ top: layout.top(item), height: rowHeight }}
              onClick={(event) => cursor.onRowClick(event, { kind: 'row', group, offset })}
              onDoubleClick={() => line !== undefined && cursorOptions.onOpen(line.id)}
            >
              {line === undefined ? placeholder : renderRow(line, { active: isActive, selected: isSelected })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function findIn(feed: QueueFeed, _view: FeedView): QueueFeed['find'] {
  return (id) => feed.find(id);
}
