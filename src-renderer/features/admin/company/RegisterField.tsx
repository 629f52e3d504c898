import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';
import { OptionalPart } from '../OptionalPart.tsx';

/** Entry of the register of companies (REA). */
interface Register {
  readonly province: string;
  readonly number: string;
  readonly capitalCents: number | null;
  readonly soleShareholder: boolean | null;
  readonly liquidation: boolean;
}

const BLANK: Register = { province: '', number: '', capitalCents: null, soleShareholder: null, liquidation: false };

/** The company's entry in the register; none for who need not be in it. */
export function RegisterField({ value, ...props }: BillingFieldProps) {
  const { name } = props;
  const { t } = useTranslation(['billing', 'admin']);
  return (
    <OptionalPart {...props} value={(value ?? null) as Register | null} blank={BLANK}>
      {(register, set) => (
        <>
          <FieldRow columns={3}>
            <TextField
              label={t('billing:company.reaProvince')}
              name={`${name}.province`}
              maxLength={2}
              value={register.province}
              onChange={(text) => set({ province: text.toUpperCase() })}
            />
            <TextField
              label={t('billing:company.reaNumber')}
              name={`${name}.number`}
              value={register.number}
              onChange={(number) => set({ number })}
            />
            <MoneyField
              label={t('billing:company.capital')}
              name={`${name}.capitalCents`}
              optional
              value={register.capitalCents}
              onChange={(capitalCents) => set({ capitalCents })}
            />
          </FieldRow>
          <SegmentedChoice
            label={t('billing:company.shareholders')}
            name={`${name}.soleShareholder`}
            optional
            options={[
              { value: 'one', label: t('billing:company.oneShareholder') },
              { value: 'many', label: t('billing:company.manyShareholders') },
            ]}
            value={register.soleShareholder === null ? null : register.soleShareholder ? 'one' : 'many'}
            onChange={(answer) => set({ soleShareholder: answer === null ? null : answer === 'one' })}
          />
          <CheckboxField
            label={t('billing:company.liquidation')}
            checked={register.liquidation}
            onChange={(liquidation) => set({ liquidation })}
          />
        </>
      )}
    </OptionalPart>
  );
}
