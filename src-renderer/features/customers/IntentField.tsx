import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '#shared/format/date.ts';
import { useSession } from '#renderer/app/session.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './customers.module.css';

export interface IntentFieldProps {
  label: string;
  name: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

interface Intent {
  protocol: string;
  date: string | null;
  year?: number | null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** A habitual exporter's declaration of intent: protocol and day, as the electronic invoice quotes them, and the year it is for. */
export function IntentField({ label, name, value, onChange }: IntentFieldProps) {
  const { t } = useTranslation('billing');
  const { zone } = useSession();
  const [thisYear] = useState(() => yearOf(localDay(Date.now(), zone)));
  const intent = (value ?? null) as Intent | null;
  const year = intent?.year ?? (intent?.date ? yearOf(intent.date) : null);
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, ...(year === null ? [] : [year])])].toSorted(
    (a, b) => a - b,
  );
  return (
    <div className={styles.form}>
      <CheckboxField
        label={label}
        name={name}
        checked={intent !== null}
        onChange={(on) => onChange(on ? { protocol: '', date: null } : null)}
      />
      {intent !== null && (
        <FieldRow>
          <TextField
            label={t('tax.intentProtocol')}
            name={`${name}.protocol`}
            value={intent.protocol}
            onChange={(protocol) => onChange({ ...intent, protocol })}
          />
          <DateField
            label={t('tax.intentDate')}
            name={`${name}.date`}
            value={intent.date}
            onChange={(date) => onChange({ ...intent, date })}
          />
          <SelectField
            label={t('tax.intentYear')}
            name={`${name}.year`}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
            value={year === null ? null : String(year)}
            onChange={(chosen) => onChange({ ...intent, year: chosen === null ? null : Number(chosen) })}
          />
        </FieldRow>
      )}
    </div>
  );
}
