import { useTranslation } from 'react-i18next';
import { checkIban } from '#shared/domain/people/billingIds.ts';
import { CheckedField } from '#renderer/features/billing/CheckedField.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';

/** The account bills are paid to, checked as it is typed and shown in groups of four. */
export function IbanField({ value, onChange, ...field }: BillingFieldProps) {
  const { t } = useTranslation('billing');
  return (
    <CheckedField
      {...field}
      value={typeof value === 'string' ? value : ''}
      check={(text) => {
        const checked = checkIban(text);
        return checked.ok ? null : { unfinished: checked.reason === 'length', message: t('company.ibanWrong') };
      }}
      tidy={(text) => {
        const checked = checkIban(text);
        return checked.ok ? checked.value : text;
      }}
      show={(text) => (checkIban(text).ok ? (text.match(/.{1,4}/g) ?? []).join(' ') : text)}
      onChange={(text) => onChange(text === '' ? null : text)}
    />
  );
}
