import { useTranslation } from 'react-i18next';
import { moneyInput, parseMoney } from '#shared/format/money.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';
import { useLanguage } from './useLanguage.ts';
import { useTypedValue } from './useTypedValue.ts';

export interface MoneyFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'trailing' | 'figures'> {
  /** Integer euro cents. */
  value: number | null;
  onChange: (cents: number | null) => void;
  /** Accepts amounts below zero; default false. */
  negative?: boolean | undefined;
}

/** An amount in euro: cents in, cents out. */
export function MoneyField({ value, onChange, negative = false, error, onBlur, ...rest }: MoneyFieldProps) {
  const { t } = useTranslation('errors');
  const lang = useLanguage();
  const read = (text: string): number | null => {
    const cents = parseMoney(text, lang);
    return cents !== null && (cents >= 0 || negative) ? cents : null;
  };
  const typed = useTypedValue(value, onChange, (v) => moneyInput(v, lang), read);
  return (
    <TextField
      {...rest}
      value={typed.text}
      onChange={typed.change}
      onBlur={(event) => {
        typed.settle();
        onBlur?.(event);
      }}
      inputMode="decimal"
      figures
      trailing="€"
      error={error ?? (typed.wrong ? t('field.notMoney') : undefined)}
    />
  );
}
