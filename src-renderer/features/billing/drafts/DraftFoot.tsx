import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillDocument } from '#shared/domain/bill/document.ts';
import { formatDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { useVatWords } from '../useVatWords.ts';
import styles from './drafts.module.css';

export interface DraftFootProps {
  netCents: number;
  vat: BillDocument['vat'];
  stampCents: number;
  withholdingCents: number;
  totalCents: number;
  payCents: number;
  dueDate: string | null;
}

/** What a bill comes to: net, VAT by rate, stamp, withholding, total, what is paid and by when. */
export function DraftFoot({
  netCents,
  vat,
  stampCents,
  withholdingCents,
  totalCents,
  payCents,
  dueDate,
}: DraftFootProps) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const vatWords = useVatWords();
  const money = (cents: number): string => formatMoney(cents, lang);
  return (
    <div className={styles.foot}>
      <dl className={styles.sums}>
        <dt>{t('sums.net')}</dt>
        <dd>{money(netCents)}</dd>
        {vat.map((one) => (
          <Fragment key={`${String(one.rate)} ${one.nature ?? ''} ${one.note ?? ''}`}>
            <dt>
              {t('sums.vat', { rate: vatWords(one), net: money(one.netCents) })}
              {one.due === 'S' && ` · ${t('sums.split')}`}
            </dt>
            <dd>{money(one.vatCents)}</dd>
          </Fragment>
        ))}
        {stampCents > 0 && (
          <>
            <dt>{t('sums.stamp')}</dt>
            <dd>{money(stampCents)}</dd>
          </>
        )}
        <dt className={styles.grand}>{t('sums.total')}</dt>
        <dd className={styles.grand}>{money(totalCents)}</dd>
        {withholdingCents > 0 && (
          <>
            <dt>{t('sums.withholding')}</dt>
            <dd>{money(-withholdingCents)}</dd>
          </>
        )}
        {payCents !== totalCents && (
          <>
            <dt>{t('sums.pay')}</dt>
            <dd>{money(payCents)}</dd>
          </>
        )}
        {dueDate !== null && (
          <>
            <dt>{t('sums.due')}</dt>
            <dd>{formatDay(dueDate, lang)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
