import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { packAmount, type PackUnit } from './amounts.ts';
import styles from './packs.module.css';

export interface PackBarProps {
  unit: PackUnit;
  bought: number;
  used: number;
  expired: number;
  left: number;
}

/** How much of a pack is gone: drawn, and said in figures, since a bar alone says little. */
export function PackBar({ unit, bought, used, expired, left }: PackBarProps) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const part = (amount: number): string =>
    `${String(Math.min(100, Math.max(0, (amount / Math.max(1, bought)) * 100)))}%`;
  const words = (amount: number): string => packAmount(amount, unit, lang);
  return (
    <div className={styles.bar}>
      <div className={styles.track} aria-hidden="true">
        <span className={styles.used} style={{ width: part(used) }} />
        <span className={styles.gone} style={{ width: part(expired) }} />
      </div>
      <div className={styles.barWords}>
        <span>{t('pack.usedOf', { used: words(used), bought: words(bought) })}</span>
        {expired > 0 && <span>{t('pack.expiredAmount', { amount: words(expired) })}</span>}
        <span className={styles.left}>{t('pack.left', { amount: words(left) })}</span>
      </div>
    </div>
  );
}
