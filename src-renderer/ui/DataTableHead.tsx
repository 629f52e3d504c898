import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import styles from './DataTable.module.css';
import type { DataColumn, DataSort } from './dataTableModel.ts';
import { Icon } from './Icon.tsx';

export interface DataTableHeadProps {
  columns: readonly Pick<DataColumn<never>, 'id' | 'header' | 'sort' | 'figures'>[];
  sort: DataSort | null;
  onSort: (sort: DataSort | null) => void;
  /** The cell over the boxes of selection; false when there is none. */
  children: ReactNode;
}

/** Up, down, none: the next state of a column's order. */
function nextSort(id: string, sort: DataSort | null): DataSort | null {
  if (sort?.id !== id) return { id, desc: false };
  return sort.desc ? null : { id, desc: true };
}

/** The head of a DataTable: each column that sorts is a button. */
export function DataTableHead({ columns, sort, onSort, children }: DataTableHeadProps) {
  const { t } = useTranslation('common');
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {children !== false && (
          <div role="columnheader" className={styles.check}>
            {children}
          </div>
        )}
        {columns.map((c) => {
          const on = sort?.id === c.id;
          const order = on ? (sort.desc ? 'descending' : 'ascending') : undefined;
          return (
            <div
              key={c.id}
              role="columnheader"
              aria-sort={order}
              className={classes(styles.headCell, c.figures === true && styles.figures)}
            >
              {c.sort === undefined ? (
                <span>{c.header}</span>
              ) : (
                <button
                  type="button"
                  className={classes(styles.sort, on && styles.sorted)}
                  title={t('kit.sortBy', { column: c.header })}
                  onClick={() => onSort(nextSort(c.id, sort))}
                >
                  <span className={styles.headText}>{c.header}</span>
                  {on && <Icon of={sort.desc ? IconArrowDown : IconArrowUp} size={13} />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
