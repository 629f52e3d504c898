import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { MinutesField } from '#renderer/ui/MinutesField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { type RecordForm, recordTimes, travelFromTimes } from './recordForm.ts';
import { useSkipped } from './useSkipped.ts';
import { SiteField } from './SiteField.tsx';
import { useWhen } from './useWhen.ts';

export interface TravelFieldsProps {
  form: RecordForm;
  set: (change: Partial<RecordForm>) => void;
  sites: readonly RecordOut[];
  /** Before the work, or after it: the form is filled in as the day went. */
  part: 'there' | 'back';
}

/** The way to a visit and back: times, minutes, kilometres. Derived where it can be, written where it was otherwise. */
export function TravelFields({ form, set, sites, part }: TravelFieldsProps) {
  const { t } = useTranslation('interventions');
  const { zone } = useWhen();
  const skipped = useSkipped(form);
  if (part === 'there') {
    return (
      <FieldRow columns={4}>
        {sites.length > 0 && (
          <SiteField name="fields.site" sites={sites} value={form.site} onChange={(site) => set({ site })} />
        )}
        <TimeField
          label={t('fields.departure')}
          name="fields.departure"
          error={skipped('departure')}
          optional
          value={form.departure}
          onChange={(departure) => set({ departure })}
        />
        <TimeField
          label={t('fields.arrival')}
          name="fields.arrival"
          error={skipped('arrival')}
          optional
          value={form.arrival}
          onChange={(arrival) => set({ arrival })}
        />
      </FieldRow>
    );
  }
  const derived = travelFromTimes(recordTimes(form, zone));
  const oneWay = sites.find((one) => one.id === form.site)?.fields['km'];
  const distance = typeof oneWay === 'number' && oneWay > 0 ? oneWay * 2 : null;
  return (
    <FieldRow columns={3}>
      <TimeField
        label={t('fields.back')}
        name="fields.back"
        error={skipped('back')}
        optional
        value={form.back}
        onChange={(back) => set({ back })}
      />
      <MinutesField
        label={t('fields.travel')}
        name="fields.travelMinutes"
        optional
        placeholder={derived === null ? undefined : formatMinutes(derived)}
        hint={
          derived === null || form.travelMinutes !== null
            ? undefined
            : t('record.travelAuto', { time: formatMinutes(derived) })
        }
        value={form.travelMinutes}
        onChange={(travelMinutes) => set({ travelMinutes })}
      />
      <NumberField
        label={t('fields.km')}
        name="fields.km"
        optional
        max={5000}
        unit="km"
        value={form.km}
        onChange={(km) => set({ km })}
        hint={
          distance === null || form.km === distance ? undefined : (
            <>
              {t('record.kmAuto', { km: distance })}{' '}
              <Button size="small" variant="quiet" onClick={() => set({ km: distance })}>
                {t('record.useKm', { km: distance })}
              </Button>
            </>
          )
        }
      />
    </FieldRow>
  );
}
