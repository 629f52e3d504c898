import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from '../statistics.module.css';

const DEFINED = ['contacts', 'offered', 'level', 'abandoned', 'wait', 'waiting', 'logged'] as const;

/** The definition of each figure of contacts. */
export function ContactsHow({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['phone', 'statistics']);
  return (
    <Dialog open onClose={onClose} title={t('statistics:how')} lead={t('phone:how.lead')}>
      <dl className={styles.how} tabIndex={-1} data-autofocus>
        {DEFINED.map((one) => (
          <div key={one}>
            <dt>{t(`phone:figure.${one}`)}</dt>
            <dd>{t(`phone:how.${one}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
