import { useTranslation } from 'react-i18next';
import { formatNumber, parseNumber } from '#shared/format/number.ts';
import { useLanguage } from './useLanguage.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';
import { useTypedValue } from './useTypedValue.ts';

export interface NumberFieldProps
  extends Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'trailing' | 'figures' | 'min' | 'max' | 'step'> {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  /** Decimals kept; default 0. */
  digits?: number | undefined;
  /** By the arrows; default 1. */
  step?: number | undefined;
  /** Written inside the box at the end: km, %. */
  unit?: string | undefined;
}

/** A number in the reader's language; arrows change it by a step. */
export function NumberField({
  value,
  onChange,
  min = 0,
  max = 1_000_000_000,
  digits = 0,
  step = 1,
  unit,
  error,
  onBlur,
  onKeyDown,
  ...rest
}: NumberFieldProps) {
  const { t } = useTranslation('errors');
  const lang = useLanguage();
  const read = (text: string): number | null => {
    const n = parseNumber(text, lang);
    return n === null || n < min || n > max || Number(n.toFixed(digits)) !== n ? null : n;
  };
  const typed = useTypedValue(value, onChange, (v) => formatNumber(v, lang, digits), read);
  const limits = { min: formatNumber(min, lang, digits), max: formatNumber(max, lang, digits) };
  const wrong = parseNumber(typed.text, lang) === null ? t('field.notNumber') : t('field.outOfRange', limits);
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
        const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
        if (by !== 0 && !event.ctrlKey && !event.altKey) {
          event.preventDefault();
          const next = Math.min(max, Math.max(min, (value ?? min - by) + by));
          typed.change(formatNumber(Number(next.toFixed(digits)), lang, digits));
        }
        onKeyDown?.(event);
      }}
      inputMode="decimal"
      figures
      trailing={unit}
      error={error ?? (typed.wrong ? wrong : undefined)}
    />
  );
}
