import { useState } from 'react';
import { TextField, type TextFieldProps } from '#renderer/ui/TextField.tsx';

/** What is wrong with a text. `unfinished`: said only once the field is left, since more may be on its way. */
export interface Wrong {
  readonly unfinished: boolean;
  readonly message: string;
}

export interface CheckedFieldProps extends Omit<TextFieldProps, 'error' | 'onBlur'> {
  /** Null where the text is fine. Never asked of an empty one. */
  check: (text: string) => Wrong | null;
  /** Its one form, once the field is left: capitals, no blanks. */
  tidy?: ((text: string) => string) | undefined;
  /** How it is shown while nobody writes in it. */
  show?: ((text: string) => string) | undefined;
}

/** A number or code that is checked as it is typed; what is wrong with it stands beside it. */
export function CheckedField({ check, tidy, show, value, onChange, ...field }: CheckedFieldProps) {
  const [writing, setWriting] = useState(false);
  const wrong = value.trim() === '' ? null : check(value);
  return (
    <TextField
      {...field}
      value={writing || show === undefined ? value : show(value)}
      error={wrong === null || (wrong.unfinished && writing) ? undefined : wrong.message}
      onFocus={() => setWriting(true)}
      onBlur={() => {
        setWriting(false);
        const neat = tidy?.(value) ?? value;
        if (neat !== value) onChange(neat);
      }}
      onChange={onChange}
    />
  );
}
