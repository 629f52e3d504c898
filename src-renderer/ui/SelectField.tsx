import { ComboBox, type ComboBoxProps } from './ComboBox.tsx';
import type { ComboOption } from './comboOptions.ts';

export interface SelectFieldProps<V extends string>
  extends Omit<ComboBoxProps, 'options' | 'value' | 'onChange' | 'onFreeText' | 'freeTextLabel'> {
  options: readonly (ComboOption & { value: V })[];
  /** Null is "none chosen". */
  value: V | null;
  onChange: (value: V | null) => void;
}

/** One of a short list; writing narrows it. */
export function SelectField<V extends string>({ options, value, onChange, ...rest }: SelectFieldProps<V>) {
  const chosen = options.find((o) => o.value === value) ?? null;
  return (
    <ComboBox
      {...rest}
      options={options}
      value={chosen}
      onChange={(option) => onChange(options.find((o) => o.value === option?.value)?.value ?? null)}
    />
  );
}
