import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconColumns3 } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from './CheckboxField.tsx';
import { classes } from './classes.ts';
import styles from './DataTable.module.css';
import { DataTableHead } from './DataTableHead.tsx';
import { type DataColumn, type DataSort, features, gridColumns, tableColumns } from './dataTableModel.ts';
import { IconButton } from './IconButton.tsx';
import { toggleSelection } from './listSelection.ts';
import { Menu } from './Menu.tsx';
import { useLanguage } from './useLanguage.ts';

export interface DataTableProps<R extends object> {
  /** Accessible name. */
  label: string;
  /** Keep the same array while nothing changes. */
  columns: readonly DataColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** Enter or a click on a row. */
  onOpen?: ((row: R) => void) | undefined;
  /** Sorted here unless `onSort` is given: then the caller sorts and `sort` says how the rows are. */
  sort?: DataSort | null | undefined;
  onSort?: ((sort: DataSort | null) => void) | undefined;
  /** Ids of the columns not shown, kept by the caller; without it the table keeps them while mounted. */
  hiddenColumns?: readonly string[] | undefined;
  onHiddenColumns?: ((ids: readonly string[]) => void) | undefined;
  selected?: ReadonlySet<string> | undefined;
  onSelectedChange?: ((keys: ReadonlySet<string>) => void) | undefined;
  empty?: ReactNode | undefined;
  /** A row of totals that stays at the foot: a cell for each column id. */
  totals?: Readonly<Record<string, ReactNode>> | undefined;
  /** Rows of 32 px (default) or 44 px. */
  rowHeight?: 32 | 44 | undefined;
}

const noRows = new Set<string>();

/** A table of figures and names: sorts, hides columns, keeps its head in sight, draws only what is seen. Arrows, Enter, Space. */
export function DataTable<R extends object>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  sort,
  onSort,
  hiddenColumns,
  onHiddenColumns,
  selected,
  onSelectedChange,
  empty,
  totals,
  rowHeight = 32,
}: DataTableProps<R>) {
  const { t } = useTranslation('common');
  const lang = useLanguage();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [ownSort, setOwnSort] = useState<DataSort | null>(sort ?? null);
  const [ownHidden, setOwnHidden] = useState<readonly string[]>(() =>
    columns.filter((c) => c.hidden === true).map((c) => c.id),
  );
  const [active, setActive] = useState(0);
  const hidden = hiddenColumns ?? ownHidden;
  const shownSort = onSort === undefined ? ownSort : (sort ?? null);
  const setSort = onSort ?? setOwnSort;
  const setHidden = onHiddenColumns ?? setOwnHidden;
  const selectable = onSelectedChange !== undefined;
  const chosen = selected ?? noRows;

  const definitions = useMemo(() => tableColumns(columns, lang), [columns, lang]);
  const sorting = useMemo<SortingState>(() => (shownSort === null ? [] : [shownSort]), [shownSort]);
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((key) => [key, false])), [hidden]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowKey,
    state: { sorting, columnVisibility },
    manualSorting: onSort !== undefined,
  });
  const sorted = table.getRowModel().rows;
  const shown = columns.filter((c) => !hidden.includes(c.id));
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const at = Math.min(active, sorted.length - 1);
  const keysOfAll = (): string[] => sorted.map((row) => row.id);

  const keys = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: sorted.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const to = moves[event.key];
    const row = sorted[at];
    const chord = event.ctrlKey || event.metaKey;
    if (to !== undefined && !chord) {
      const next = Math.max(0, Math.min(sorted.length - 1, to));
      setActive(next);
      virtual.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter' && !chord && row !== undefined && onOpen !== undefined) onOpen(row.original);
    else if (event.key === ' ' && row !== undefined && selectable) onSelectedChange(toggleSelection(chosen, row.id));
    else if (event.key.toLowerCase() === 'a' && chord && selectable) onSelectedChange(new Set(keysOfAll()));
    else return;
    event.preventDefault();
  };

  const template = gridColumns(shown, selectable);
  const hideable = columns.filter((c) => c.fixed !== true);
  return (
    <div className={styles.frame}>
      {hideable.length > 1 && (
        <div className={styles.choose}>
          <Menu
            label={t('kit.columns')}
            sections={[
              {
                id: 'columns',
                label: t('kit.columns'),
                items: hideable.map((c) => ({
                  id: c.id,
                  label: c.header,
                  checked: !hidden.includes(c.id),
                  run: () => setHidden(hidden.includes(c.id) ? hidden.filter((h) => h !== c.id) : [...hidden, c.id]),
                })),
              },
            ]}
          >
            <IconButton icon={IconColumns3} size="small" label={t('kit.columns')} />
          </Menu>
        </div>
      )}
      <div ref={scroller} className={styles.scroller} data-columns={hideable.length > 1 || undefined}>
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={sorted.length + 1 + (totals === undefined ? 0 : 1)}
          aria-multiselectable={selectable || undefined}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          tabIndex={0}
          className={styles.grid}
          style={{ '--columns': template } as React.CSSProperties}
          onKeyDown={keys}
        >
          <DataTableHead columns={shown} sort={shownSort} onSort={setSort}>
            {selectable && (
              <CheckboxField
                label={t('kit.selectAllRows')}
                hideLabel
                tabIndex={-1}
                checked={sorted.length > 0 && chosen.size >= sorted.length}
                mixed={chosen.size > 0 && chosen.size < sorted.length}
                onChange={(on) => onSelectedChange(on ? new Set(keysOfAll()) : noRows)}
              />
            )}
          </DataTableHead>
          <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = sorted[item.index];
              if (row === undefined) return null;
              const isSelected = chosen.has(row.id);
              return (
                <div
                  key={row.id}
                  id={`${id}-${item.index}`}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={selectable ? isSelected : undefined}
                  className={classes(
                    styles.row,
                    item.index === at && styles.active,
                    isSelected && styles.selected,
                    onOpen !== undefined && styles.opens,
                  )}
                  style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
                  onClick={() => {
                    setActive(item.index);
                    onOpen?.(row.original);
                  }}
                >
                  {selectable && (
                    <div role="gridcell" className={styles.check} onClick={(event) => event.stopPropagation()}>
                      <CheckboxField
                        label={t('kit.selectRow', { row: item.index + 1 })}
                        hideLabel
                        tabIndex={-1}
                        checked={isSelected}
                        onChange={() => onSelectedChange(toggleSelection(chosen, row.id))}
                      />
                    </div>
                  )}
                  {shown.map((c) => (
                    <div
                      key={c.id}
                      role="gridcell"
                      className={classes(styles.cell, c.figures === true && styles.figures)}
                    >
                      {c.cell(row.original)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
          {totals !== undefined && sorted.length > 0 && (
            <div role="rowgroup" className={styles.foot}>
              <div role="row" aria-rowindex={sorted.length + 2} className={styles.totals}>
                {selectable && <div role="gridcell" />}
                {shown.map((c) => (
                  <div
                    key={c.id}
                    role="gridcell"
                    className={classes(styles.cell, c.figures === true && styles.figures)}
                  >
                    {totals[c.id]}
                  </div>
                ))}
              </div>
            </div>
          )}
        </div>
        {sorted.length === 0 && empty}
      </div>
    </div>
  );
}
