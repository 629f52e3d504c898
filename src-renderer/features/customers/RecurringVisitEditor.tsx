import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MODES } from '#shared/domain/intervention/fields.ts';
import type { RecurringVisit } from '#shared/domain/people/contract.ts';
import { formatDay } from '#shared/format/date.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { clockTime, minuteOfDay } from '#renderer/features/admin/prices/clockTime.ts';
import { useTechnicians } from '#renderer/features/interventions/useTechnicians.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MinutesField } from '#renderer/ui/MinutesField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './customers.module.css';
import { everyWords } from './everyWords.ts';

export interface RecurringVisitEditorProps {
  name: string;
  /** Its place, from 1. */
  n: number;
  visit: RecurringVisit;
  onChange: (visit: RecurringVisit) => void;
  onRemove: () => void;
}

const NTHS = [1, 2, 3, 4, 5] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Every = RecurringVisit['every'];

/** One recurring visit, told back in words as it is put together. */
export function RecurringVisitEditor({ name, n, visit, onChange, onRemove }: RecurringVisitEditorProps) {
  const { t } = useTranslation(['billing', 'interventions', 'common']);
  const { t: words } = useTranslation(['people', 'common', 'billing']);
  const lang = useLanguage();
  const technicians = useTechnicians();
  const { active } = useCatalog();
  const { every } = visit;
  const set = (part: Partial<RecurringVisit>): void => onChange({ ...visit, ...part });
  const setEvery = (part: Partial<Every>): void => set({ every: { ...every, ...part } as Every });
  return (
    <div className={styles.visit}>
      <div className={styles.visitHead}>
        <span className={styles.visitWords}>
          {visit.title === '' || visit.from === ''
            ? t('billing:contract.incomplete')
            : t('billing:contract.summary', {
                every: everyWords(every, words),
                time: clockTime(visit.startMinute),
                from: formatDay(visit.from, lang),
              })}
        </span>
        <IconButton icon={IconX} size="small" label={t('billing:contract.removeVisit', { n })} onClick={onRemove} />
      </div>
      <FieldRow>
        <TextField
          label={t('billing:contract.visitTitle')}
          name={`${name}.title`}
          value={visit.title}
          onChange={(title) => set({ title })}
        />
        <SegmentedChoice
          label={t('interventions:mode.label')}
          name={`${name}.mode`}
          clearable={false}
          options={MODES.map((one) => ({ value: one, label: t(`interventions:mode.${one}`) }))}
          value={visit.mode}
          onChange={(mode) => mode !== null && set({ mode })}
        />
      </FieldRow>
      <FieldRow columns={4}>
        <SelectField
          label={t('billing:contract.visitEvery')}
          options={(['weekday', 'days'] as const).map((by) => ({
            value: by,
            label: t(by === 'days' ? 'billing:contract.byDays' : 'billing:contract.byWeekday'),
          }))}
          value={every.by}
          onChange={(by) =>
            by !== null &&
            by !== every.by &&
            set({ every: by === 'days' ? { by, days: 90 } : { by, nth: 1, weekday: 1, months: 1 } })
          }
        />
        {every.by === 'days' ? (
          <NumberField
            label={t('billing:contract.days')}
            name={`${name}.every.days`}
            min={1}
            max={3660}
            unit={t('billing:units.days')}
            value={every.days}
            onChange={(days) => days !== null && setEvery({ days })}
          />
        ) : (
          <>
            <SelectField
              label={t('billing:contract.nth')}
              options={NTHS.map((nth) => ({ value: String(nth), label: t(`billing:contract.nthWord.n${nth}`) }))}
              value={String(every.nth)}
              onChange={(nth) => nth !== null && setEvery({ nth: Number(nth) })}
            />
            <SelectField
              label={t('billing:contract.weekday')}
              options={WEEKDAYS.map((day) => ({ value: String(day), label: t(`billing:contract.weekdays.d${day}`) }))}
              value={String(every.weekday)}
              onChange={(day) => day !== null && setEvery({ weekday: Number(day) })}
            />
            <NumberField
              label={t('billing:contract.months')}
              name={`${name}.every.months`}
              min={1}
              max={60}
              unit={t('billing:contract.monthsUnit')}
              value={every.months}
              onChange={(months) => months !== null && setEvery({ months })}
            />
          </>
        )}
      </FieldRow>
      <FieldRow columns={3}>
        <DateField
          label={t('billing:contract.visitFrom')}
          name={`${name}.from`}
          value={visit.from === '' ? null : visit.from}
          onChange={(from) => set({ from: from ?? '' })}
        />
        <TimeField
          label={t('billing:contract.visitAt')}
          name={`${name}.startMinute`}
          value={clockTime(visit.startMinute)}
          onChange={(time) => time !== null && set({ startMinute: minuteOfDay(time) })}
        />
        <MinutesField
          label={t('billing:contract.visitMinutes')}
          name={`${name}.minutes`}
          value={visit.minutes}
          onChange={(minutes) => set({ minutes: minutes ?? 0 })}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label={t('interventions:fields.technician')}
          name={`${name}.technician`}
          optional
          options={technicians}
          value={visit.technician}
          onChange={(technician) => set({ technician })}
        />
        <SelectField
          label={t('common:fields.service')}
          name={`${name}.service`}
          optional
          options={active('services').map((one) => ({ value: one.id, label: one.name }))}
          value={visit.service}
          onChange={(service) => set({ service })}
        />
      </FieldRow>
    </div>
  );
}
