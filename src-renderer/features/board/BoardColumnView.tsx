import { useDroppable } from '@dnd-kit/react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grouping } from '#shared/api/queue.ts';
import type { Warning } from '#renderer/features/agenda/warnings.ts';
import type { Visit } from '#renderer/features/agenda/week.ts';
import { classes } from '#renderer/ui/classes.ts';
import styles from './Board.module.css';
import type { BoardColumn } from './boardColumns.ts';
import { useBoard } from './boardFocus.ts';
import { BoardVisits } from './BoardVisits.tsx';
import { ColumnCards } from './ColumnCards.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { useNear } from './useNear.ts';

export interface BoardColumnViewProps {
  column: BoardColumn;
  /** Field the cards are grouped by; null for none. */
  by: Grouping | null;
  most: number;
  showOperator: boolean;
  helpId: string;
  /** Planned for the column's operator. */
  visits: readonly Visit[];
  warnings: ReadonlyMap<string, readonly Warning[]>;
}

/** One column: where cards are put down, and its cards once it is nearly in sight. */
export function BoardColumnView({ column, by, most, showOperator, helpId, visits, warnings }: BoardColumnViewProps) {
  const { t } = useTranslation('board');
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const { ref, isDropTarget } = useDroppable({ id: column.key });
  const { carry, wanted } = useBoard();
  const near = useNear(root);
  const target = isDropTarget || carry?.over === column.key;
  const called = wanted?.column === column.key || carry?.over === column.key;
  useEffect(() => {
    if (called) root.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [called]);
  return (
    <section
      ref={(element) => {
        root.current = element;
        ref(element);
      }}
      aria-labelledby={id}
      data-column={column.key}
      className={classes(styles.column, column.key === 'none' && styles.waiting, target && styles.target)}
    >
      {near || called ? (
        <ColumnCards id={id} column={column} by={by} most={most} showOperator={showOperator} helpId={helpId} />
      ) : (
        <ColumnHead id={id} column={column} count={column.count} load={null} most={most} />
      )}
      {visits.length > 0 && <BoardVisits column={column.key} visits={visits} warnings={warnings} />}
      {target && <p className={styles.dropHere}>{t('dropHere')}</p>}
    </section>
  );
}
