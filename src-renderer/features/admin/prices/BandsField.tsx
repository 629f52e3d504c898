import { useTranslation } from 'react-i18next';
import { BANDS, type PriceList } from '#shared/domain/billing/priceList.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';

/** What each time band costs, percent of the hour's price. */
export function BandsField({ name, label, hint, value, onChange }: BillingFieldProps) {
  const { t } = useTranslation('billing');
  const bands = value as PriceList['bands'];
  return (
    <Field label={label} hint={hint ?? t('priceList.bandsHint')} kind="group">
      {(ids) => (
        <div {...ids} role="group">
          <FieldRow columns={3}>
            {BANDS.map((band) => (
              <NumberField
                key={band}
                label={t(`bands.${band}`)}
                name={`${name}.${band}`}
                max={1000}
                step={5}
                unit="%"
                value={bands[band]}
                onChange={(percent) => onChange({ ...bands, [band]: percent ?? 100 })}
              />
            ))}
          </FieldRow>
        </div>
      )}
    </Field>
  );
}
