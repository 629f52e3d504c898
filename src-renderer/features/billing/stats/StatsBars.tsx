import { useTranslation } from 'react-i18next';
import { formatMoney } from '#shared/format/money.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import type { GroupBy } from './StatsFilters.tsx';
import own from './stats.module.css';
import { useGroupName } from './useGroupName.ts';
import type { StatGroup } from './useStatColumns.tsx';

export interface StatsBarsProps {
  groups: readonly StatGroup[];
  by: GroupBy;
  onOpen: (key: string) => void;
}

/** As many bars as are told apart at a glance. */
const MOST = 12;

/** The largest groups as bars (months in their order); the table beside has them all. Dark is billed, pale is still to bill. */
export function StatsBars({ groups, by, onOpen }: StatsBarsProps) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const nameOf = useGroupName(by);
  const shown =
    by === 'month'
      ? groups.toSorted((a, b) => a.key.localeCompare(b.key)).slice(-MOST)
      : groups.toSorted((a, b) => b.netCents - a.netCents).slice(0, MOST);
  const most = Math.max(1, ...shown.map((one) => one.netCents));
  const width = (cents: number): string => `${String(Math.max(0, Math.min(100, (cents / most) * 100)))}%`;
  return (
    <section className={own.chart} aria-label={t('stats.chart')}>
      <h2 className={own.chartTitle}>
        {shown.length < groups.length ? t('stats.largest', { count: shown.length }) : t('stats.chart')}
      </h2>
      <ul>
        {shown.map((one) => (
          <li key={one.key}>
            <button type="button" className={own.bar} onClick={() => onOpen(one.key)}>
              <span className={own.barName}>{nameOf(one)}</span>
              <span className={own.barFigure}>{formatMoney(one.netCents, lang)}</span>
              <span className={own.track} aria-hidden="true">
                <span className={own.whole} style={{ width: width(one.netCents) }} />
                <span className={own.billed} style={{ width: width(Math.min(one.netCents, one.billedCents)) }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={own.legend}>
        <span className={own.keyBilled} aria-hidden="true" /> {t('stats.legendBilled')}
        <span className={own.keyOpen} aria-hidden="true" /> {t('stats.legendOpen')}
      </p>
    </section>
  );
}
