import { useTranslation } from 'react-i18next';
import { OUTCOMES } from '#shared/domain/intervention/fields.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { MinutesField } from '#renderer/ui/MinutesField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { ClockChange } from './ClockChange.tsx';
import { DoneOverlaps } from './DoneOverlaps.tsx';
import { ExpensesEditor } from './ExpensesEditor.tsx';
import styles from './interventions.module.css';
import { ModeChoice } from './ModeChoice.tsx';
import { OthersField } from './OthersField.tsx';
import { PartsEditor } from './PartsEditor.tsx';
import { crossesMidnight, minutesOf, type RecordForm, recordTimes } from './recordForm.ts';
import { TripField } from './TripField.tsx';
import { TravelFields } from './TravelFields.tsx';
import type { CallPlace } from './useCallPlace.ts';
import { useSkipped } from './useSkipped.ts';
import { useTechnicians } from './useTechnicians.ts';
import { useWhen } from './useWhen.ts';

export interface RecordFieldsProps {
  form: RecordForm;
  set: (change: Partial<RecordForm>) => void;
  place: CallPlace;
  /** The call: receipts are attached to it. */
  ticket: string;
  /** The intervention itself, which is no trip to join. */
  except: string | null;
  /** Where the command has mode and technician: beside its fields, or among them (`fields.`). */
  peopleAt: string;
  correcting: boolean;
  /** The mode is not known yet: the focus begins there. */
  askMode: boolean;
}

/** Who, when, the way, what it cost, what was done. */
export function RecordFields({ form, set, place, ticket, except, peopleAt, correcting, askMode }: RecordFieldsProps) {
  const { t } = useTranslation('interventions');
  const technicians = useTechnicians();
  const when = useWhen();
  const minutes = minutesOf(form, when.zone);
  const times = recordTimes(form, when.zone);
  const skipped = useSkipped(form);
  return (
    <>
      {correcting && (
        <TextField
          label={t('record.correctionReason')}
          hint={t('record.correctionHint')}
          name="reason"
          value={form.reason}
          onChange={(reason) => set({ reason })}
          data-autofocus
        />
      )}
      <ModeChoice
        name={`${peopleAt}mode`}
        value={form.mode}
        onChange={(mode) => set({ mode })}
        autoFocus={askMode && !correcting}
      />
      <FieldRow>
        <SelectField
          label={t('fields.technician')}
          name={`${peopleAt}operator`}
          options={technicians}
          value={form.operator}
          onChange={(operator) => set({ operator, others: form.others.filter((one) => one !== operator) })}
        />
        <OthersField
          name="fields.others"
          value={form.others}
          onChange={(others) => set({ others })}
          except={form.operator}
        />
      </FieldRow>
      {form.mode === 'onsite' && <TravelFields form={form} set={set} sites={place.sites} part="there" />}
      <FieldRow columns={4}>
        <DateField
          label={t('fields.day')}
          name="fields.day"
          today={when.today()}
          value={form.day}
          onChange={(day) => set({ day })}
        />
        <TimeField
          label={t('fields.start')}
          name="fields.start"
          error={skipped('start')}
          value={form.start}
          onChange={(start) => set({ start })}
          data-autofocus={(!askMode && !correcting) || undefined}
        />
        <TimeField
          label={t('fields.end')}
          name="fields.end"
          error={skipped('end')}
          value={form.end}
          onChange={(end) => set({ end })}
        />
        <MinutesField
          label={t('fields.breaks')}
          name="fields.breakMinutes"
          optional
          placeholder=""
          value={form.breakMinutes}
          onChange={(breakMinutes) => set({ breakMinutes })}
        />
      </FieldRow>
      {(form.nextDay || crossesMidnight(form)) && (
        <CheckboxField label={t('fields.nextDay')} checked={form.nextDay} onChange={(nextDay) => set({ nextDay })} />
      )}
      <ClockChange form={form} set={set} />
      <p role="status" className={styles.sum}>
        {t('fields.hoursWorked')}
        <span className={styles.hours}>{minutes === null ? t('record.noHours') : formatMinutes(minutes)}</span>
      </p>
      <DoneOverlaps operator={form.operator} start={times.start} end={times.end} except={except} />
      {form.mode === 'onsite' && <TravelFields form={form} set={set} sites={place.sites} part="back" />}
      {form.mode === 'onsite' && <TripField form={form} set={set} except={except} />}
      <TextArea
        label={t('fields.fault')}
        name="fields.fault"
        optional
        minRows={2}
        value={form.fault}
        onChange={(fault) => set({ fault })}
      />
      <TextArea
        label={t('fields.diagnosis')}
        name="fields.diagnosis"
        optional
        minRows={2}
        value={form.diagnosis}
        onChange={(diagnosis) => set({ diagnosis })}
      />
      <TextArea
        label={t('fields.work')}
        name="fields.workDone"
        optional
        minRows={3}
        value={form.workDone}
        onChange={(workDone) => set({ workDone })}
      />
      <SegmentedChoice
        label={t('outcome.label')}
        name="fields.outcome"
        optional
        options={OUTCOMES.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
        value={form.outcome}
        onChange={(outcome) => set({ outcome })}
      />
      <PartsEditor value={form.parts} onChange={(parts) => set({ parts })} />
      <ExpensesEditor ticket={ticket} value={form.expenses} onChange={(expenses) => set({ expenses })} />
      <div className={styles.checks}>
        <CheckboxField label={t('fields.urgent')} checked={form.urgent} onChange={(urgent) => set({ urgent })} />
        <CheckboxField
          label={t('fields.warranty')}
          checked={form.warranty}
          onChange={(warranty) => set({ warranty })}
        />
      </div>
      <TextArea
        label={t('fields.remarks')}
        name="fields.remarks"
        optional
        minRows={2}
        value={form.remarks}
        onChange={(remarks) => set({ remarks })}
      />
      <TextArea
        label={t('fields.notes')}
        hint={t('fields.notesHint')}
        name="fields.notes"
        optional
        minRows={2}
        value={form.notes}
        onChange={(notes) => set({ notes })}
      />
    </>
  );
}
