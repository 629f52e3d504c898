import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { intentYear } from '#shared/domain/billing/intent.ts';
import { PAYMENT_METHODS } from '#shared/domain/billing/payment.ts';
import type { CustomerTerms } from '#shared/domain/billing/terms.ts';
import type { Vat } from '#shared/domain/billing/vat.ts';
import { formatDay } from '#shared/format/date.ts';
import { fieldText } from '#renderer/app/fieldText.ts';
import { useVatWords } from '#renderer/features/billing/useVatWords.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './customers.module.css';
import { missingTax } from './taxFacts.ts';

/** What the bills of a customer need to know, and what is still missing. */
export function TaxSection({ customer, onEdit }: { customer: RecordOut; onEdit: () => void }) {
  const { t } = useTranslation(['billing', 'people', 'common']);
  const lang = useLanguage();
  const vatWords = useVatWords();
  const { fields } = customer;
  const missing = missingTax(customer).map((one) =>
    one === 'recipientCode'
      ? t('billing:tax.recipientCode')
      : one === 'postcode' || one === 'city' || one === 'province'
        ? t(`people:fields.${one}`)
        : t(`common:fields.${one}`),
  );
  const intent = (fields['intent'] ?? null) as CustomerTerms['intent'];
  const country = fieldText(fields['country']);
  const method = PAYMENT_METHODS.find((one) => one === fields['paymentMethod']);
  const days = fields['paymentDays'];
  const facts: readonly (readonly [term: string, value: string])[] = [
    [t('people:fields.form'), t(`people:form.${customer.fields['form'] as 'company'}`)],
    [
      t('billing:tax.country'),
      country === '' ? '' : (new Intl.DisplayNames([lang], { type: 'region' }).of(country) ?? country),
    ],
    [t('billing:tax.recipientCode'), fieldText(fields['recipientCode'])],
    [t('billing:tax.pec'), fieldText(fields['pec'])],
    [t('billing:vat.label'), fields['vat'] ? vatWords(fields['vat'] as Vat) : ''],
    [
      t('billing:tax.terms'),
      [
        method === undefined ? '' : t(`billing:payment.${method}`),
        typeof days === 'number'
          ? t(fields['paymentEndOfMonth'] === true ? 'billing:tax.termsEndOfMonth' : 'billing:tax.termsDays', { days })
          : '',
      ]
        .filter(Boolean)
        .join(' · '),
    ],
  ];
  const marks = [
    fields['splitPayment'] === true ? t('billing:tax.splitShort') : '',
    fields['withholds'] === true ? t('billing:tax.withholdsShort') : '',
    intent === null
      ? ''
      : `${t('billing:tax.intentShort', { protocol: intent.protocol, date: formatDay(intent.date, lang) })} (${intentYear(intent)})`,
  ].filter(Boolean);
  return (
    <section className={styles.section} aria-label={t('billing:tax.title')}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('billing:tax.title')}</h2>
        <Tag tone={missing.length === 0 ? 'ok' : 'warn'}>
          {missing.length === 0 ? t('billing:tax.complete') : t('billing:tax.incomplete')}
        </Tag>
        <Button size="small" variant="quiet" icon={IconPencil} hotkey="f" hotkeyId="customer.tax" onClick={onEdit}>
          {t('billing:tax.edit')}
        </Button>
      </div>
      {missing.length > 0 && <p className={styles.none}>{t('billing:tax.missing', { what: missing.join(', ') })}</p>}
      <dl className={styles.taxFacts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {marks.length > 0 && <p className={styles.taxMarks}>{marks.join(' · ')}</p>}
    </section>
  );
}
