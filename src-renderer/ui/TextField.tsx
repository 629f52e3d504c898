import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldProps } from './Field.tsx';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

export interface TextFieldProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'className' | 'name' | 'disabled'> {
  value: string;
  onChange: (value: string) => void;
  icon?: TablerIcon | undefined;
  /** At the end, inside the box: a unit, a key, a small button. */
  trailing?: ReactNode | undefined;
  /** Figures at the right. */
  figures?: boolean | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** One line of text. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  name,
  optional,
  value,
  onChange,
  icon,
  trailing,
  figures,
  ref,
  type = 'text',
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, hideLabel, hint, error, name, optional }}>
      {(ids) => (
        <div className={styles.box}>
          {icon !== undefined && (
            <span className={styles.inside}>
              <Icon of={icon} size={16} />
            </span>
          )}
          <input
            autoComplete="off"
            spellCheck={false}
            {...rest}
            {...ids}
            ref={ref}
            name={name}
            type={type}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            className={classes(styles.bare, figures === true && styles.figure)}
          />
          {trailing !== undefined && <span className={styles.inside}>{trailing}</span>}
        </div>
      )}
    </Field>
  );
}
