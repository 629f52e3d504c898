import { useTranslation } from 'react-i18next';
import { NATURES, type Nature, type Vat } from '#shared/domain/billing/vat.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useFieldError } from '#renderer/ui/fieldErrors.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from './billing.module.css';
import { natureKey } from './words.ts';

/** The rates in force in Italy, hundredths of a percent. */
const RATES = [2200, 1000, 500, 400] as const;

export interface VatFieldProps {
  label: string;
  name: string;
  hint?: string | undefined;
  optional?: boolean | undefined;
  value: Vat | null;
  onChange: (value: Vat | null) => void;
}

/** VAT: a rate, or the nature that says why there is none, with the law it rests on. */
export function VatField({ label, name, hint, optional, value, onChange }: VatFieldProps) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  // What is refused may be the whole, or the part that is chosen here.
  const whole = useFieldError(name);
  const part = useFieldError(`${name}.nature`);
  const rates = value === null || value.nature !== null ? RATES : [...new Set([...RATES, value.rate])];
  const options = [
    ...rates.map((rate) => ({
      value: String(rate),
      label: `${formatNumber(rate / 100, lang, rate % 100 === 0 ? 0 : 2)} %`,
    })),
    ...NATURES.map((one) => ({ value: one as string, label: `${one} ${t(`natures.${natureKey(one)}`)}` })),
  ];
  const choose = (chosen: string | null): void => {
    if (chosen === null) onChange(null);
    else if (NATURES.some((one) => one === chosen))
      onChange({ rate: 0, nature: chosen as Nature, note: value?.note ?? null });
    else onChange({ rate: Number(chosen), nature: null, note: null });
  };
  return (
    <div className={styles.stack}>
      <SelectField
        label={label}
        name={`${name}.nature`}
        error={part ?? whole}
        hint={hint}
        optional={optional}
        options={options}
        value={value === null ? null : (value.nature ?? String(value.rate))}
        onChange={choose}
      />
      {value !== null && value.nature !== null && (
        <TextField
          label={t('vat.note')}
          name={`${name}.note`}
          optional
          hint={t('vat.noteHint')}
          value={value.note ?? ''}
          onChange={(note) => onChange({ ...value, note: note === '' ? null : note })}
        />
      )}
    </div>
  );
}
