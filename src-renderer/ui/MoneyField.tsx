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
  /** How small a part of the euro is counted: 2 (default) for cents, 3 for thousandths. */
  places?: number | undefined;
  /** What stands behind it; default the sign of the euro. */
  unit?: string | undefined;
}

/** An amount in euro: cents in, cents out. */
export function MoneyField({
  value,
  onChange,
  negative = false,
  places = 2,
  unit = '€',
  error,
  onBlur,
  ...rest
}: MoneyFieldProps) {
  const { t } = useTranslation('errors');
  const lang = useLanguage();
  const read = (text: string): number | null => {
    const cents = parseMoney(text, lang, places);
    return cents !== null && (cents >= 0 || negative) ? cents : null;
  };
  const typed = useTypedValue(value, onChange, (v) => moneyInput(v, lang, places), read);
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
      trailing={unit}
      error={error ?? (typed.wrong ? t('field.notMoney') : undefined)}
    />
  );
}
