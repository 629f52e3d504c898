import { useTranslation } from 'react-i18next';
import type { BillDocument } from '#shared/domain/bill/document.ts';
import { formatDay } from '#shared/format/date.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { monthName } from '../months.ts';
import styles from './bills.module.css';

/** What else the bill says: how it is paid, its codes, the month it is of, whether it was handed on. */
export function BillFacts({ document, exported }: { document: BillDocument; exported: boolean }) {
  const { t } = useTranslation(['billing', 'common']);
  const lang = useLanguage();
  const { payment, cig, cup, month, notes, buyer, withholding } = document;
  return (
    <div className={styles.facts}>
      <Facts
        layout="rows"
        facts={[
          { id: 'method', term: t('billing:tax.terms'), value: t(`billing:payment.${payment.method}`) },
          { id: 'iban', term: t('billing:bills.iban'), value: payment.iban },
          {
            id: 'month',
            term: t('billing:columns.month'),
            value: month === null ? null : monthName(month, lang),
          },
          { id: 'cig', term: 'CIG', value: cig },
          { id: 'cup', term: 'CUP', value: cup },
          {
            id: 'intent',
            term: t('billing:bills.intent'),
            value:
              buyer.intent === null
                ? null
                : t('billing:tax.intentShort', {
                    protocol: buyer.intent.protocol,
                    date: formatDay(buyer.intent.date, lang),
                  }),
          },
          {
            id: 'withholding',
            term: t('billing:sums.withholding'),
            value: withholding === null ? null : `${withholding.kind} ${withholding.cause}`,
          },
          {
            id: 'export',
            term: t('billing:bills.handedOn'),
            value: exported ? t('billing:bills.inFatturaPa') : t('billing:bills.notYet'),
          },
          { id: 'notes', term: t('common:fields.notes'), value: notes === '' ? null : notes },
        ]}
      />
    </div>
  );
}
