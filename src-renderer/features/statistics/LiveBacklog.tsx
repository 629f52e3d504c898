import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area, YAxis } from 'recharts';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatDay } from '#shared/format/date.ts';
import { formatNumber } from '#shared/format/number.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { NUMBERS, Plot } from './Chart.tsx';
import styles from './LivePart.module.css';

type Day = OutputOf<'stats.live'>['backlog'][number];

/** The backlog's curve over the last weeks; the same as a table, one press away. */
export function LiveBacklog({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation('statistics');
  const lang = useLanguage();
  const id = useId();
  const [table, setTable] = useState(false);
  const data = days.map((one) => ({ ...one, name: formatDay(one.day, lang).slice(0, 5) }));
  return (
    <section aria-labelledby={id} className={styles.part}>
      <div className={styles.partHead}>
        <h2 id={id} className={styles.title}>
          {t('live.backlog')}
        </h2>
        <Button size="small" variant="quiet" aria-pressed={table} onClick={() => setTable(!table)}>
          {t('live.backlogTable')}
        </Button>
      </div>
      <p className={styles.lead}>{t('live.backlogLead')}</p>
      {table ? (
        <section aria-label={t('live.backlogTable')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('live.day')}</th>
                <th scope="col">{t('live.open')}</th>
                <th scope="col">{t('live.opened')}</th>
                <th scope="col">{t('live.reopened')}</th>
                <th scope="col">{t('live.done')}</th>
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map((one) => (
                <tr key={one.day}>
                  <th scope="row">{formatDay(one.day, lang)}</th>
                  <td>{formatNumber(one.live, lang)}</td>
                  <td>{formatNumber(one.opened, lang)}</td>
                  <td>{formatNumber(one.reopened, lang)}</td>
                  <td>{formatNumber(one.done, lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <figure className={styles.figure}>
          <Plot data={data} width={600} height={150} top={8} gap={40}>
            <YAxis width={36} {...NUMBERS} allowDecimals={false} />
            <Area
              dataKey="live"
              type="monotone"
              isAnimationActive={false}
              stroke="var(--accent)"
              strokeWidth={1.5}
              fill="color-mix(in srgb, var(--accent) 16%, transparent)"
            />
          </Plot>
        </figure>
      )}
    </section>
  );
}
