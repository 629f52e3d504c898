import { useTranslation } from 'react-i18next';
import styles from './Skeleton.module.css';

/** Lines where text will stand, for what takes longer than a blink. Appears after 150 ms, does not shimmer. */
export function Skeleton({
  lines = 3,
  twoLine = false,
}: {
  lines?: number | undefined;
  twoLine?: boolean | undefined;
}) {
  const { t } = useTranslation('common');
  return (
    <div role="status" className={styles.skeleton}>
      <span className="sr-only">{t('states.loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        // Lines have no identity; their place is all they are.
        <div
          key={`line-${String(i)}`}
          aria-hidden="true"
          className={twoLine ? styles.two : styles.one}
          style={{ width: `${[92, 74, 84, 66, 88][i % 5]}%` }}
        />
      ))}
    </div>
  );
}
