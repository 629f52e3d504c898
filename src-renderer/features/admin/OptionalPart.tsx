import type { ReactNode } from 'react';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import type { BillingFieldProps } from './BillingFieldOf.tsx';
import styles from './prices/prices.module.css';

export interface OptionalPartProps<T> extends Omit<BillingFieldProps, 'value'> {
  value: T | null;
  /** What it begins with once it is there. */
  blank: T;
  /** Its fields, while it is there. */
  children: (value: T, set: (part: Partial<T>) => void) => ReactNode;
}

/** A part of a record that is there or not, as its box says; its fields show while it is. */
export function OptionalPart<T extends object>({
  name,
  label,
  hint,
  value,
  blank,
  onChange,
  children,
}: OptionalPartProps<T>) {
  return (
    <div className={styles.stack}>
      <CheckboxField
        label={label}
        hint={hint}
        name={name}
        checked={value !== null}
        onChange={(on) => onChange(on ? blank : null)}
      />
      {value !== null && children(value, (part) => onChange({ ...value, ...part }))}
    </div>
  );
}
