import { IconCircle, IconCircleCheck, IconClockExclamation, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classes } from '#renderer/ui/classes.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './agenda.module.css';

const SIGNS = { planned: IconCircle, late: IconClockExclamation, running: IconPlayerPlay, done: IconCircleCheck };

/** What icons and colours mean. */
export function AgendaLegend() {
  const { t } = useTranslation('interventions');
  return (
    <ul className={styles.legend}>
      {(Object.keys(SIGNS) as (keyof typeof SIGNS)[]).map((one) => (
        <li key={one} className={classes(styles.sign, styles[one])}>
          <Icon of={SIGNS[one]} size={13} /> {t(`status.${one}`)}
        </li>
      ))}
    </ul>
  );
}
