import { IconCheck, IconClockExclamation } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import { formatAge } from '#shared/format/age.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { ListRow } from '#renderer/ui/ListRow.tsx';
import { nameOrErased } from '#renderer/ui/nameOrErased.ts';
import { OperatorName } from '#renderer/ui/OperatorName.tsx';
import { isLate } from './lateness.ts';
import styles from './TicketRow.module.css';
import { stateTag, ticketTag } from './ticketTag.tsx';

export interface TicketRowProps {
  line: TicketLine;
  /** ms UTC, for the age. */
  now: number;
  selected?: boolean | undefined;
  /** In place of who has it: a list in which that is always the same says something else. */
  endSub?: ReactNode | undefined;
}

/** A call in two lines: age, title, whose and about what; at the right what matters and who has it. More where there is room. */
export const TicketRow = memo(function TicketRow({ line, now, selected = false, endSub }: TicketRowProps) {
  const { t } = useTranslation(['queue', 'common', 'ticket']);
  const { nameOf } = useCatalog();
  const { operator, language } = useSession();
  const late = isLate(line, now);
  const who = line.customerName || line.requesterName || nameOrErased(line.customer, '', t('common:states.erased'));
  const about = line.assetName === '' ? nameOf(line.product) : line.assetName;
  const type = nameOf(line.type);
  return (
    <ListRow
      late={late}
      lead={
        <>
          <span>{formatAge(line.openedAt, now, language)}</span>
          {(selected || late) && (
            <span className={styles.marks}>
              {late && <Icon of={IconClockExclamation} size={14} label={t('queue:late')} />}
              {selected && <Icon of={IconCheck} size={14} className={styles.check} label={t('queue:selected')} />}
            </span>
          )}
        </>
      }
      title={line.title === '' ? t('queue:untitled') : line.title}
      sub={
        <>
          <span className={styles.wide}>{line.number} · </span>
          {[who, about].filter((one) => one !== '').join(' · ') || t('common:states.notIndicated')}
          {type !== '' && <span className={styles.wide}> · {type}</span>}
        </>
      }
      end={
        <span className={styles.tags}>
          {(line.stopped || line.callBack) && line.status === 'waiting' && (
            <span className={styles.wide}>{stateTag(line, t)}</span>
          )}
          {ticketTag(line, t)}
        </span>
      }
      endSub={
        endSub ?? (
          <span className={classes(line.operator === null && styles.nobody)}>
            {line.operator === null && line.group !== null && (
              <span className={styles.wide}>{nameOf(line.group)}, </span>
            )}
            <OperatorName
              name={line.operator === null ? null : nameOf(line.operator)}
              level={line.level ?? undefined}
              self={line.operator === operator.id}
            />
          </span>
        )
      }
    />
  );
});

/** A row whose call is on its way: the same height, two quiet bars. */
export function TicketRowPlaceholder() {
  const { t } = useTranslation('common');
  return (
    <div className={styles.placeholder}>
      <span className="sr-only">{t('states.loading')}</span>
      <span className={styles.bar} aria-hidden="true" />
      <span className={styles.barSmall} aria-hidden="true" />
    </div>
  );
}
