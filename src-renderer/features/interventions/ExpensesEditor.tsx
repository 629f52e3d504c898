import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '#shared/format/money.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './interventions.module.css';
import { newKey, placeOf } from './lines.ts';
import { ReceiptButton } from './ReceiptButton.tsx';
import type { ExpenseLine } from './recordForm.ts';

const filled = (one: ExpenseLine): boolean => one.what.trim() !== '' || one.cents !== null || one.receipt !== null;

/** Money laid out for the customer, line by line. */
export function ExpensesEditor({
  ticket,
  value,
  onChange,
}: {
  ticket: string;
  value: readonly ExpenseLine[];
  onChange: (lines: readonly ExpenseLine[]) => void;
}) {
  const { t } = useTranslation('interventions');
  const lang = useLanguage();
  const change = (key: number, to: Partial<ExpenseLine>): void =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const total = value.reduce((sum, one) => sum + (one.cents ?? 0), 0);
  return (
    <div role="group" aria-label={t('fields.expenses')} className={styles.part}>
      <span className={styles.heading}>{t('fields.expenses')}</span>
      {value.map((one, n) => {
        const at = `fields.expenses.${String(placeOf(value, n, filled))}`;
        return (
          <div key={one.key} className={styles.line}>
            <TextField
              label={t('fields.what')}
              hideLabel
              name={`${at}.what`}
              placeholder={t('fields.what')}
              value={one.what}
              onChange={(what) => change(one.key, { what })}
              autoFocus={n === value.length - 1 && !filled(one)}
            />
            <MoneyField
              label={t('fields.amount')}
              hideLabel
              name={`${at}.cents`}
              placeholder={t('fields.amount')}
              value={one.cents}
              onChange={(cents) => change(one.key, { cents })}
            />
            <ReceiptButton
              ticket={ticket}
              n={n + 1}
              receipt={one.receipt}
              onReceipt={(receipt) => change(one.key, { receipt })}
            />
            <IconButton
              icon={IconX}
              size="small"
              label={t('record.removeExpense', { n: n + 1 })}
              onClick={() => onChange(value.filter((other) => other.key !== one.key))}
            />
          </div>
        );
      })}
      <div className={styles.foot}>
        <Button
          size="small"
          icon={IconPlus}
          onClick={() => onChange([...value, { key: newKey(value), what: '', cents: null, receipt: null }])}
        >
          {t('record.addExpense')}
        </Button>
        {value.length > 1 && (
          <span className={styles.figure}>{t('record.expensesTotal', { amount: formatMoney(total, lang) })}</span>
        )}
      </div>
    </div>
  );
}
