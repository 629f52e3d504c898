import { useDraggable } from '@dnd-kit/react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useWarningText } from '#renderer/features/agenda/useWarningText.ts';
import type { Warning } from '#renderer/features/agenda/warnings.ts';
import type { Visit } from '#renderer/features/agenda/week.ts';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './Board.module.css';
import { useBoard } from './boardFocus.ts';

export interface BoardVisitsProps {
  /** Key of the column: the operator's id. */
  column: string;
  /** Planned for that operator, earliest first. */
  visits: readonly Visit[];
  warnings: ReadonlyMap<string, readonly Warning[]>;
}

/** What is planned for an operator in the coming days: dragged to another column, or moved with A, it goes to whom it stands with. */
export function BoardVisits({ column, visits, warnings }: BoardVisitsProps) {
  const { t } = useTranslation('board');
  const id = useId();
  return (
    <div className={styles.visits}>
      <h3 id={id} className={styles.visitsTitle}>
        {t('visits', { count: visits.length })}
      </h3>
      <ul aria-labelledby={id} className={styles.visitList}>
        {visits.map((visit) => (
          <li key={visit.line.id}>
            <BoardVisit visit={visit} column={column} warnings={warnings.get(visit.line.id) ?? []} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface BoardVisitProps {
  visit: Visit;
  column: string;
  warnings: readonly Warning[];
}

function BoardVisit({ visit, column, warnings }: BoardVisitProps) {
  const { t } = useTranslation(['board', 'interventions']);
  const { onVisit, onOpenVisit } = useBoard();
  const when = useWhen();
  const words = useWarningText();
  const { line } = visit;
  const whose = line.customerName || line.title;
  const { ref, isDragSource } = useDraggable({ id: line.id, data: { column, title: whose, visit: true } });
  const day = when.today() === visit.day ? t('board:today') : when.shortDay(visit.from);
  const warning = warnings.map(words).join('. ');
  return (
    <button
      ref={ref}
      type="button"
      data-visit={line.id}
      title={warning === '' ? undefined : warning}
      className={classes(styles.visit, isDragSource && styles.carried)}
      onFocus={() => onVisit(visit)}
      onBlur={() => onVisit(null)}
      onClick={() => onOpenVisit(visit)}
    >
      <span className={styles.visitWhen}>
        {day} {when.span(visit.from, visit.to)}
      </span>
      <span className={styles.visitWhose}>{whose}</span>
      {warning !== '' && <Icon of={IconAlertTriangle} size={14} label={warning} className={styles.late} />}
    </button>
  );
}
