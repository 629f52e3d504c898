import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { classes } from '#renderer/ui/classes.ts';
import type { Grid, GridCell, GridPlace } from './grid.ts';
import { PivotRow } from './PivotRow.tsx';
import styles from './PivotTable.module.css';

export interface PivotTableProps<M extends string> {
  label: string;
  grid: Grid<M>;
  /** Cells are shaded by their value: they are all of one measure. */
  heat: boolean;
  totalName: string;
  /** The time whose figures stand beneath these; default none. */
  compare?: CallsView['compare'] | undefined;
  /** The figure whose calls are listed. */
  opened: GridPlace<M> | null;
  onOpen: (place: GridPlace<M>) => void;
}

/** Heights of a row, px: of a figure, and of one with another beneath it. */
const ROW = 32;
const COMPARED_ROW = 44;

/**
 * Figures by row and column. Arrows, Home, End and Page move from cell to cell; Enter lists the calls behind one; a head
 * sorts the rows by its column, again the other way, again as they were.
 */
export function PivotTable<M extends string>({
  label,
  grid,
  heat,
  totalName,
  compare = 'none',
  opened,
  onOpen,
}: PivotTableProps<M>) {
  const { t } = useTranslation('statistics');
  const rowHeight = compare === 'none' ? ROW : COMPARED_ROW;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<{ column: number; up: boolean } | null>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const order = useMemo(() => sorted(grid, sort), [grid, sort]);
  const most = useMemo(() => (heat ? largest(grid) : 0), [grid, heat]);
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: ROW,
  });
  // Rows of another height are laid out anew; those just made are right already.
  const laidOut = useRef(rowHeight);
  useLayoutEffect(() => {
    if (laidOut.current === rowHeight) return;
    laidOut.current = rowHeight;
    virtual.measure();
  }, [virtual, rowHeight]);
  // The list of calls takes room from the table: what it is of stays in sight.
  useEffect(() => {
    if (opened === null) return;
    const column = opened.column ?? grid.totalColumn ?? 0;
    scroller.current
      ?.querySelector(`[data-column="${String(column)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [opened, grid.totalColumn]);
  const last = order.length;
  const row = Math.min(at.row, last);
  const column = Math.min(at.column, grid.columns.length - 1);
  const rowOf = (n: number): number | null => (n === last ? null : (order[n] ?? null));
  const open = (n: number, of: number): void => {
    setAt({ row: n, column: of });
    onOpen(grid.placeOf(rowOf(n), of));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3);
    const moves: Record<string, readonly [number, number]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      Home: [row, 0],
      End: [row, grid.columns.length - 1],
      PageDown: [row + page, column],
      PageUp: [row - page, column],
    };
    const to = moves[event.key];
    if (to !== undefined) {
      const next = {
        row: Math.max(0, Math.min(last, to[0])),
        column: Math.max(0, Math.min(grid.columns.length - 1, to[1])),
      };
      setAt(next);
      if (next.row < last) virtual.scrollToIndex(next.row, { align: 'auto' });
      scroller.current
        ?.querySelector(`[data-column="${String(next.column)}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (event.key === 'Enter') open(row, column);
    else return;
    event.preventDefault();
  };
  const template = `minmax(124px, 1.6fr) repeat(${String(grid.columns.length)}, minmax(${heat ? '66px' : '84px'}, 1fr))`;
  const latest = useRef(open);
  latest.current = open;
  const openCell = useCallback((n: number, of: number) => latest.current(n, of), []);
  const openedIn = (n: number): number => {
    if (opened === null || opened.row !== rowOf(n)) return -1;
    return grid.columns.findIndex((_, of) => {
      const place = grid.placeOf(rowOf(n), of);
      return opened.column === place.column && opened.measure === place.measure;
    });
  };
  const items = virtual.getVirtualItems();
  // A row that leaves at one end comes in again at the other with other figures: filling one costs less than making one.
  const slots = 2 ** Math.ceil(Math.log2(items.length + 1));
  const rowAt = (n: number, name: string, cells: readonly GridCell<M>[], start: number | null) => (
    <PivotRow
      key={n === last ? 'totals' : n % slots}
      turn={n}
      id={`${id}-${String(n)}`}
      name={name}
      cells={cells}
      columns={grid.columns}
      totalColumn={grid.totalColumn}
      start={start}
      most={most}
      compare={compare}
      active={n === row ? column : -1}
      opened={openedIn(n)}
      onOpen={openCell}
    />
  );
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={order.length + 2}
        aria-colcount={grid.columns.length + 1}
        aria-activedescendant={`${id}-${String(row)}-${String(column)}`}
        tabIndex={0}
        className={styles.grid}
        style={
          {
            '--columns': template,
            '--row': `${String(rowHeight)}px`,
            height: virtual.getTotalSize() + rowHeight,
          } as React.CSSProperties
        }
        onKeyDown={keys}
      >
        <div role="row" aria-rowindex={1} className={styles.head}>
          <div role="columnheader" className={classes(styles.name, styles.corner)}>
            {grid.corner}
          </div>
          {grid.columns.map((head, of) => {
            const mine = sort?.column === of;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <div
                key={of}
                role="columnheader"
                data-column={of}
                aria-sort={mine ? (sort.up ? 'ascending' : 'descending') : 'none'}
                className={classes(styles.headCell, of === grid.totalColumn && styles.sum)}
              >
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={t('sort', { what: head.name })}
                  title={head.name}
                  onClick={() =>
                    setSort(mine ? (sort.up ? null : { column: of, up: true }) : { column: of, up: false })
                  }
                >
                  {head.name}
                  {mine && <span aria-hidden="true">{sort.up ? ' ↑' : ' ↓'}</span>}
                </button>
              </div>
            );
          })}
        </div>
        {items.map((item) => {
          const real = order[item.index];
          const one = real === undefined ? undefined : grid.rows[real];
          return one === undefined ? null : rowAt(item.index, one.name, one.cells, item.start);
        })}
        {rowAt(last, totalName, grid.totals, null)}
      </div>
    </div>
  );
}

/** The rows in the order to show them; what has no figure comes last. */
function sorted<M extends string>(grid: Grid<M>, sort: { column: number; up: boolean } | null): number[] {
  const order = grid.rows.map((_, n) => n);
  if (sort === null) return order;
  const value = (n: number): number | null => grid.rows[n]?.value(sort.column) ?? null;
  return order.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return (sort.up ? x - y : y - x) || a - b;
  });
}

/** The largest figure of a single cell: totals are not shaded. */
function largest<M extends string>(grid: Grid<M>): number {
  let most = 0;
  for (const row of grid.rows)
    for (let of = 0; of < grid.columns.length; of++)
      if (of !== grid.totalColumn) most = Math.max(most, row.value(of) ?? 0);
  return most;
}
