import { type Ref, type TextareaHTMLAttributes, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldProps } from './Field.tsx';
import fieldStyles from './Field.module.css';
import styles from './TextArea.module.css';

export interface TextAreaProps
  extends FieldProps,
    Omit<
      TextareaHTMLAttributes<HTMLTextAreaElement>,
      'value' | 'onChange' | 'className' | 'name' | 'disabled' | 'rows'
    > {
  value: string;
  onChange: (value: string) => void;
  /** Lines shown when empty; default 3. */
  minRows?: number | undefined;
  /** Lines after which it scrolls; default 16. */
  maxRows?: number | undefined;
  /** Without its own box, inside one that is already drawn (the reply box). */
  bare?: boolean | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

const lineHeight = 20;

/** Text of many lines that grows with what is written. */
export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  name,
  optional,
  value,
  onChange,
  minRows = 3,
  maxRows = 16,
  bare,
  ref,
  ...rest
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => own.current as HTMLTextAreaElement, []);
  useLayoutEffect(() => {
    const area = own.current;
    if (area === null) return;
    const frame = area.offsetHeight - area.clientHeight + (bare === true ? 0 : 12);
    area.style.height = 'auto';
    const wanted = Math.min(
      Math.max(area.scrollHeight + (area.offsetHeight - area.clientHeight), minRows * lineHeight + frame),
      maxRows * lineHeight + frame,
    );
    area.style.height = `${wanted}px`;
  }, [value, minRows, maxRows, bare]);
  return (
    <Field {...{ label, hideLabel, hint, error, name, optional }}>
      {(ids) => (
        <textarea
          spellCheck
          {...rest}
          {...ids}
          ref={own}
          name={name}
          rows={minRows}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          className={classes(styles.area, bare === true ? styles.bare : fieldStyles.box)}
        />
      )}
    </Field>
  );
}
