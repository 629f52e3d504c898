import { IconChevronLeft, IconChevronRight, IconUsers } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlannedDay, planDays } from '#shared/domain/staffing/plan.ts';
import { formatDay } from '#shared/format/date.ts';
import { dateFormat } from '#shared/format/intl.ts';
import { locales } from '#shared/format/language.ts';
import { formatNumber, formatPercent } from '#shared/format/number.ts';
import { dayAt, daysOf } from '#shared/time/day.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { encodeView } from '../encodeView.ts';
import { ExportButtons } from '../ExportButtons.tsx';
import { gridExport } from '../exportTable.ts';
import { Pill } from '../Pill.tsx';
import { PivotTable } from '../PivotTable.tsx';
import styles from '../statistics.module.css';
import { OpeningHours } from './OpeningHours.tsx';
import own from './staffing.module.css';
import { StaffingChart } from './StaffingChart.tsx';
import { StaffingGoals } from './StaffingGoals.tsx';
import { staffingGrid } from './staffingGrid.ts';
import { StaffingHow } from './StaffingHow.tsx';
import { FIGURES, nextMonday, type StaffingView, weekOf } from './staffingView.ts';
import { Reading } from '../Reading.tsx';

export interface StaffingPartProps {
  view: StaffingView;
  onView: (view: StaffingView) => void;
}

/** Weeks of history that say little yet. */
const FEW_WEEKS = 8;

/** How many are needed each half hour of a week to keep the promise, and what happens otherwise. */
export function StaffingPart({ view, onView }: StaffingPartProps) {
  const { t } = useTranslation(['staffing', 'statistics']);
  const lang = useLanguage();
  const { data, error, reload } = useAsk('staffing.history', {
    source: view.goal.source,
    channels: view.goal.channels,
  });
  const [how, setHow] = useState(false);
  const [shown, setShown] = useState(0);
  const week = weekOf(view.week ?? nextMonday(data?.today ?? '1970-01-01'));
  const monday = week[0] ?? '';
  const holidays = useMemo(() => new Set(data?.holidays), [data]);
  const { days } = data ?? {};
  const planned = useMemo(
    () => planDays(days ?? [], weekOf(monday), (day) => holidays.has(day), view.goal),
    [days, monday, holidays, view.goal],
  );
  const nameOf = useCallback(
    ({ day, holiday }: PlannedDay): string => {
      const name = dateFormat(locales[lang], { weekday: 'short', timeZone: 'UTC' }).format(
        Date.parse(`${day}T00:00:00Z`),
      );
      return `${name} ${formatDay(day, lang).slice(0, 5)}${holiday ? ` (${t('staffing:holiday')})` : ''}`;
    },
    [lang, t],
  );
  const grid = useMemo(
    () =>
      staffingGrid(
        planned,
        view.figure,
        { corner: t('staffing:halfHour'), day: nameOf, overloaded: t('staffing:overloaded'), seconds: 's' },
        lang,
      ),
    [planned, view.figure, nameOf, t, lang],
  );
  const move = (weeks: number): void => onView({ ...view, week: dayAt(daysOf(monday) + weeks * 7) });
  useHotkeys([
    { id: 'statistics.previous', keys: '-', label: t('staffing:previous'), run: () => move(-1) },
    { id: 'statistics.next', keys: '+', label: t('staffing:next'), run: () => move(1) },
    {
      id: 'statistics.figure',
      keys: 'b',
      label: t('staffing:figureMenu'),
      run: () => onView({ ...view, figure: FIGURES[(FIGURES.indexOf(view.figure) + 1) % FIGURES.length] ?? 'needed' }),
    },
  ]);
  const day = planned[shown];
  const weeks = Math.floor((days?.length ?? 0) / 7);
  const until = days?.at(-1)?.day;
  const dayName = t(view.figure === 'needed' || view.figure === 'people' ? 'staffing:dayHours' : 'staffing:day');
  return (
    <>
      <div role="group" aria-label={t('statistics:bar')} className={styles.bar}>
        <IconButton
          icon={IconChevronLeft}
          size="small"
          label={t('staffing:previous')}
          hotkey="-"
          hotkeyId="statistics.previous"
          onClick={() => move(-1)}
        />
        <span aria-live="polite">
          {data !== undefined &&
            t('staffing:week', { from: formatDay(monday, lang), to: formatDay(week[6] ?? '', lang) })}
        </span>
        <IconButton
          icon={IconChevronRight}
          size="small"
          label={t('staffing:next')}
          hotkey="+"
          hotkeyId="statistics.next"
          onClick={() => move(1)}
        />
        <Pill
          label={t(`staffing:figure.${view.figure}`)}
          menu={t('staffing:figureMenu')}
          on
          sections={[
            {
              id: 'figure',
              label: t('staffing:figureMenu'),
              items: FIGURES.map((one) => ({
                id: one,
                label: t(`staffing:figure.${one}`),
                checked: one === view.figure,
                closes: true,
                run: () => onView({ ...view, figure: one }),
              })),
            },
          ]}
        />
        <div className={styles.push}>
          <ExportButtons
            table={grid.rows.length === 0 ? null : () => gridExport(grid, dayName)}
            name={t('statistics:parts.staffing')}
            file={['staffing', view.figure, monday]}
            address={`staffing/${encodeView({ ...view, week: monday })}`}
            onHow={() => setHow(true)}
          />
        </div>
      </div>
      <Answered data={data} error={error} onRetry={reload} waiting={<Reading />}>
        {(data) => (
          <div className={own.body}>
            <StaffingGoals talkSeconds={data.talkSeconds} goal={view.goal} onGoal={(goal) => onView({ ...view, goal })}>
              <OpeningHours days={planned} covered={view.goal.covered} nameOf={nameOf} />
            </StaffingGoals>
            <div className={own.main}>
              {grid.rows.length === 0 ? (
                <EmptyState
                  icon={IconUsers}
                  title={t('staffing:none')}
                  hint={t(view.goal.source === 'phone' ? 'staffing:noPhone' : 'staffing:noneHint')}
                />
              ) : (
                <>
                  {day !== undefined && <StaffingChart day={day} name={nameOf(day)} fixed={view.goal.operators} />}
                  <PivotTable
                    label={t('statistics:table', { what: t('statistics:parts.staffing') })}
                    grid={grid}
                    heat
                    totalName={dayName}
                    opened={null}
                    onOpen={({ column }) => setShown(column ?? 0)}
                  />
                  <p className={styles.meaning}>
                    {t('staffing:meaning', { count: data.calls, weeks: formatNumber(weeks, lang) })}{' '}
                    {weeks < FEW_WEEKS && `${t('staffing:few')} `}
                    {until !== undefined && `${t('staffing:until', { day: formatDay(until, lang) })} `}
                    {data.backTest.error === null || data.backTest.naiveError === null
                      ? `${t('staffing:noBackTest')} `
                      : `${t('staffing:backTest', {
                          error: formatPercent(data.backTest.error, lang),
                          naive: formatPercent(data.backTest.naiveError, lang),
                        })} `}
                    {t('staffing:overstaffing')}{' '}
                    <button type="button" className={styles.link} onClick={() => setHow(true)}>
                      {t('statistics:how')}
                    </button>
                  </p>
                </>
              )}
            </div>
          </div>
        )}
      </Answered>
      {how && <StaffingHow onClose={() => setHow(false)} />}
    </>
  );
}
