import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useTypedValue } from '#renderer/ui/useTypedValue.ts';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';
import { readMonthDay, showMonthDay } from './monthDay.ts';

/** The patron saint's day, written day before month: the local holiday of every year. */
export function PatronDayField({ value, onChange, ...field }: BillingFieldProps) {
  const { t } = useTranslation(['billing', 'errors']);
  const typed = useTypedValue(typeof value === 'string' ? value : null, onChange, showMonthDay, readMonthDay);
  return (
    <TextField
      {...field}
      placeholder={t('billing:company.patronHint')}
      value={typed.text}
      onChange={typed.change}
      onBlur={typed.settle}
      error={typed.wrong ? t('billing:company.patronWrong') : undefined}
    />
  );
}
