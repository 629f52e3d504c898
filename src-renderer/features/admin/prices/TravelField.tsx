import { useTranslation } from 'react-i18next';
import type { PriceList } from '#shared/domain/billing/priceList.ts';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';
import styles from './prices.module.css';

/** What the way costs: by the km, by the hour, or nothing. */
export function TravelField({ name, label, value, onChange }: BillingFieldProps) {
  const { t } = useTranslation('billing');
  const travel = value as PriceList['travel'];
  const set = (part: Partial<PriceList['travel']>): void => onChange({ ...travel, ...part });
  return (
    <div className={styles.stack}>
      <FieldRow>
        <SegmentedChoice
          label={label}
          name={`${name}.by`}
          clearable={false}
          options={(['km', 'time', 'none'] as const).map((one) => ({
            value: one,
            label: t(`priceList.travel.${one}`),
          }))}
          value={travel.by}
          onChange={(by) => by !== null && set({ by })}
        />
        {travel.by !== 'none' && (
          <SegmentedChoice
            label={t('priceList.legs.label')}
            name={`${name}.legs`}
            clearable={false}
            options={(['both', 'out'] as const).map((one) => ({ value: one, label: t(`priceList.legs.${one}`) }))}
            value={travel.legs}
            onChange={(legs) => legs !== null && set({ legs })}
          />
        )}
      </FieldRow>
      {travel.by === 'km' && (
        <FieldRow>
          <MoneyField
            label={t('priceList.kmPrice')}
            name={`${name}.kmMillis`}
            places={3}
            unit="€/km"
            value={travel.kmMillis}
            onChange={(kmMillis) => set({ kmMillis: kmMillis ?? 0 })}
          />
          <NumberField
            label={t('priceList.includedKm')}
            hint={t('priceList.includedKmHint')}
            name={`${name}.includedKm`}
            max={5000}
            step={10}
            unit="km"
            value={travel.includedKm}
            onChange={(km) => set({ includedKm: km ?? 0 })}
          />
        </FieldRow>
      )}
      {travel.by === 'time' && (
        <MoneyField
          label={t('priceList.travelHour')}
          name={`${name}.centsPerHour`}
          value={travel.centsPerHour}
          onChange={(cents) => set({ centsPerHour: cents ?? 0 })}
        />
      )}
    </div>
  );
}
