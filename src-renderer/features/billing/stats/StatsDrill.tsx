import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { InterventionWindows } from '#renderer/features/interventions/InterventionWindows.tsx';
import { instantOf } from '#renderer/features/interventions/wallTimes.ts';
import { useLog } from '#renderer/features/interventions/useLog.ts';
import { useLogColumns } from '#renderer/features/interventions/useLogColumns.tsx';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import styles from '../billing.module.css';
import { daysOf } from '../months.ts';
import type { Span } from './spans.ts';
import type { GroupBy } from './StatsFilters.tsx';
import { useGroupName } from './useGroupName.ts';
import type { StatGroup } from './useStatColumns.tsx';

export interface StatsDrillProps {
  group: StatGroup;
  by: GroupBy;
  span: Span;
  onClose: () => void;
}

const SHOWN: ReadonlySet<string> = new Set(['day', 'call', 'technician', 'hours']);

/** The interventions a figure was counted from; Enter opens one. */
export function StatsDrill({ group, by, span, onClose }: StatsDrillProps) {
  const { t } = useTranslation(['billing', 'common', 'interventions']);
  const when = useWhen();
  const nameOf = useGroupName(by);
  const [opened, setOpened] = useState<string | null>(null);
  const days =
    by === 'month' && /^\d{4}-\d{2}$/.test(group.key) ? daysOf(group.key) : { first: span.from, last: span.to };
  const from = instantOf(days.first, '00:00', when.zone);
  const to = instantOf(days.last, '00:00', when.zone, 1);
  const { log, error, reload } = useLog({
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(by === 'customer' && group.name !== '' ? { customer: group.key } : {}),
    status: ['done'],
  });
  const ids = useMemo(() => new Set(group.ids), [group.ids]);
  const rows = useMemo(() => log?.rows.filter((one) => ids.has(one.id)), [log, ids]);
  const all = useLogColumns();
  const columns = useMemo(
    () => all.filter((one) => SHOWN.has(one.id)).map((one) => ({ ...one, fixed: true, hidden: false })),
    [all],
  );
  return (
    <section className={styles.right} aria-label={nameOf(group)}>
      <header className={styles.paneHead}>
        <div className={styles.paneTop}>
          <div className={styles.paneWords}>
            <h2 className={styles.paneTitle}>{nameOf(group)}</h2>
            <p className={styles.paneLead}>
              {t('billing:drafts.interventions', { count: group.interventions })} · {formatMinutes(group.workMinutes)}
            </p>
          </div>
          <IconButton
            icon={IconX}
            size="small"
            label={t('common:actions.close')}
            hotkey="Escape"
            hotkeyId="billing.close"
            onClick={onClose}
          />
        </div>
      </header>
      <Answered data={rows} error={error} onRetry={reload} waiting={<Skeleton lines={8} />} size="line">
        {(rows) => (
          <DataTable
            label={t('billing:stats.drill', { name: nameOf(group) })}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => setOpened(row.id)}
          />
        )}
      </Answered>
      {opened !== null && <InterventionWindows intervention={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
