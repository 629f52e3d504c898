import { useTranslation } from 'react-i18next';
import { PAYMENT_METHODS, type PaymentMethod } from '#shared/domain/billing/payment.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';

export interface PaymentMethodFieldProps {
  label: string;
  name: string;
  hint?: string | undefined;
  value: unknown;
  onChange: (value: PaymentMethod | null) => void;
}

/** How bills are paid; none indicated leaves it to the company's own terms. */
export function PaymentMethodField({ value, ...field }: PaymentMethodFieldProps) {
  const { t } = useTranslation('billing');
  return (
    <SelectField
      {...field}
      optional
      options={PAYMENT_METHODS.map((one) => ({ value: one, label: t(`payment.${one}`) }))}
      value={PAYMENT_METHODS.find((one) => one === value) ?? null}
    />
  );
}
