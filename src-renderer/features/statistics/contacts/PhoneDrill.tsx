import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { formatClock } from '#shared/format/age.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { Answered } from '#renderer/ui/Answered.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import type { DataColumn } from '#renderer/ui/dataTableModel.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { DrillPane } from '../DrillPane.tsx';
import styles from '../statistics.module.css';
import { useMore } from '../useMore.ts';

/** A contact, and its turn among those listed. */
type Contact = OutputOf<'phone.contactsOf'>['rows'][number] & { readonly turn: string };

export interface PhoneDrillProps {
  /** Which contacts, as they are asked for. */
  what: Omit<InputOf<'phone.contactsOf'>, 'limit'>;
  /** The hour of the week they came in. */
  title: string;
  /** What is counted of them. */
  figure: string;
  onClose: () => void;
}

/** The phone calls behind a figure; Enter opens the call that one led to. */
export function PhoneDrill({ what, title, figure, onClose }: PhoneDrillProps) {
  const { t } = useTranslation(['phone', 'statistics']);
  const openTicket = useNav((nav) => nav.openTicket);
  const { limit, more } = useMore();
  const { data, error, reload } = useAsk('phone.contactsOf', { ...what, limit });
  const columns = useContactColumns();
  const rows = useMemo(() => data?.rows.map((one, n): Contact => ({ ...one, turn: String(n) })), [data]);
  const onMore = more(data);
  const name = t('phone:behind.label', { what: title });
  return (
    <DrillPane
      label={name}
      title={title}
      lead={[figure, ...(data === undefined ? [] : [t('phone:behind.over', { count: data.total })])].join(' · ')}
      onClose={onClose}
    >
      <Answered data={rows} error={error} onRetry={reload} waiting={<Skeleton lines={8} />} size="line">
        {(rows) => (
          <DataTable
            label={name}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.turn}
            onOpen={(row) => row.call !== null && openTicket(row.call.id)}
            empty={<p className={styles.nobody}>{t('phone:behind.none')}</p>}
          />
        )}
      </Answered>
      {onMore !== null && (
        <div className={styles.drillFoot}>
          <Button size="small" variant="quiet" onClick={onMore}>
            {t('statistics:drill.more')}
          </Button>
        </div>
      )}
    </DrillPane>
  );
}

/** When each came, how long it waited, and what became of it: the call it led to, or just how it ended. */
function useContactColumns(): readonly DataColumn<Contact>[] {
  const { t } = useTranslation('phone');
  const when = useWhen();
  return useMemo(
    () => [
      {
        id: 'at',
        header: t('behind.at'),
        width: 106,
        fixed: true,
        sort: (row) => row.at,
        cell: (row) => `${when.shortDay(row.at)} ${when.time(row.at)}`,
      },
      {
        id: 'wait',
        header: t('behind.wait'),
        width: 52,
        fixed: true,
        figures: true,
        sort: (row) => row.waitSeconds,
        cell: (row) => formatClock(row.waitSeconds * 1000),
      },
      {
        id: 'became',
        header: t('behind.became'),
        width: 120,
        grow: true,
        fixed: true,
        sort: (row) => row.call?.title ?? t(`outcome.${row.outcome}`),
        cell: (row) =>
          row.call !== null ? (
            <span title={`${row.call.number} ${row.call.title}`}>{row.call.title}</span>
          ) : row.outcome === 'answered' ? (
            <span className={styles.soft}>{t('outcome.answered')}</span>
          ) : (
            <Tag tone={row.outcome === 'lost' ? 'late' : 'neutral'}>{t(`outcome.${row.outcome}`)}</Tag>
          ),
      },
    ],
    [t, when],
  );
}
