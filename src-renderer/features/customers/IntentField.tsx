import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './customers.module.css';

export interface IntentFieldProps {
  label: string;
  name: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** A habitual exporter's declaration of intent: protocol and day, as the electronic invoice quotes them. */
export function IntentField({ label, name, value, onChange }: IntentFieldProps) {
  const { t } = useTranslation('billing');
  const intent = (value ?? null) as { protocol: string; date: string | null } | null;
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
        </FieldRow>
      )}
    </div>
  );
}
