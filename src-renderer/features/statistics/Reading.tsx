import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import styles from './statistics.module.css';

/** A wait longer than that, ms, is explained: the first question of the day reads all calls. */
const LONG = 1_200;

/** While an answer is on its way; what takes long is said. */
export function Reading() {
  const { t } = useTranslation('statistics');
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), LONG);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <>
      <Skeleton lines={12} />
      {long && <p className={styles.meaning}>{t('reading')}</p>}
    </>
  );
}
