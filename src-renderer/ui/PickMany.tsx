import { IconX } from '@tabler/icons-react';
import { ComboBox } from './ComboBox.tsx';
import type { ComboOption } from './comboOptions.ts';
import type { FieldProps } from './Field.tsx';
import { Icon } from './Icon.tsx';
import styles from './PickMany.module.css';

export interface PickManyProps extends FieldProps {
  options: readonly ComboOption[];
  /** Values of the chosen options, in the order chosen. */
  value: readonly string[];
  onChange: (values: readonly string[]) => void;
  /** Names of what is chosen and no longer offered (retired). */
  nameOf?: ((value: string) => string) | undefined;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Accessible name of the button that takes one off. */
  removeLabel: (name: string) => string;
}

/** Several of a list: write to add one, press its name to take it off. */
export function PickMany({ options, value, onChange, nameOf, placeholder, removeLabel, ...field }: PickManyProps) {
  const shown = (id: string): string => options.find((one) => one.value === id)?.label ?? nameOf?.(id) ?? id;
  return (
    <div className={styles.field}>
      <ComboBox
        {...field}
        placeholder={placeholder}
        options={options.filter((one) => !value.includes(one.value))}
        value={null}
        onChange={(option) => option !== null && onChange([...value, option.value])}
      />
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label={field.label}>
          {value.map((id) => (
            <li key={id}>
              <button
                type="button"
                className={styles.one}
                aria-label={removeLabel(shown(id))}
                disabled={field.disabled}
                onClick={() => onChange(value.filter((one) => one !== id))}
              >
                {shown(id)}
                <Icon of={IconX} size={13} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
