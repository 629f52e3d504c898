import { useTranslation } from 'react-i18next';
import type { PriceList } from '#shared/domain/billing/priceList.ts';
import { MODES } from '#shared/domain/intervention/fields.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { MinutesField } from '#renderer/ui/MinutesField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';

/** The least that is charged of each kind of work. */
export function MinimumsField({ name, label, hint, value, onChange }: BillingFieldProps) {
  const { t } = useTranslation(['billing', 'interventions']);
  const minimums = value as PriceList['minimumMinutes'];
  return (
    <Field label={label} hint={hint ?? t('billing:priceList.minimumsHint')} kind="group">
      {(ids) => (
        <div {...ids} role="group">
          <FieldRow columns={3}>
            {MODES.map((mode) => (
              <MinutesField
                key={mode}
                label={t(`interventions:mode.${mode}`)}
                name={`${name}.${mode}`}
                value={minimums[mode]}
                onChange={(minutes) => onChange({ ...minimums, [mode]: minutes ?? 0 })}
              />
            ))}
          </FieldRow>
        </div>
      )}
    </Field>
  );
}
