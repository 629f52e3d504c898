import { useTranslation } from 'react-i18next';
import styles from './customers.module.css';

/** A row on its way: the same height, two quiet bars. */
export function RowPlaceholder() {
  const { t } = useTranslation('common');
  return (
    <div className={styles.placeholder}>
      <span className="sr-only">{t('states.loading')}</span>
      <span className={styles.bar} aria-hidden="true" />
      <span className={styles.barSmall} aria-hidden="true" />
    </div>
  );
}
