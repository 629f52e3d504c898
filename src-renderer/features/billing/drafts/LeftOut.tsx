import { useTranslation } from 'react-i18next';
import type { DraftBill } from '#shared/api/billShapes.ts';
import { useExplain } from '../lines/useExplain.ts';
import styles from './drafts.module.css';

/** Drafts that stay out of the run, each with its reasons. */
export function LeftOut({ drafts }: { drafts: readonly DraftBill[] }) {
  const { t } = useTranslation('billing');
  const explain = useExplain();
  return (
    <section aria-label={t('confirm.left', { count: drafts.length })}>
      <h3 className={styles.heading}>{t('confirm.left', { count: drafts.length })}</h3>
      <ul className={styles.left}>
        {drafts.map((one) => (
          <li key={one.key}>
            <div className={styles.leftName}>{one.customerName}</div>
            <div className={styles.leftWhy}>
              {[...new Set(one.problems.map((problem) => explain.problem(problem)))].join(' ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
