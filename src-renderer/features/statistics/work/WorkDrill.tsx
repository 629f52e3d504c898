import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterventionLine } from '#shared/api/interventions.ts';
import type { InterventionStatus } from '#shared/domain/intervention/fields.ts';
import { daysOfSpan } from '#shared/domain/statistics/calendar.ts';
import type { WorkFigure, WorkView } from '#shared/domain/statistics/workView.ts';
import { dayAt, daysOf } from '#shared/time/day.ts';
import { InterventionWindows } from '#renderer/features/interventions/InterventionWindows.tsx';
import { type LogFilter, useLog } from '#renderer/features/interventions/useLog.ts';
import { useLogColumns } from '#renderer/features/interventions/useLogColumns.tsx';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { instantOf } from '#renderer/features/interventions/wallTimes.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { DrillPane } from '../DrillPane.tsx';
import styles from '../statistics.module.css';

export interface WorkDrillProps {
  view: WorkView;
  figure: WorkFigure;
  /** The group; null is all of them. */
  group: { readonly key: string; readonly name: string } | null;
  /** What the group is called. */
  title: string;
  /** When the figure was counted, ms UTC: what is late is late then. */
  at: number;
  onClose: () => void;
}

const SHOWN: ReadonlySet<string> = new Set(['day', 'call', 'technician', 'hours']);

/** Which interventions make a figure, by their status. */
const STATUS: Readonly<Record<WorkFigure, InterventionStatus>> = {
  planned: 'planned',
  late: 'planned',
  running: 'running',
  done: 'done',
  toComplete: 'done',
  cancelled: 'cancelled',
  workMinutes: 'done',
  travelMinutes: 'done',
  km: 'done',
  expenseCents: 'done',
};

/** The interventions behind a figure; Enter opens one, to plan it anew or record it. */
export function WorkDrill({ view, figure, group, title, at, onClose }: WorkDrillProps) {
  const { t } = useTranslation(['statistics', 'common', 'work']);
  const when = useWhen();
  const [opened, setOpened] = useState<string | null>(null);
  const { log, error, reload } = useLog(filterOf(view, figure, group, when.zone));
  const rows = useMemo(
    () => log?.rows.filter((one) => counts(one, view, figure, group, at)),
    [log, view, figure, group, at],
  );
  const all = useLogColumns();
  const columns = useMemo(
    () => all.filter((one) => SHOWN.has(one.id)).map((one) => ({ ...one, fixed: true, hidden: false })),
    [all],
  );
  return (
    <DrillPane
      label={t('work:behind', { what: title })}
      title={title}
      lead={[t(`work:figure.${figure}`), ...(rows === undefined ? [] : [t('work:over', { count: rows.length })])].join(
        ' · ',
      )}
      onClose={onClose}
    >
      <Answered data={rows} error={error} onRetry={reload} waiting={<Skeleton lines={8} />} size="line">
        {(rows) => (
          <DataTable
            label={t('work:behind', { what: title })}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => setOpened(row.id)}
            empty={<p className={styles.nobody}>{t('work:noneBehind')}</p>}
          />
        )}
      </Answered>
      {opened !== null && <InterventionWindows intervention={opened} onClose={() => setOpened(null)} />}
    </DrillPane>
  );
}

/** What is asked of the log: at least all that the figure counts. */
function filterOf(
  view: WorkView,
  figure: WorkFigure,
  group: WorkDrillProps['group'],
  zone: Parameters<typeof instantOf>[2],
): LogFilter {
  const span = group !== null && (view.by === 'month' || view.by === 'week') ? daysOfSpan(group.key) : null;
  const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
  const sooner = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
  const first = later(view.from, span === null ? null : dayAt(span.from));
  const last = sooner(view.to, span === null ? null : dayAt(span.to));
  const from = first === null ? null : instantOf(first, '00:00', zone);
  const to = last === null ? null : instantOf(dayAt(daysOf(last) + 1), '00:00', zone);
  const mode = view.by === 'mode' && group !== null ? (group.key as WorkView['mode']) : view.mode;
  const technician = view.by === 'technician' && group !== null && group.key !== '' ? group.key : view.technician;
  return {
    status: [STATUS[figure]],
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(mode === null ? {} : { mode: [mode] }),
    ...(technician === null ? {} : { operator: technician }),
    ...(view.by === 'customer' && group !== null && group.key !== '' ? { customer: group.key } : {}),
  };
}

/** What the log cannot be asked for: work of nobody, what is late, what is left to complete. */
function counts(
  line: InterventionLine,
  view: WorkView,
  figure: WorkFigure,
  group: WorkDrillProps['group'],
  at: number,
): boolean {
  if (group?.key === '' && (view.by === 'technician' ? line.operator : line.customer) !== null) return false;
  if (figure === 'late') return (line.planEnd ?? line.planStart ?? Number.MAX_SAFE_INTEGER) < at;
  return figure !== 'toComplete' || line.outcome === 'to-complete' || line.outcome === 'waiting-parts';
}
