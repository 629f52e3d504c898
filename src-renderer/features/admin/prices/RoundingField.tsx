import { useTranslation } from 'react-i18next';
import type { PriceList } from '#shared/domain/billing/priceList.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';
import styles from './prices.module.css';

const DIRECTIONS = ['up', 'nearest', 'down', 'none'] as const;

/** Rounding, once per intervention, with what comes of 50 minutes as an example. */
export function RoundingField({ name, label, hint, value, onChange }: BillingFieldProps) {
  const { t } = useTranslation('billing');
  const rounding = value as PriceList['rounding'];
  return (
    <div className={styles.stack}>
      <SegmentedChoice
        label={label}
        name={`${name}.direction`}
        clearable={false}
        options={DIRECTIONS.map((one) => ({ value: one, label: t(`priceList.rounding.${one}`) }))}
        value={rounding.direction}
        onChange={(direction) => direction !== null && onChange({ ...rounding, direction })}
      />
      {rounding.direction !== 'none' && (
        <div className={styles.half}>
          <NumberField
            label={t('priceList.roundingUnit')}
            name={`${name}.unit`}
            min={1}
            max={240}
            step={5}
            unit="min"
            value={rounding.unit}
            onChange={(unit) => onChange({ ...rounding, unit: unit ?? 1 })}
          />
        </div>
      )}
      <p className={styles.example}>{hint ?? t('priceList.roundingExample', { minutes: rounded(50, rounding) })}</p>
    </div>
  );
}

/** Whole minutes rounded as a list says. */
function rounded(minutes: number, { unit, direction }: PriceList['rounding']): number {
  const rest = minutes % unit;
  if (direction === 'none' || rest === 0) return minutes;
  const down = minutes - rest;
  return direction === 'up' || (direction === 'nearest' && rest * 2 >= unit) ? down + unit : down;
}
