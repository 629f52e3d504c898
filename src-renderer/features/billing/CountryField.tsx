import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRIES } from '#shared/domain/people/countries.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';

export interface CountryFieldProps {
  label: string;
  name: string;
  /** ISO 3166 alpha-2; null is Italy. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A country by its name in the reader's language. */
export function CountryField({ value, onChange, ...field }: CountryFieldProps) {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([lang], { type: 'region' });
    return COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code, detail: code })).toSorted((a, b) =>
      a.label.localeCompare(b.label, lang),
    );
  }, [lang]);
  return (
    <SelectField
      {...field}
      optional
      placeholder={t('tax.countryDefault')}
      options={options}
      value={value}
      onChange={(code) => onChange(code === 'IT' ? null : code)}
    />
  );
}
