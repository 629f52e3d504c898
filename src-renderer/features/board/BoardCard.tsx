import { nameOrErased } from '#renderer/ui/nameOrErased.ts';
import { useDraggable } from '@dnd-kit/react';
import { IconCheck, IconClockExclamation } from '@tabler/icons-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import { formatAge } from '#shared/format/age.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { isLate } from '#renderer/features/queue/lateness.ts';
import { ticketTag } from '#renderer/features/queue/ticketTag.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { toggleSelection } from '#renderer/ui/listSelection.ts';
import styles from './Board.module.css';
import { useBoard } from './boardFocus.ts';

export interface BoardCardProps {
  line: TicketLine;
  column: string;
  row: number;
  /** Tab comes to this card of its column. */
  entry: boolean;
  /** Who has it, where the column does not say. */
  showOperator: boolean;
  helpId: string;
  onMove: (event: KeyboardEvent, row: number) => void;
}

/** A call, small: title, age, whose, what matters. Takes the focus itself, so that it can be carried. */
export function BoardCard({ line, column, row, entry, showOperator, helpId, onMove }: BoardCardProps) {
  const { t } = useTranslation(['queue', 'common', 'ticket', 'board']);
  const { language } = useSession();
  const { nameOf } = useCatalog();
  const board = useBoard();
  const { ref, isDragSource } = useDraggable({ id: line.id, data: { column, title: line.title } });
  const late = isLate(line, board.now);
  const selected = board.selected.has(line.id);
  const carried = board.carry?.ids.includes(line.id) === true;
  const who = line.customerName || line.requesterName || nameOrErased(line.customer, '', t('common:states.erased'));
  const holder = line.operator === null ? t('common:states.unassigned') : nameOf(line.operator);

  const click = (event: MouseEvent<HTMLElement>): void => {
    event.currentTarget.focus();
    if (event.ctrlKey || event.metaKey) board.onSelected(toggleSelection(board.selected, line.id));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (event.key === 'Enter') board.onOpen(line.id);
    else if (key === 'x') board.onSelected(toggleSelection(board.selected, line.id));
    else if (event.key === 'ArrowLeft') board.onSide(column, row, -1);
    else if (event.key === 'ArrowRight') board.onSide(column, row, 1);
    else return onMove(event, row);
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      role="button"
      data-card={line.id}
      aria-roledescription={t('board:card')}
      aria-describedby={helpId}
      aria-pressed={selected}
      tabIndex={entry ? 0 : -1}
      className={classes(styles.card, selected && styles.selected, (carried || isDragSource) && styles.carried)}
      onClick={click}
      onDoubleClick={() => board.onOpen(line.id)}
      onKeyDown={keys}
      onFocus={() => board.onFocused(column, line.id, row)}
    >
      <div className={styles.cardLine}>
        <span className={styles.cardTitle}>{line.title === '' ? t('queue:untitled') : line.title}</span>
        {selected && <Icon of={IconCheck} size={14} className={styles.check} label={t('queue:selected')} />}
      </div>
      <div className={styles.cardLine}>
        <span className={classes(styles.age, late && styles.late)}>
          {late && <Icon of={IconClockExclamation} size={13} label={t('queue:late')} />}
          {formatAge(line.openedAt, board.now, language)}
        </span>
        <span className={styles.who}>{showOperator ? `${holder} · ${who}` : who}</span>
        {ticketTag(line, t)}
      </div>
    </div>
  );
}
