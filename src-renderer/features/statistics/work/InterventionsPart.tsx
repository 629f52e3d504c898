import { IconTool } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkFigure, WorkView } from '#shared/domain/statistics/workView.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { ExportButtons } from '../ExportButtons.tsx';
import { gridExport } from '../exportTable.ts';
import type { GridPlace } from '../grid.ts';
import { PivotTable } from '../PivotTable.tsx';
import styles from '../statistics.module.css';
import { encodeView } from '../encodeView.ts';
import { useWorkNames } from './useWorkNames.ts';
import { WorkBar } from './WorkBar.tsx';
import { WorkChart } from './WorkChart.tsx';
import { WorkDrill } from './WorkDrill.tsx';
import { workGrid } from './workGrid.ts';
import { WorkHow } from './WorkHow.tsx';
import { Reading } from '../Reading.tsx';

export interface InterventionsPartProps {
  view: WorkView;
  /** `YYYY-MM-DD` */
  today: string;
  onView: (view: WorkView) => void;
}

/** The statistic "interventions": what is planned, late, done, by technician or otherwise, down to each of them. */
export function InterventionsPart({ view, today, onView }: InterventionsPartProps) {
  const { t } = useTranslation(['statistics', 'work']);
  const lang = useLanguage();
  const nameOf = useWorkNames(view.by);
  const { data, error, reload } = useAsk('stats.interventions', { view });
  const [place, setPlace] = useState<GridPlace<WorkFigure> | null>(null);
  const [how, setHow] = useState(false);
  const grid = useMemo(
    () =>
      data === undefined
        ? null
        : workGrid(
            data,
            { corner: t(`work:bys.${view.by}`), figure: (figure) => t(`work:figure.${figure}`), group: nameOf },
            lang,
          ),
    [data, view.by, nameOf, t, lang],
  );
  const name = t('parts.interventions');
  const group = place === null || place.row === null ? null : (data?.groups[place.row] ?? null);
  const empty =
    data !== undefined &&
    data.groups.every(({ figures }) => figures.planned + figures.running + figures.done + figures.cancelled === 0);
  return (
    <>
      <WorkBar
        view={view}
        today={today}
        onView={(next) => {
          setPlace(null);
          onView(next);
        }}
      >
        <ExportButtons
          table={grid === null ? null : () => gridExport(grid, t('total'))}
          name={name}
          file={['interventions', view.by, view.from, view.to]}
          address={`interventions/${encodeView(view)}`}
          onHow={() => setHow(true)}
        />
      </WorkBar>
      <div className={styles.split} data-open={place !== null || undefined}>
        <div className={styles.left}>
          <Answered
            data={grid === null || data === undefined ? null : { grid, data }}
            error={error}
            onRetry={reload}
            waiting={<Reading />}
          >
            {({ grid, data }) =>
              empty ? (
                <EmptyState icon={IconTool} title={t('work:none')} hint={t('work:noneHint')} />
              ) : (
                <>
                  <WorkChart
                    counted={data}
                    view={view}
                    nameOf={nameOf}
                    onOpen={(row, measure) => setPlace({ row, column: null, measure })}
                  />
                  <PivotTable
                    label={t('table', { what: name })}
                    grid={grid}
                    heat={false}
                    totalName={t('total')}
                    compare={data.before === null ? 'none' : view.compare}
                    opened={place}
                    onOpen={setPlace}
                  />
                  <p className={styles.meaning}>
                    {t('work:meaning')}{' '}
                    {data.before !== null && view.compare !== 'none' && `${t(`beneath.${view.compare}`)} `}
                    <button type="button" className={styles.link} onClick={() => setHow(true)}>
                      {t('how')}
                    </button>
                  </p>
                </>
              )
            }
          </Answered>
        </div>
        {place !== null && data !== undefined && (
          <WorkDrill
            key={`${String(place.row)} ${place.measure}`}
            view={view}
            figure={place.measure}
            group={group}
            title={group === null ? t('work:all') : nameOf(group)}
            at={data.at}
            onClose={() => setPlace(null)}
          />
        )}
      </div>
      {how && data !== undefined && <WorkHow counted={data} onClose={() => setHow(false)} />}
    </>
  );
}
