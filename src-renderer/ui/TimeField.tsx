import { useTranslation } from 'react-i18next';
import { parseTime } from '#shared/format/date.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';
import { useTypedValue } from './useTypedValue.ts';

export interface TimeFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'trailing' | 'figures'> {
  /** `HH:MM`, 24 hours. */
  value: string | null;
  onChange: (time: string | null) => void;
}

/** A time of day, written as `9`, `930`, `9:30` or `9.30`; arrows move it by five minutes. */
export function TimeField({ value, onChange, error, placeholder, onBlur, onKeyDown, ...rest }: TimeFieldProps) {
  const { t } = useTranslation(['errors', 'common']);
  const typed = useTypedValue(value, onChange, (v) => v, parseTime);
  return (
    <TextField
      {...rest}
      value={typed.text}
      onChange={typed.change}
      onBlur={(event) => {
        typed.settle();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? 5 : event.key === 'ArrowDown' ? -5 : 0;
        if (by !== 0 && value !== null && !event.ctrlKey && !event.altKey) {
          event.preventDefault();
          const [h = 0, m = 0] = value.split(':').map(Number);
          const next = (h * 60 + m + by + 1440) % 1440;
          typed.change(`${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`);
        }
        onKeyDown?.(event);
      }}
      inputMode="numeric"
      placeholder={placeholder ?? t('common:kit.timeHint')}
      error={error ?? (typed.wrong ? t('field.notTime') : undefined)}
    />
  );
}
