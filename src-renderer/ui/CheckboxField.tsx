import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './CheckboxField.module.css';
import { useFieldError } from './fieldErrors.tsx';

export interface CheckboxFieldProps {
  /** Its words; `hideLabel` keeps them for assistive technology only (a cell of a table). */
  label: ReactNode;
  hideLabel?: boolean | undefined;
  hint?: ReactNode | undefined;
  error?: string | undefined;
  name?: string | undefined;
  checked: boolean;
  /** Some of what it stands for, not all. */
  mixed?: boolean | undefined;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  tabIndex?: number | undefined;
}

/** Yes or no, kept when the form is saved. For what takes effect at once use Switch. */
export function CheckboxField({
  label,
  hideLabel,
  hint,
  error,
  name,
  checked,
  mixed = false,
  onChange,
  disabled,
  tabIndex,
}: CheckboxFieldProps) {
  const id = useId();
  const found = useFieldError(name);
  const message = error ?? found;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed;
  }, [mixed]);
  const note = message ?? hint;
  return (
    <div className={styles.field}>
      <label className={classes(styles.row, disabled === true && styles.disabled)}>
        <input
          ref={box}
          type="checkbox"
          className={styles.box}
          name={name}
          checked={checked}
          disabled={disabled}
          tabIndex={tabIndex}
          aria-invalid={message === undefined ? undefined : true}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span className={hideLabel === true ? 'sr-only' : undefined}>{label}</span>
      </label>
      {note !== undefined && (
        <p id={`${id}-note`} className={message === undefined ? styles.hint : styles.error}>
          {note}
        </p>
      )}
    </div>
  );
}
