import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  INTERVENTION_STATUSES,
  type InterventionStatus,
  type Mode,
  MODES,
} from '#shared/domain/intervention/fields.ts';
import { formatDay } from '#shared/format/date.ts';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './interventions.module.css';
import { type Period, periodOf, PERIODS, shifted } from './period.ts';
import { useTechnicians } from './useTechnicians.ts';

export interface LogView {
  technician: string | null;
  mode: Mode | null;
  status: InterventionStatus | null;
}

export interface LogFiltersProps {
  period: Period;
  onPeriod: (period: Period) => void;
  view: LogView;
  onView: (view: LogView) => void;
  today: string;
}

/** Which part of the log: when, whose, how, in what state. */
export function LogFilters({ period, onPeriod, view, onView, today }: LogFiltersProps) {
  const { t } = useTranslation('interventions');
  const lang = useLanguage();
  const technicians = useTechnicians();
  const { kind, from, to } = period;
  return (
    <div className={styles.filters}>
      <ChipGroup
        label={t('log.period')}
        options={PERIODS.map((one) => ({ value: one, label: t(`log.${one}`) }))}
        value={kind}
        onChange={(next) => onPeriod(next === 'custom' ? { kind: next, from, to } : periodOf(next, today))}
      />
      <div className={styles.span}>
        <IconButton
          icon={IconChevronLeft}
          size="small"
          label={t('log.previous')}
          hotkey="-"
          hotkeyId="log.previous"
          onClick={() => onPeriod(shifted(period, -1))}
        />
        {kind === 'custom' ? (
          <>
            <div className={styles.day}>
              <DateField
                label={t('log.from')}
                hideLabel
                optional
                today={today}
                value={from}
                onChange={(day) => onPeriod({ kind, from: day, to })}
              />
            </div>
            <div className={styles.day}>
              <DateField
                label={t('log.to')}
                hideLabel
                optional
                today={today}
                value={to}
                onChange={(day) => onPeriod({ kind, from, to: day })}
              />
            </div>
          </>
        ) : (
          <span className={styles.days}>
            {from === null || to === null
              ? ''
              : from === to
                ? formatDay(from, lang)
                : `${formatDay(from, lang)} – ${formatDay(to, lang)}`}
          </span>
        )}
        <IconButton
          icon={IconChevronRight}
          size="small"
          label={t('log.next')}
          hotkey="+"
          hotkeyId="log.next"
          onClick={() => onPeriod(shifted(period, 1))}
        />
      </div>
      <div className={styles.filter}>
        <SelectField
          label={t('log.technician')}
          hideLabel
          optional
          placeholder={t('log.everyone')}
          options={technicians}
          value={view.technician}
          onChange={(technician) => onView({ ...view, technician })}
        />
      </div>
      <div className={styles.filter}>
        <SelectField
          label={t('mode.label')}
          hideLabel
          optional
          placeholder={t('log.allModes')}
          options={MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
          value={view.mode}
          onChange={(mode) => onView({ ...view, mode })}
        />
      </div>
      <div className={styles.filter}>
        <SelectField
          label={t('status.label')}
          hideLabel
          optional
          placeholder={t('log.allStatuses')}
          options={INTERVENTION_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          value={view.status}
          onChange={(status) => onView({ ...view, status })}
        />
      </div>
    </div>
  );
}
