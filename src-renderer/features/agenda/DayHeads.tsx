import { useTranslation } from 'react-i18next';
import { dateFormat } from '#shared/format/intl.ts';
import { locales } from '#shared/format/language.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './agenda.module.css';
import { useAgenda } from './agendaContext.ts';
import type { Visit } from './week.ts';

/** The days over the columns, with the hours planned on each; today stands out. */
export function DayHeads({ visits, corner }: { visits: readonly Visit[]; corner: string }) {
  const { t } = useTranslation('agenda');
  const lang = useLanguage();
  const { days, today } = useAgenda();
  const weekday = dateFormat(locales[lang], { weekday: 'short', timeZone: 'UTC' });
  const date = dateFormat(locales[lang], { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  return (
    <div role="row" className={styles.heads}>
      <div role="columnheader" className={styles.corner}>
        {corner}
      </div>
      {days.map((day) => {
        const at = Date.parse(`${day}T00:00:00Z`);
        const minutes = visits
          .filter((one) => one.day === day)
          .reduce((sum, one) => sum + Math.round((one.to - one.from) / 60_000), 0);
        return (
          <div
            key={day}
            role="columnheader"
            className={styles.head}
            data-today={day === today || undefined}
            aria-current={day === today ? 'date' : undefined}
          >
            <b>{weekday.format(at)}</b> {date.format(at)}
            {minutes > 0 && (
              <span className={styles.load} title={t('hoursOfDay')}>
                {formatMinutes(minutes)}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
