import { useTranslation } from 'react-i18next';
import type { Vat } from '#shared/domain/billing/vat.ts';
import { FEE_PERIODS, type RecurringVisit } from '#shared/domain/people/contract.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { CheckedField } from '#renderer/features/billing/CheckedField.tsx';
import { CountryField } from '#renderer/features/billing/CountryField.tsx';
import { PaymentMethodField } from '#renderer/features/billing/PaymentMethodField.tsx';
import { VatField } from '#renderer/features/billing/VatField.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { IntentField } from './IntentField.tsx';
import { RecurringVisitsField } from './RecurringVisitsField.tsx';
import type { Spec, Values } from './specs.ts';
import { type CheckedName, useTaxChecks } from './useTaxChecks.ts';

export interface BillingSpecFieldProps {
  spec: Spec;
  label: string;
  name: string;
  optional: boolean;
  values: Values;
  value: unknown;
  onChange: (value: unknown) => void;
  autoFocus: boolean;
}

/** A field that bills need, by its specification. */
export function BillingSpecField({ spec, values, value, onChange, autoFocus, ...common }: BillingSpecFieldProps) {
  const { t } = useTranslation(['people', 'common', 'billing']);
  const { priceLists } = useCatalog();
  const checks = useTaxChecks();
  const text = typeof value === 'string' ? value : '';
  const figure = typeof value === 'number' ? value : null;
  switch (spec.as) {
    case 'checked':
      return (
        <CheckedField
          {...common}
          {...checks[spec.name as CheckedName](values)}
          value={text}
          onChange={onChange}
          data-autofocus={autoFocus || undefined}
        />
      );
    case 'recipientCode':
      return (
        <CheckedField
          {...common}
          {...checks.recipientCode(values)}
          hint={values['form'] === 'public' ? t('billing:tax.recipientPublicHint') : t('billing:tax.recipientHint')}
          value={text}
          onChange={onChange}
        />
      );
    case 'country':
      return <CountryField {...common} value={text === '' ? null : text} onChange={onChange} />;
    case 'vat':
      return (
        <VatField
          {...common}
          hint={spec.name === 'vat' ? t('billing:tax.vatHint') : undefined}
          value={(value ?? null) as Vat | null}
          onChange={onChange}
        />
      );
    case 'intent':
      return <IntentField {...common} value={value} onChange={onChange} />;
    case 'payment':
      return <PaymentMethodField {...common} hint={t('billing:tax.paymentHint')} value={value} onChange={onChange} />;
    case 'figure':
      return (
        <NumberField
          {...common}
          hint={spec.name === 'visitsPerYear' ? t('fields.visitsPerYearHint') : undefined}
          max={spec.name === 'visitsPerYear' ? 366 : 365}
          unit={spec.name === 'visitsPerYear' ? undefined : t('billing:units.days')}
          value={figure}
          onChange={onChange}
        />
      );
    case 'money':
      return <MoneyField {...common} value={figure} onChange={onChange} />;
    case 'priceList':
      return (
        <SelectField
          {...common}
          hint={t('fields.contractPriceListHint')}
          options={priceLists
            .filter((one) => !one.retired || one.id === value)
            .map((one) => ({ value: one.id, label: one.name }))}
          value={text === '' ? null : text}
          onChange={onChange}
        />
      );
    case 'covered':
      return <CheckboxField label={common.label} name={common.name} checked={value === true} onChange={onChange} />;
    case 'feePeriod':
      return (
        <SelectField
          {...common}
          options={FEE_PERIODS.map((one) => ({ value: one, label: t(`billing:contract.periods.${one}`) }))}
          value={FEE_PERIODS.find((one) => one === value) ?? null}
          onChange={onChange}
        />
      );
    case 'recurring':
      return (
        <RecurringVisitsField
          name={common.name}
          label={common.label}
          value={Array.isArray(value) ? (value as RecurringVisit[]) : []}
          onChange={(visits) => onChange(visits.length === 0 ? null : visits)}
        />
      );
    default:
      return null;
  }
}
