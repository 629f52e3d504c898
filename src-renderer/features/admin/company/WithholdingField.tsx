import { useTranslation } from 'react-i18next';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';
import { OptionalPart } from '../OptionalPart.tsx';

/** Tax that some customers withhold: rate in hundredths of a percent, kind and cause as in the electronic invoice. */
interface Withholding {
  readonly rate: number;
  readonly kind: 'RT01' | 'RT02';
  readonly cause: string;
}

/** A self-employed professional's: 20 %, cause A. */
const BLANK: Withholding = { rate: 2000, kind: 'RT01', cause: 'A' };

export function WithholdingField({ value, ...props }: BillingFieldProps) {
  const { name } = props;
  const { t } = useTranslation('billing');
  return (
    <OptionalPart {...props} value={(value ?? null) as Withholding | null} blank={BLANK}>
      {(withholding, set) => (
        <FieldRow columns={3}>
          <NumberField
            label={t('company.withholdingRate')}
            name={`${name}.rate`}
            max={100}
            digits={2}
            unit="%"
            value={withholding.rate / 100}
            onChange={(rate) => set({ rate: Math.round((rate ?? 0) * 100) })}
          />
          <SegmentedChoice
            label={t('company.withholdingKind')}
            name={`${name}.kind`}
            clearable={false}
            options={[
              { value: 'RT01', label: t('company.RT01') },
              { value: 'RT02', label: t('company.RT02') },
            ]}
            value={withholding.kind}
            onChange={(kind) => kind !== null && set({ kind })}
          />
          <TextField
            label={t('company.withholdingCause')}
            name={`${name}.cause`}
            maxLength={2}
            value={withholding.cause}
            onChange={(text) => set({ cause: text.toUpperCase() })}
          />
        </FieldRow>
      )}
    </OptionalPart>
  );
}
