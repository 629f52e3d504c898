import { useTranslation } from 'react-i18next';
import { openingHours, type PlannedDay } from '#shared/domain/staffing/plan.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './staffing.module.css';
import { slotName } from './staffingGrid.ts';

export interface OpeningHoursProps {
  days: readonly PlannedDay[];
  /** Percent of a day's calls. */
  covered: number;
  nameOf: (day: PlannedDay) => string;
}

/** The shortest hours of each day in which that share of its calls comes, and how many calls fall outside. */
export function OpeningHours({ days, covered, nameOf }: OpeningHoursProps) {
  const { t } = useTranslation('staffing');
  const lang = useLanguage();
  return (
    <table className={styles.hours}>
      <caption className={styles.hidden}>{t('hours')}</caption>
      <tbody>
        {days.map((day) => {
          const found = openingHours(day.slots?.map((one) => one.expected) ?? [], covered);
          return (
            <tr key={day.day}>
              <th scope="row">{nameOf(day)}</th>
              <td>{found === null ? t('closed') : `${slotName(found.from)}–${slotName(found.to)}`}</td>
              <td>{found === null ? '' : t('outside', { calls: formatNumber(found.outside, lang, 1) })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
