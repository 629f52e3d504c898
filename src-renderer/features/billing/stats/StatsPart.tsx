import { IconChartBar } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { ExportButtons } from '#renderer/features/statistics/ExportButtons.tsx';
import { encodeView } from '#renderer/features/statistics/encodeView.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import styles from '../billing.module.css';
import type { BillingAsk } from './billingAsk.ts';
import { shiftSpan } from './spans.ts';
import own from './stats.module.css';
import { StatsBars } from './StatsBars.tsx';
import { StatsDrill } from './StatsDrill.tsx';
import { StatsFilters } from './StatsFilters.tsx';
import { StatsHow } from './StatsHow.tsx';
import { statsTable } from './statsTable.ts';
import { useGroupName } from './useGroupName.ts';
import { type StatGroup, useStatColumns } from './useStatColumns.tsx';

const none: readonly StatGroup[] = [];

export interface StatsPartProps {
  ask: BillingAsk;
  onAsk: (ask: BillingAsk) => void;
}

/** The statistic "billing": work, km, expenses and money by customer, month, technician or contract, down to each intervention. */
export function StatsPart({ ask, onAsk }: StatsPartProps) {
  const { t } = useTranslation(['billing', 'common', 'statistics']);
  const { language } = useSession();
  const { by, span, before } = ask;
  const [opened, setOpened] = useState<string | null>(null);
  const [how, setHow] = useState(false);
  const { data, error, reload } = useAsk('stats.billing', { from: span.from, to: span.to, by });
  const then = shiftSpan(span, -1);
  const { data: earlier } = useAsk('stats.billing', before ? { from: then.from, to: then.to, by } : null);
  const groups = useMemo(
    () => compared(data?.groups ?? none, before ? earlier?.groups : undefined, by),
    [data, before, earlier, by],
  );
  const open = groups.find((one) => one.key === opened);
  const columns = useStatColumns(by, open !== undefined, before);
  const nameOf = useGroupName(by);
  const sums = useMemo(
    () =>
      groups.reduce(
        (sum, one) => ({
          interventions: sum.interventions + one.interventions,
          workMinutes: sum.workMinutes + one.workMinutes,
          travelMinutes: sum.travelMinutes + one.travelMinutes,
          km: sum.km + one.km,
          expenseCents: sum.expenseCents + one.expenseCents,
          netCents: sum.netCents + one.netCents,
          billedCents: sum.billedCents + one.billedCents,
        }),
        { interventions: 0, workMinutes: 0, travelMinutes: 0, km: 0, expenseCents: 0, netCents: 0, billedCents: 0 },
      ),
    [groups],
  );
  const titles = {
    name: t(`billing:stats.by.${by}`),
    interventions: t('billing:columns.interventions'),
    hours: t('billing:columns.hours'),
    travel: t('billing:columns.travel'),
    km: t('billing:columns.km'),
    expenses: t('billing:columns.expenses'),
    net: t('billing:columns.net'),
    billed: t('billing:columns.billed'),
  };
  useHotkeys([
    {
      id: 'billing.close',
      keys: 'Escape',
      label: t('common:actions.back'),
      enabled: open !== undefined,
      run: () => setOpened(null),
    },
  ]);
  return (
    <>
      <StatsFilters
        span={span}
        onSpan={(next) => onAsk({ ...ask, span: { ...next } })}
        by={by}
        onBy={(next) => {
          setOpened(null);
          onAsk({ ...ask, by: next });
        }}
        before={before}
        onBefore={(next) => onAsk({ ...ask, before: next })}
      >
        <ExportButtons
          table={groups.length === 0 ? null : () => statsTable(groups, titles, nameOf)}
          name={t('statistics:parts.billing')}
          stem={t('billing:stats.file')}
          file={[by, span.from, span.to]}
          address={`billing/${encodeView(ask)}`}
          onHow={() => setHow(true)}
        />
      </StatsFilters>
      <div className={styles.split} data-open={open !== undefined || undefined}>
        <div className={styles.left}>
          <Answered data={data} error={error} onRetry={reload} waiting={<Skeleton lines={12} />}>
            {() => (
              <div className={own.body} data-open={open !== undefined || undefined}>
                {groups.length > 0 && open === undefined && <StatsBars groups={groups} by={by} onOpen={setOpened} />}
                <DataTable
                  label={t('billing:parts.stats')}
                  key={by}
                  columns={columns}
                  sort={by === 'month' ? { id: 'name', desc: false } : { id: 'net', desc: true }}
                  rows={groups}
                  rowKey={(row) => row.key}
                  onOpen={(row) => setOpened(row.key)}
                  empty={
                    <EmptyState
                      icon={IconChartBar}
                      title={t('billing:stats.empty')}
                      hint={t('billing:stats.emptyHint')}
                    />
                  }
                  totals={{
                    name: t('billing:drafts.total'),
                    interventions: formatNumber(sums.interventions, language),
                    hours: formatMinutes(sums.workMinutes),
                    travel: formatMinutes(sums.travelMinutes),
                    km: formatNumber(sums.km, language),
                    expenses: formatMoney(sums.expenseCents, language),
                    net: formatMoney(sums.netCents, language),
                    ...(before && earlier !== undefined
                      ? {
                          before: formatMoney(
                            earlier.groups.reduce((sum, one) => sum + one.netCents, 0),
                            language,
                          ),
                        }
                      : {}),
                    billed: formatMoney(sums.billedCents, language),
                  }}
                />
              </div>
            )}
          </Answered>
          {groups.length > 0 && <p className={own.meaning}>{t('billing:stats.meaning')}</p>}
        </div>
        {open !== undefined && (
          <StatsDrill key={open.key} group={open} by={by} span={span} onClose={() => setOpened(null)} />
        )}
      </div>
      {how && <StatsHow interventions={sums.interventions} onClose={() => setHow(false)} />}
    </>
  );
}

/** Groups with the net of the time before: months by their turn, all else by being the same. */
function compared(
  groups: readonly StatGroup[],
  earlier: readonly StatGroup[] | undefined,
  by: BillingAsk['by'],
): readonly StatGroup[] {
  if (earlier === undefined) return groups;
  const turn = (list: readonly StatGroup[], key: string): number =>
    list
      .map((one) => one.key)
      .toSorted()
      .indexOf(key);
  const months = earlier.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return groups.map((one) => {
    const same = by === 'month' ? months[turn(groups, one.key)] : earlier.find((other) => other.key === one.key);
    return { ...one, beforeCents: same?.netCents ?? null };
  });
}
