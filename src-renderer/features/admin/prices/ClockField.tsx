import { useTranslation } from 'react-i18next';
import type { PriceList } from '#shared/domain/billing/priceList.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import type { BillingFieldProps } from '../BillingFieldOf.tsx';
import { clockTime, minuteOfDay } from './clockTime.ts';
import styles from './prices.module.css';

/** When day, evening and night begin, with a picture of the day so that the hours need not be imagined. */
export function ClockField({ name, label, hint, value, onChange }: BillingFieldProps) {
  const { t } = useTranslation('billing');
  const clock = value as PriceList['clock'];
  const { dayFrom, dayTo, eveningTo } = clock;
  const parts = [
    { key: 'night', minutes: dayFrom, word: t('bands.night') },
    { key: 'ordinary', minutes: dayTo - dayFrom, word: t('bands.day') },
    { key: 'evening', minutes: eveningTo - dayTo, word: t('bands.evening') },
    { key: 'nightAgain', minutes: 1440 - eveningTo, word: t('bands.night') },
  ].filter((one) => one.minutes > 0);
  return (
    <div className={styles.stack}>
      <Field label={label} name={name} hint={hint ?? t('priceList.clockHint')} kind="group">
        {(ids) => (
          <div {...ids} role="group">
            <FieldRow columns={3}>
              <TimeField
                label={t('priceList.dayFrom')}
                name={`${name}.dayFrom`}
                value={clockTime(dayFrom)}
                onChange={(time) => time !== null && onChange({ ...clock, dayFrom: minuteOfDay(time) })}
              />
              <TimeField
                label={t('priceList.dayTo')}
                name={`${name}.dayTo`}
                value={clockTime(dayTo)}
                onChange={(time) => time !== null && onChange({ ...clock, dayTo: minuteOfDay(time, true) })}
              />
              <TimeField
                label={t('priceList.eveningTo')}
                name={`${name}.eveningTo`}
                value={clockTime(eveningTo)}
                onChange={(time) => time !== null && onChange({ ...clock, eveningTo: minuteOfDay(time, true) })}
              />
            </FieldRow>
          </div>
        )}
      </Field>
      {dayFrom <= dayTo && dayTo <= eveningTo && (
        <div className={styles.day} aria-hidden="true">
          {parts.map((one) => (
            <span key={one.key} data-part={one.key} style={{ flexGrow: one.minutes }}>
              {one.minutes >= 90 ? one.word : ''}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
