import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useWhen } from './useWhen.ts';
import { instantOf } from './wallTimes.ts';
import type { RecordForm } from './recordForm.ts';

export interface TripFieldProps {
  form: RecordForm;
  set: (change: Partial<RecordForm>) => void;
  /** The intervention itself. */
  except: string | null;
}

/** Several calls on one drive: km and call-out are then charged once. Shown where the technician was out that day. */
export function TripField({ form, set, except }: TripFieldProps) {
  const { t } = useTranslation('interventions');
  const { zone, span } = useWhen();
  const from = instantOf(form.day, '00:00', zone);
  const to = instantOf(form.day, '00:00', zone, 1);
  const { data } = useAsk(
    'interventions.list',
    form.operator === null || from === null || to === null
      ? null
      : { involving: form.operator, from, to, mode: ['onsite'], status: ['running', 'done'] },
  );
  const others = (data?.rows ?? []).filter((one) => one.id !== except);
  if (others.length === 0) return null;
  return (
    <SelectField
      label={t('fields.trip')}
      hint={t('fields.tripHint')}
      name="fields.trip"
      optional
      options={others.map((one) => ({
        value: one.trip ?? one.id,
        label: [one.number, one.customerName].filter(Boolean).join(' '),
        detail: span(one.start ?? from ?? 0, one.end),
      }))}
      value={form.trip}
      onChange={(trip) => set({ trip })}
    />
  );
}
