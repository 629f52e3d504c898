import { useTranslation } from 'react-i18next';
import { TECHNICIAN_LEVELS } from '#shared/domain/billing/priceList.ts';
import type { Vat } from '#shared/domain/billing/vat.ts';
import { PaymentMethodField } from '#renderer/features/billing/PaymentMethodField.tsx';
import { VatField } from '#renderer/features/billing/VatField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { IbanField } from './company/IbanField.tsx';
import { LogoField } from './company/LogoField.tsx';
import { PatronDayField } from './company/PatronDayField.tsx';
import { RegisterField } from './company/RegisterField.tsx';
import { WithholdingField } from './company/WithholdingField.tsx';
import type { BillingFieldKind } from './listTypes.ts';
import { BandsField } from './prices/BandsField.tsx';
import { ClockField } from './prices/ClockField.tsx';
import { MinimumsField } from './prices/MinimumsField.tsx';
import { RatesField } from './prices/RatesField.tsx';
import { RequestField } from './prices/RequestField.tsx';
import { RoundingField } from './prices/RoundingField.tsx';
import { TravelField } from './prices/TravelField.tsx';

export interface BillingFieldProps {
  /** As the desk refuses it: `record.fields.rates`. */
  name: string;
  label: string;
  hint?: string | undefined;
  optional: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Regimes of the electronic invoice (RegimeFiscale); RF03 was withdrawn. */
const REGIMES = [
  'RF01',
  'RF19',
  'RF17',
  'RF16',
  'RF02',
  'RF04',
  'RF05',
  'RF06',
  'RF07',
  'RF08',
  'RF09',
  'RF10',
  'RF11',
  'RF12',
  'RF13',
  'RF14',
  'RF15',
  'RF18',
  'RF20',
] as const;

/** The field of one thing that prices and bills need. */
export function BillingFieldOf({ kind, ...field }: BillingFieldProps & { kind: BillingFieldKind }) {
  const { t } = useTranslation('billing');
  const { value } = field;
  const text = typeof value === 'string' ? value : null;
  const figure = typeof value === 'number' ? value : null;
  switch (kind) {
    case 'day':
      return <DateField {...field} value={text} />;
    case 'money':
      return <MoneyField {...field} value={figure} />;
    case 'percent':
      return <NumberField {...field} value={figure} max={1000} unit="%" />;
    case 'days':
      return <NumberField {...field} value={figure} max={365} unit={t('units.days')} />;
    case 'vat':
      return <VatField {...field} value={(value ?? null) as Vat | null} />;
    case 'technicianLevel':
      return (
        <SegmentedChoice
          {...field}
          options={TECHNICIAN_LEVELS.map((one) => ({ value: one, label: t(`levels.${one}`) }))}
          value={TECHNICIAN_LEVELS.find((one) => one === value) ?? null}
        />
      );
    case 'regime':
      return (
        <SelectField
          {...field}
          options={REGIMES.map((one) => ({ value: one, label: `${one} ${t(`regimes.${one}`)}` }))}
          value={REGIMES.find((one) => one === value) ?? null}
        />
      );
    case 'payment':
      return <PaymentMethodField {...field} />;
    case 'rates':
      return <RatesField {...field} />;
    case 'minimums':
      return <MinimumsField {...field} />;
    case 'rounding':
      return <RoundingField {...field} />;
    case 'clock':
      return <ClockField {...field} />;
    case 'bands':
      return <BandsField {...field} />;
    case 'travel':
      return <TravelField {...field} />;
    case 'request':
      return <RequestField {...field} />;
    case 'iban':
      return <IbanField {...field} />;
    case 'rea':
      return <RegisterField {...field} />;
    case 'withholding':
      return <WithholdingField {...field} />;
    case 'patronDay':
      return <PatronDayField {...field} />;
    case 'logo':
      return <LogoField {...field} />;
  }
}
