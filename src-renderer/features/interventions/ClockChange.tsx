import { useTranslation } from 'react-i18next';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { recordClocks, type RecordForm } from './recordForm.ts';
import { useWhen } from './useWhen.ts';

/** Which of the two, for times that the clocks show twice on the night they go back. Nothing on any other night. */
export function ClockChange({ form, set }: { form: RecordForm; set: (change: Partial<RecordForm>) => void }) {
  const { t } = useTranslation('interventions');
  const { zone } = useWhen();
  return recordClocks(form, zone).twice.map(({ step, time, showing }) => (
    <SegmentedChoice
      key={step}
      label={t('clock.which', { what: t(`fields.${step}`), time })}
      hint={t('clock.hint')}
      name={`fields.${step}.showing`}
      clearable={false}
      options={(['before', 'after'] as const).map((value) => ({ value, label: t(`clock.${value}`) }))}
      value={showing}
      onChange={(value) => {
        if (value !== null) set({ showing: { ...form.showing, [step]: value } });
      }}
    />
  ));
}
