import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/format/number.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './LivePart.module.css';

export interface LiveBarsProps {
  title: string;
  /** `stopped`: how many of them are stopped machines. */
  bars: readonly { readonly value: string; readonly name: string; readonly calls: number; readonly stopped?: number }[];
  /** Lists the calls of a bar. */
  onOpen: (value: string, name: string) => void;
}

/** A few figures as bars: the words and numbers say it all, the bars show it; a press lists the calls. */
export function LiveBars({ title, bars, onOpen }: LiveBarsProps) {
  const { t } = useTranslation('statistics');
  const lang = useLanguage();
  const id = useId();
  const most = Math.max(1, ...bars.map((one) => one.calls));
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.bars}>
        {bars.map((one) => (
          <li key={one.value}>
            <button type="button" disabled={one.calls === 0} onClick={() => onOpen(one.value, one.name)}>
              <span className={styles.barName}>{one.name}</span>{' '}
              <span className={styles.track} aria-hidden="true">
                <span style={{ width: `${String((one.calls / most) * 100)}%` }} />
              </span>
              <span className={styles.barFigure}>
                {formatNumber(one.calls, lang)}
                {one.stopped !== undefined && one.stopped > 0 && (
                  <span className={styles.late}> · {t('live.stoppedCount', { count: one.stopped })}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
