import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatAge } from '#shared/format/age.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useNow } from '#renderer/app/now.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './LivePart.module.css';

type Alarm = OutputOf<'stats.live'>['alarms'][number];

export interface LiveAlarmsProps {
  alarms: readonly Alarm[];
  /** Lists the calls of an alarm. */
  onOpen: (kind: Alarm['kind']) => void;
}

/** What has waited too long, worst first; one press lists it, oldest first. */
export function LiveAlarms({ alarms, onOpen }: LiveAlarmsProps) {
  const { t } = useTranslation('statistics');
  const lang = useLanguage();
  const now = useNow();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id} className={styles.title}>
        {t('live.alarms')}
      </h2>
      {alarms.length === 0 ? (
        <p className={styles.calm}>{t('live.noAlarms')}</p>
      ) : (
        <ul className={styles.alarms}>
          {alarms.map((one) => (
            <li key={one.kind}>
              <Icon of={IconAlertTriangle} size={16} className={styles.late} />
              <span>
                <strong>{formatNumber(one.calls, lang)}</strong> {t(`live.alarm.${one.kind}`)}
                <span className={styles.sub}>{t('live.since', { age: formatAge(one.oldestAt, now, lang) })}</span>
              </span>
              <Button
                size="small"
                variant="quiet"
                aria-label={`${t('live.list')}: ${t(`live.alarm.${one.kind}`)}`}
                onClick={() => onOpen(one.kind)}
              >
                {t('live.list')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
