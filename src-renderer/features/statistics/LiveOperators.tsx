import { type ReactNode, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatAge } from '#shared/format/age.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { LiveFigure } from './LiveFigure.tsx';
import styles from './LivePart.module.css';

type Operator = OutputOf<'stats.live'>['byOperator'][number];

export interface LiveOperatorsProps {
  operators: readonly Operator[];
  at: number;
  /** Lists the calls of a figure of an operator. */
  onOpen: (figure: 'live' | 'stopped' | 'waiting', value: string, title: string) => void;
}

const FIGURES = { calls: 'live', stopped: 'stopped', waiting: 'waiting' } as const;

/** Who has how many calls in hand, how many of them stopped or waiting, and since when the oldest. `at` in ms UTC. */
export function LiveOperators({ operators, at, onOpen }: LiveOperatorsProps) {
  const { t } = useTranslation('statistics');
  const lang = useLanguage();
  const id = useId();
  const most = Math.max(1, ...operators.map((one) => one.calls));
  const sorted = useMemo(() => operators.toSorted((a, b) => b.calls - a.calls), [operators]);
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id} className={styles.title}>
        {t('live.byOperator')}
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('live.operator')}</th>
            <th scope="col">{t('live.calls')}</th>
            <th scope="col">{t('live.stopped')}</th>
            <th scope="col">{t('live.waiting')}</th>
            <th scope="col">{t('live.oldest')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((one) => {
            const name = one.name === '' ? t('noValue.operator') : one.name;
            const figure = (of: keyof typeof FIGURES): ReactNode => (
              <LiveFigure
                calls={one[of]}
                of={`${name}, ${t(`live.${of}`)}`}
                onOpen={() => onOpen(FIGURES[of], one.value, `${name}, ${t(`live.${of}`)}`)}
              />
            );
            return (
              <tr key={one.value}>
                <th scope="row">{name}</th>
                <td>
                  <span
                    className={styles.load}
                    style={{ width: `${String((one.calls / most) * 100)}%` }}
                    aria-hidden="true"
                  />
                  {figure('calls')}
                </td>
                <td data-late={one.stopped > 0 || undefined}>{figure('stopped')}</td>
                <td>{figure('waiting')}</td>
                <td>{one.oldestAt === null ? '–' : formatAge(one.oldestAt, at, lang)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
