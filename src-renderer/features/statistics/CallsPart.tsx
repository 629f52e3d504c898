import { IconChartBar } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { CallsChart, type ChartKind } from './CallsChart.tsx';
import { Drill, type DrillOn } from './Drill.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { gridExport } from './exportTable.ts';
import { type GridPlace, gridOf } from './grid.ts';
import { HowDialog } from './HowDialog.tsx';
import { Meaning } from './Meaning.tsx';
import { PivotTable } from './PivotTable.tsx';
import styles from './statistics.module.css';
import { useWords } from './useWords.ts';
import { encodeView } from './encodeView.ts';
import { type BarKind, ViewBar } from './ViewBar.tsx';
import { Reading } from './Reading.tsx';

export interface CallsPartProps {
  /** What the table is called. */
  name: string;
  /** The view's name in addresses and files: `matrix`, `dashboard/<id>`. */
  address: string;
  kind: BarKind;
  view: CallsView;
  /** `YYYY-MM-DD` */
  today: string;
  onView: (view: CallsView) => void;
  /** The calls of whoever is signed in are listed at once, where the rows are operators. */
  mine?: boolean | undefined;
  chart?: ChartKind | undefined;
  /** More buttons, before those that export. */
  actions?: ReactNode | undefined;
}

/** Calls counted by a view: how, as a chart, as a table, and the calls behind whatever figure is chosen. */
export function CallsPart({
  name,
  address,
  kind,
  view,
  today,
  onView,
  mine = false,
  chart = 'bars',
  actions,
}: CallsPartProps) {
  const { t } = useTranslation('statistics');
  const words = useWords();
  const { data, error, reload } = useAsk('stats.calls', { view });
  const { operator } = useSession();
  // Undefined: nothing was chosen yet.
  const [chosen, setPlace] = useState<GridPlace | null | undefined>(undefined);
  const [how, setHow] = useState(false);
  const corner = view.rows.map((one) => t(`dimension.${one}`)).join(' · ');
  const grid = useMemo(
    () =>
      data === undefined || !fits(data, view)
        ? null
        : gridOf(data, view, words, {
            corner,
            total: t('total'),
            measure: (measure) => t(`figure.${measure}`),
          }),
    [data, view, words, corner, t],
  );
  const own = mine ? (data?.rows.findIndex((key) => key[0] === operator.id) ?? -1) : -1;
  const first: GridPlace | null = own < 0 ? null : { row: own, column: null, measure: 'calls' };
  const place = chosen === undefined ? first : chosen;
  const drill: DrillOn | null =
    place === null || data === undefined
      ? null
      : {
          view,
          measure: place.measure,
          row: place.row === null ? null : (data.rows[place.row] ?? null),
          column: place.column === null ? null : (data.columns[place.column] ?? null),
          names: data.names,
        };
  return (
    <>
      <ViewBar view={view} today={today} kind={kind} onView={onView}>
        {actions}
        <ExportButtons
          table={grid === null ? null : () => gridExport(grid, t('total'))}
          name={name}
          file={[address.split('/')[0] ?? '', view.from, view.to]}
          address={`${address}/${encodeView(view)}`}
          onHow={() => setHow(true)}
        />
      </ViewBar>
      <div className={styles.split} data-open={drill !== null || undefined}>
        <div className={styles.left}>
          <Answered
            data={grid === null || data === undefined ? null : { grid, data }}
            error={error}
            onRetry={reload}
            waiting={<Reading />}
          >
            {({ grid, data }) =>
              data.calls === 0 && grid.totals.every((one) => one.over === 0) ? (
                <EmptyState icon={IconChartBar} title={t('none')} hint={t('noneHint')} />
              ) : (
                <>
                  <CallsChart
                    kind={chart}
                    grid={grid}
                    counted={data}
                    view={view}
                    onOpen={(row, column) => setPlace(grid.placeOf(row, column))}
                  />
                  <PivotTable
                    label={t('table', { what: name })}
                    grid={grid}
                    heat={view.columns.length > 0}
                    totalName={t('total')}
                    compare={data.before === null ? 'none' : view.compare}
                    opened={place}
                    onOpen={setPlace}
                  />
                  <Meaning view={view} counted={data} onHow={() => setHow(true)} />
                </>
              )
            }
          </Answered>
        </div>
        {drill !== null && <Drill on={drill} onClose={() => setPlace(null)} />}
      </div>
      {how && data !== undefined && <HowDialog view={view} counted={data} onClose={() => setHow(false)} />}
    </>
  );
}

/** An answer to another question stays in sight while the next comes; it has other columns than the view. */
function fits(data: { rows: string[][]; columns: string[][]; total: { values: unknown[] } }, view: CallsView): boolean {
  return (
    data.total.values.length === view.measures.length &&
    (data.rows[0]?.length ?? view.rows.length) === view.rows.length &&
    (data.columns[0]?.length ?? view.columns.length) === view.columns.length
  );
}
