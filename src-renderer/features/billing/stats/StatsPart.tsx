import { IconChartBar, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { localDay } from '#shared/format/date.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { saveFile } from '#renderer/transport/saveFile.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import styles from '../billing.module.css';
import { type Span, spanAround } from './spans.ts';
import own from './stats.module.css';
import { StatsBars } from './StatsBars.tsx';
import { statsCsv } from './statsCsv.ts';
import { StatsDrill } from './StatsDrill.tsx';
import { type GroupBy, StatsFilters } from './StatsFilters.tsx';
import { type StatGroup, useStatColumns } from './useStatColumns.tsx';

const none: readonly StatGroup[] = [];

/** The statistic "billing": work, km, expenses and money by customer, month, technician or contract, down to each intervention. */
export function StatsPart() {
  const { t, i18n } = useTranslation(['billing', 'common']);
  const { zone, language } = useSession();
  const [by, setBy] = usePreference<GroupBy>('billing.statsBy', 'customer');
  const [span, setSpan] = useState<Span>(() => spanAround('year', localDay(Date.now(), zone)));
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error, reload } = useAsk('stats.billing', { from: span.from, to: span.to, by });
  const groups = data?.groups ?? none;
  const open = groups.find((one) => one.key === opened);
  const columns = useStatColumns(by, open !== undefined);
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
  const save = (): void =>
    saveFile(
      `${t('billing:stats.file')}-${by}-${span.from}-${span.to}.csv`,
      statsCsv(
        groups,
        {
          name: t(`billing:stats.by.${by}`),
          interventions: t('billing:columns.interventions'),
          hours: t('billing:columns.hours'),
          travel: t('billing:columns.travel'),
          km: t('billing:columns.km'),
          expenses: t('billing:columns.expenses'),
          net: t('billing:columns.net'),
          billed: t('billing:columns.billed'),
        },
        language,
      ),
      'text/csv;charset=utf-8',
    );
  useHotkeys([
    { id: 'billing.csv', keys: 'e', label: t('billing:stats.csv'), enabled: groups.length > 0, run: save },
    {
      id: 'billing.close',
      keys: 'Escape',
      label: t('common:actions.back'),
      enabled: open !== undefined,
      run: () => setOpened(null),
    },
  ]);
  const failed = error === null ? null : errorText(error, i18n);
  return (
    <>
      <StatsFilters
        span={span}
        onSpan={setSpan}
        by={by}
        onBy={(next) => {
          setOpened(null);
          setBy(next);
        }}
      >
        <Button icon={IconDownload} hotkey="e" hotkeyId="billing.csv" disabled={groups.length === 0} onClick={save}>
          {t('billing:stats.csv')}
        </Button>
      </StatsFilters>
      <div className={styles.split} data-open={open !== undefined || undefined}>
        <div className={styles.left}>
          {failed !== null && (
            <ErrorState
              size={data === undefined ? 'page' : 'line'}
              title={failed.title}
              safe={failed.safe}
              todo={failed.todo}
              reference={failed.reference}
              onRetry={reload}
            />
          )}
          {data === undefined ? (
            failed === null && <Skeleton lines={12} />
          ) : (
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
                  billed: formatMoney(sums.billedCents, language),
                }}
              />
            </div>
          )}
          {groups.length > 0 && <p className={own.meaning}>{t('billing:stats.meaning')}</p>}
        </div>
        {open !== undefined && (
          <StatsDrill key={open.key} group={open} by={by} span={span} onClose={() => setOpened(null)} />
        )}
      </div>
    </>
  );
}
