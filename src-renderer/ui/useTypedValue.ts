import { useState } from 'react';

export interface TypedValue {
  /** What the box shows. */
  text: string;
  /** What was written is not a value. */
  wrong: boolean;
  change: (text: string) => void;
  /** On leaving the box: what is right is rewritten in full, what is wrong stays to be corrected. */
  settle: () => void;
}

/**
 * A field whose text is not its value (money, minutes, days): the person writes freely, each readable state is handed on at
 * once, nothing written is ever taken away. `parse` gives null for what cannot be read; an empty box is the value null.
 */
export function useTypedValue<V>(
  value: V | null,
  onChange: (value: V | null) => void,
  show: (value: V) => string,
  parse: (text: string) => V | null,
): TypedValue {
  const shown = value === null ? '' : show(value);
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null || draft.trim() === '' ? null : parse(draft);
  // A value changed from outside while the box is idle, or set to something else than what is written, is shown.
  const stale = draft !== null && parsed !== null && value !== null && show(parsed) !== show(value);
  const text = draft === null || stale ? shown : draft;
  return {
    text,
    wrong: !stale && draft !== null && draft.trim() !== '' && parsed === null,
    change: (next) => {
      setDraft(next);
      if (next.trim() === '') onChange(null);
      else {
        const read = parse(next);
        if (read !== null) onChange(read);
      }
    },
    settle: () => {
      if (draft !== null && (draft.trim() === '' || parsed !== null)) setDraft(null);
    },
  };
}
