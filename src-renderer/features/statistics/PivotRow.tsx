import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { classes } from '#renderer/ui/classes.ts';
import type { GridCell } from './grid.ts';
import styles from './PivotTable.module.css';

export interface PivotRowProps {
  /** Its turn in the table; begins the ids of its cells: `<id>-<column>`. */
  turn: number;
  id: string;
  name: string;
  cells: readonly GridCell<string>[];
  columns: readonly { readonly name: string }[];
  totalColumn: number | null;
  /** Where it stands, px; null for the totals, which stand at the end. */
  start: number | null;
  /** The largest figure of a cell, which is shaded most; 0 shades none. */
  most: number;
  /** The time whose figures stand beneath these, small. */
  compare: CallsView['compare'];
  /** The cell that the keys act on, and the one whose calls are listed; -1: none of this row. */
  active: number;
  opened: number;
  onOpen: (turn: number, column: number) => void;
}

/** What stands for the column's name and the figure in a row's label until they are put there: no text has these. */
const COLUMN = '\u0001';
const VALUE = '\u0002';

/** A row of figures. Drawn again only when it changes: a table that is scrolled draws just the rows that come in. */
export const PivotRow = memo(function PivotRow({
  turn,
  id,
  name,
  cells,
  columns,
  totalColumn,
  start,
  most,
  compare,
  active,
  opened,
  onOpen,
}: PivotRowProps) {
  const { t } = useTranslation('statistics');
  // Read once for the row: thousands of cells come in as one scrolls.
  const label = t('cell', { row: name, column: COLUMN, value: VALUE });
  const shade = (cell: GridCell<string> | undefined, of: number): number =>
    most === 0 || of === totalColumn || cell === undefined || cell.value === null
      ? 0
      : Math.round((cell.value / most) * 100);
  return (
    <div
      role="row"
      aria-rowindex={turn + 2}
      className={start === null ? styles.totals : styles.row}
      style={start === null ? undefined : { transform: `translateY(${String(start)}px)` }}
    >
      <div role="rowheader" className={styles.name} title={start === null ? undefined : name}>
        {name}
      </div>
      {columns.map((head, of) => {
        const cell = cells[of];
        const compared = compare !== 'none' && cell !== undefined && cell.before !== null;
        const heat = start === null ? 0 : shade(cell, of);
        const more = [
          cell?.few === true ? t('fewCalls', { count: cell.over }) : null,
          cell?.beside ?? null,
          compared ? `${t(`before.${compare}`)}: ${cell.before ?? ''}` : null,
        ].filter((one) => one !== null);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <div
            key={of}
            id={`${id}-${String(of)}`}
            role="gridcell"
            aria-label={label
              .replace(COLUMN, () => head.name)
              .replace(VALUE, () => [cell?.text ?? '–', ...more].join(', '))}
            title={more.length === 0 ? undefined : more.join(' · ')}
            className={classes(
              styles.cell,
              of === active && styles.active,
              of === opened && styles.open,
              of === totalColumn && styles.sum,
              cell?.few === true && styles.few,
              cell?.value === 0 && styles.zero,
              heat > 0 && styles.heat,
              compared && styles.pair,
            )}
            style={heat === 0 ? undefined : ({ '--heat': `${String(heat)}%` } as CSSProperties)}
            onClick={() => onOpen(turn, of)}
          >
            {cell?.text ?? '–'}
            {compared && <small>{cell.before}</small>}
          </div>
        );
      })}
    </div>
  );
});
