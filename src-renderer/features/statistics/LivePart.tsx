import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '#shared/domain/catalog/catalog.ts';
import { NONE } from '#shared/domain/statistics/dimensions.ts';
import { LIVE_FIGURES, type LiveDimension } from '#shared/domain/statistics/live.ts';
import { callsView } from '#shared/domain/statistics/view.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import styles from './LivePart.module.css';
import { Drill, type DrillOn } from './Drill.tsx';
import { LiveAlarms } from './LiveAlarms.tsx';
import { LiveBacklog } from './LiveBacklog.tsx';
import { LiveBars } from './LiveBars.tsx';
import { LiveDrill, type LiveOn } from './LiveDrill.tsx';
import { LiveFigure } from './LiveFigure.tsx';
import { LiveOperators } from './LiveOperators.tsx';
import { LiveToday } from './LiveToday.tsx';
import { Reading } from './Reading.tsx';
import frame from './statistics.module.css';

/** What a manager watches, as it stands: figures, alarms, ages, load, the backlog's curve, today's arrivals; the calls behind whatever number is pressed. It follows every save. */
export function LivePart() {
  const { t, i18n } = useTranslation(['statistics', 'common']);
  const [on, setOn] = useState<LiveOn | DrillOn | null>(null);
  const { data, error, reload } = useAsk('stats.live', {});
  const failed = error === null ? null : errorText(error, i18n);
  if (data === undefined)
    return failed === null ? <Reading /> : <ErrorState size="page" {...failed} onRetry={reload} />;
  const urgency = (value: string): string =>
    value === NONE ? t('statistics:noValue.other') : t(`common:urgency.${value as Urgency}`);
  const blocked = (value: string): string =>
    value === NONE ? t('statistics:noValue.other') : t(`statistics:blocked.${value as 'yes'}`);
  const list = (by: LiveDimension) => (value: string, name: string) =>
    setOn({ title: name, what: { by: { dimension: by, value } } });
  return (
    <div className={frame.split} data-open={on !== null || undefined}>
      <div className={frame.left}>
        <div className={styles.page}>
          {failed !== null && <ErrorState size="line" {...failed} onRetry={reload} />}
          <dl className={styles.figures} aria-label={t('statistics:live.now')}>
            {LIVE_FIGURES.map((one) => {
              const name = t(`statistics:live.${one === 'live' ? 'inHand' : one}`);
              return (
                <div key={one} data-late={(one === 'stopped' && data[one] > 0) || undefined}>
                  <dd>
                    <LiveFigure
                      calls={data[one]}
                      of={name}
                      onOpen={() => setOn({ title: name, what: { figure: one } })}
                    />
                  </dd>
                  <dt>{name}</dt>
                </div>
              );
            })}
          </dl>
          <div className={styles.columns}>
            <div className={styles.column}>
              <LiveAlarms
                alarms={data.alarms}
                onOpen={(kind) => setOn({ title: t(`statistics:live.alarm.${kind}`), what: { alarm: kind } })}
              />
              <LiveBars
                title={t('statistics:live.byAge')}
                onOpen={list('age')}
                bars={data.byAge.map((one) => ({
                  value: String(one.from),
                  name: t(`statistics:age.${String(one.from) as '0'}`),
                  calls: one.calls,
                  stopped: one.stopped,
                }))}
              />
              <LiveBars
                title={t('statistics:live.byUrgency')}
                onOpen={list('urgency')}
                bars={data.byUrgency
                  .filter(shown)
                  .toSorted(noneLast)
                  .map((one) => ({ value: one.value, name: urgency(one.value), calls: one.calls }))}
              />
              <LiveBars
                title={t('statistics:live.byBlocked')}
                onOpen={list('blocked')}
                bars={data.byBlocked
                  .filter(shown)
                  .toSorted(noneLast)
                  .map((one) => ({ value: one.value, name: blocked(one.value), calls: one.calls }))}
              />
              <LiveBars
                title={t('statistics:live.byGroup')}
                onOpen={list('group')}
                bars={data.byGroup.map((one) => ({
                  value: one.value,
                  name: one.name === '' ? t('statistics:noValue.other') : one.name,
                  calls: one.calls,
                }))}
              />
            </div>
            <div className={styles.wide}>
              <LiveBacklog days={data.backlog} />
              <LiveToday hours={data.today} onOpen={(hour) => setOn(arrivals(data.backlog.at(-1)?.day ?? '', hour))} />
              <LiveOperators
                operators={data.byOperator}
                at={data.at}
                onOpen={(figure, value, title) =>
                  setOn({ title, what: { figure, by: { dimension: 'operator', value } } })
                }
              />
            </div>
          </div>
        </div>
      </div>
      {on !== null &&
        ('view' in on ? (
          <Drill key={on.row?.join()} on={on} onClose={() => setOn(null)} />
        ) : (
          <LiveDrill key={on.title} on={on} onClose={() => setOn(null)} />
        ))}
    </div>
  );
}

/** "Not indicated" is shown where there is some. */
function shown(one: { readonly value: string; readonly calls: number }): boolean {
  return one.value !== NONE || one.calls > 0;
}

function noneLast(a: { readonly value: string }, b: { readonly value: string }): number {
  return Number(a.value === NONE) - Number(b.value === NONE);
}

/** The calls opened in an hour (0 to 23) of a day (`YYYY-MM-DD`). */
function arrivals(day: string, hour: number): DrillOn {
  const view = callsView.parse({ rows: ['hour'], from: day, to: day });
  return { view, measure: 'calls', row: [String(hour)], column: null, names: {} };
}
