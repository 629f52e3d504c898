import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { isFamily } from './families.ts';
import type { EntryList } from './listTypes.ts';

export interface RefFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  optional: boolean;
  list: EntryList;
  value: unknown;
  onChange: (value: string | null) => void;
}

/** An entry of another list. What is retired can no longer be chosen, but is shown where it still stands. */
export function RefField({ list, value, onChange, ...field }: RefFieldProps) {
  const { t } = useTranslation(['admin', 'common']);
  const entries = useCatalog()[list];
  const options = entries
    .filter((one) => !one.retired || one.id === value)
    .map((one) => {
      const { family } = one.fields;
      const detail = one.retired ? t('common:states.retired') : isFamily(family) ? t(`families.${family}`) : undefined;
      return { value: one.id, label: one.name, detail };
    });
  return (
    <SelectField
      {...field}
      options={options}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      placeholder={field.optional ? t('common:states.notIndicated') : undefined}
    />
  );
}
