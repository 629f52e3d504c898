import { IconCalendarEvent, IconDownload } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import styles from './interventions.module.css';
import { InterventionWindows } from './InterventionWindows.tsx';
import { LogFilters, type LogView } from './LogFilters.tsx';
import { type Period, periodOf, type PeriodKind, shifted, spanOf } from './period.ts';
import { useLog } from './useLog.ts';
import { useLogColumns } from './useLogColumns.tsx';
import { useWhen } from './useWhen.ts';

/** The intervention log: what was planned and done, by whom, with its hours, km and expenses. */
export function InterventionsRoom() {
  const { t } = useTranslation(['interventions', 'common']);
  const { operator, language, has } = useSession();
  const when = useWhen();
  const today = when.today();
  const root = useRef<HTMLDivElement>(null);
  const own = has('technician') && !has('manager', 'admin');
  const [kind, setKind] = usePreference<PeriodKind>('interventions.period', 'month');
  const [view, setView] = usePreference<LogView>('interventions.view', {
    technician: own ? operator.id : null,
    mode: null,
    status: null,
  });
  const [hidden, setHidden] = usePreference<readonly string[]>('interventions.hidden', ['travel']);
  const [period, setPeriod] = useState<Period>(() =>
    kind === 'custom' ? { ...periodOf('month', today), kind } : periodOf(kind, today),
  );
  const [opened, setOpened] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  const columns = useLogColumns();
  const change = (next: Period): void => {
    setPeriod(next);
    if (next.kind !== kind) setKind(next.kind);
  };
  const { from, to } = useMemo(() => spanOf(period, when.zone), [period, when.zone]);
  const { log, error, reload } = useLog({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(view.technician === null ? {} : { operator: view.technician }),
    ...(view.mode === null ? {} : { mode: [view.mode] }),
    ...(view.status === null ? {} : { status: [view.status] }),
  });
  const loaded = log !== undefined;

  useHotkeys([
    { id: 'log.previous', keys: '-', label: t('log.previous'), run: () => change(shifted(period, -1)) },
    { id: 'log.next', keys: '+', label: t('log.next'), run: () => change(shifted(period, 1)) },
    ...(['today', 'week', 'month'] as const).map((one, n) => ({
      id: `log.${one}`,
      keys: String(n + 1),
      label: t(`log.${one}`),
      run: () => change(periodOf(one, today)),
    })),
  ]);
  // The keys of the table act as soon as the room is open.
  useEffect(() => {
    if (loaded && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  }, [loaded]);

  const filtered = view.technician !== null || view.mode !== null || view.status !== null;
  return (
    <Page
      title={t('title')}
      lead={log === undefined ? undefined : t('log.count', { count: log.total })}
      body="flush"
      actions={
        has('manager', 'admin') ? (
          <Button icon={IconDownload} onClick={() => setExporting(true)}>
            {t('log.export')}
          </Button>
        ) : undefined
      }
      bar={<LogFilters period={period} onPeriod={change} view={view} onView={setView} today={today} />}
    >
      <div ref={root} className={styles.log}>
        <Answered data={log} error={error} onRetry={reload} waiting={<Skeleton lines={12} />}>
          {(log) => (
            <DataTable
              label={t('title')}
              columns={columns}
              rows={log.rows}
              rowKey={(row) => row.id}
              onOpen={(row) => setOpened(row.id)}
              hiddenColumns={hidden}
              onHiddenColumns={setHidden}
              empty={
                <EmptyState
                  icon={IconCalendarEvent}
                  title={t('log.emptyTitle')}
                  hint={t('log.emptyHint')}
                  action={
                    filtered ? (
                      <Button onClick={() => setView({ technician: null, mode: null, status: null })}>
                        {t('log.clear')}
                      </Button>
                    ) : undefined
                  }
                />
              }
              totals={{
                day: t('log.total'),
                hours: formatMinutes(log.sums.workMinutes),
                travel: formatMinutes(log.sums.travelMinutes),
                km: formatNumber(log.sums.km, language),
                expenses: formatMoney(log.sums.expenseCents, language),
              }}
            />
          )}
        </Answered>
      </div>
      {opened !== null && <InterventionWindows intervention={opened} onClose={() => setOpened(null)} />}
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
    </Page>
  );
}
