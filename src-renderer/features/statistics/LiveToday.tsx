import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar, Line, YAxis } from 'recharts';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatNumber } from '#shared/format/number.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { BAR, DASHED, NUMBERS, Plot, TOP } from './Chart.tsx';
import { LiveFigure } from './LiveFigure.tsx';
import styles from './LivePart.module.css';

type Hour = OutputOf<'stats.live'>['today'][number];

export interface LiveTodayProps {
  hours: readonly Hour[];
  /** Lists the calls of an hour, 0 to 23. */
  onOpen: (hour: number) => void;
}

/** Openings of today by hour against those usual on the weekday; hours in which nothing ever comes are left out at both ends. */
export function LiveToday({ hours, onOpen }: LiveTodayProps) {
  const { t } = useTranslation('statistics');
  const lang = useLanguage();
  const id = useId();
  const [table, setTable] = useState(false);
  const first = hours.findIndex(comes);
  const last = hours.findLastIndex(comes);
  const data = (first < 0 ? hours.slice(8, 19) : hours.slice(Math.min(first, 8), Math.max(last, 18) + 1)).map(
    (one) => ({
      ...one,
      name: `${String(one.hour).padStart(2, '0')}:00`,
    }),
  );
  return (
    <section aria-labelledby={id} className={styles.part}>
      <div className={styles.partHead}>
        <h2 id={id} className={styles.title}>
          {t('live.today')}
        </h2>
        <Button size="small" variant="quiet" aria-pressed={table} onClick={() => setTable(!table)}>
          {t('live.todayTable')}
        </Button>
      </div>
      <p className={styles.lead}>{t('live.todayLead')}</p>
      {table ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('live.hour')}</th>
              <th scope="col">{t('live.arrived')}</th>
              <th scope="col">{t('live.usual')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.hour}>
                <th scope="row">{one.name}</th>
                <td>
                  <LiveFigure
                    calls={one.calls}
                    of={`${t('live.arrived')}, ${one.name}`}
                    onOpen={() => onOpen(one.hour)}
                  />
                </td>
                <td>{formatNumber(one.usual, lang, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <figure className={styles.figure}>
          <Plot data={data} width={600} height={150} top={8}>
            <YAxis width={36} {...NUMBERS} allowDecimals={false} />
            <Bar
              dataKey="calls"
              {...BAR}
              maxBarSize={30}
              radius={TOP}
              cursor="pointer"
              onClick={(_bar, n) => {
                const one = data[n];
                if (one !== undefined && one.calls > 0) onOpen(one.hour);
              }}
            />
            <Line dataKey="usual" {...DASHED} />
          </Plot>
        </figure>
      )}
    </section>
  );
}

function comes(one: Hour): boolean {
  return one.calls > 0 || one.usual > 0;
}
