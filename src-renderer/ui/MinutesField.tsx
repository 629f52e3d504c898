import { useTranslation } from 'react-i18next';
import { formatMinutes, minutesInput, parseMinutes } from '#shared/format/minutes.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';
import { useLanguage } from './useLanguage.ts';
import { useTypedValue } from './useTypedValue.ts';

export interface MinutesFieldProps
  extends Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'trailing' | 'figures'> {
  /** Whole minutes. */
  value: number | null;
  onChange: (minutes: number | null) => void;
}

/** A duration written as `90`, `1:30` or `1h30`: minutes in, minutes out. How it was read is shown at the end. */
export function MinutesField({ value, onChange, error, placeholder, onBlur, ...rest }: MinutesFieldProps) {
  const { t } = useTranslation(['errors', 'common']);
  const lang = useLanguage();
  const typed = useTypedValue(value, onChange, minutesInput, (text) => parseMinutes(text, lang));
  return (
    <TextField
      {...rest}
      value={typed.text}
      onChange={typed.change}
      onBlur={(event) => {
        typed.settle();
        onBlur?.(event);
      }}
      placeholder={placeholder ?? t('common:kit.minutesHint')}
      trailing={value === null || typed.wrong ? undefined : formatMinutes(value)}
      error={error ?? (typed.wrong ? t('field.notMinutes') : undefined)}
    />
  );
}
