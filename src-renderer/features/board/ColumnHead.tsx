import { useTranslation } from 'react-i18next';
import { formatAge } from '#shared/format/age.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import styles from './Board.module.css';
import type { BoardColumn } from './boardColumns.ts';
import { useBoard } from './boardFocus.ts';
import type { ColumnLoad } from './columnLoad.ts';

export interface ColumnHeadProps {
  id: string;
  column: BoardColumn;
  count: number;
  load: ColumnLoad | null;
  /** The heaviest column's count, for the bar. */
  most: number;
}

/** Whose column, and its load: open calls, stopped machines, the oldest. */
export function ColumnHead({ id, column, count, load, most }: ColumnHeadProps) {
  const { t } = useTranslation(['board', 'common']);
  const { operator, language } = useSession();
  const { now } = useBoard();
  const name = column.key === operator.id ? `${column.name} (${t('common:states.me')})` : column.name;
  return (
    <header className={styles.columnHead}>
      <div className={styles.columnLine}>
        <h2 id={id} className={styles.columnName} title={name}>
          {name}
        </h2>
        {column.level !== null && (
          <span className={styles.soft}>{t('common:states.level', { level: column.level })}</span>
        )}
        {column.hotkey !== '' && (
          <span className={styles.columnKey}>
            <Kbd keys={column.hotkey} />
          </span>
        )}
      </div>
      <div className={styles.columnLine}>
        <span className={styles.soft}>{t('open', { count })}</span>
        {load !== null && load.stopped > 0 && (
          <Tag tone="late" stopped>
            {load.more ? t('stoppedMore', { count: load.stopped }) : t('stopped', { count: load.stopped })}
          </Tag>
        )}
        {load !== null && load.oldestAt !== null && (
          <span className={styles.oldest} title={t('oldest', { age: formatAge(load.oldestAt, now, language) })}>
            {t('oldest', { age: formatAge(load.oldestAt, now, language) })}
          </span>
        )}
      </div>
      {column.key !== 'none' && (
        <div className={styles.load} aria-hidden="true">
          <div
            style={{ width: `${most === 0 ? 0 : Math.round((count / most) * 100)}%` }}
            data-count={formatNumber(count, language)}
          />
        </div>
      )}
    </header>
  );
}
