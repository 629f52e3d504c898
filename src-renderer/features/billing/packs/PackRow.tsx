import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import { Tag, type Tone } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { PackBar } from './PackBar.tsx';
import styles from './packs.module.css';

export type PackBalance = OutputOf<'packs.ledger'>['balances'][number];

const TONES: Readonly<Record<PackBalance['warnings'][number], Tone>> = {
  low: 'warn',
  exhausted: 'late',
  expiring: 'warn',
  expired: 'neutral',
};

/** One pack: when it was bought, until when it may be used, what is left. */
export function PackRow({ balance }: { balance: PackBalance }) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const { pack, warnings } = balance;
  const { boughtOn, expiresOn, priceCents } = pack.fields as {
    boughtOn: string;
    expiresOn: string | null;
    priceCents: number;
  };
  return (
    <li className={styles.pack}>
      <div className={styles.packWords}>
        <div className={styles.packName}>
          {pack.name}
          {warnings.map((one) => (
            <Tag key={one} tone={TONES[one]}>
              {t(`pack.warnings.${one}`)}
            </Tag>
          ))}
        </div>
        <div className={styles.packDetail}>
          {[
            t('pack.soldOn', { date: formatDay(boughtOn, lang), price: formatMoney(priceCents, lang) }),
            expiresOn === null ? t('pack.noExpiry') : t('pack.usableUntil', { date: formatDay(expiresOn, lang) }),
          ].join(' · ')}
        </div>
      </div>
      <PackBar {...balance} />
    </li>
  );
}
