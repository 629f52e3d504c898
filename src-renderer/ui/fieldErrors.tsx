import { createContext, type ReactNode, use, useMemo } from 'react';

/** What a command refused: the field's dotted name as the contract knows it, and the reason in the reader's language. */
export interface FieldError {
  field: string;
  message: string;
}

const FieldErrorsContext = createContext<ReadonlyMap<string, string>>(new Map());

/** The first message of each field. */
export function byField(errors: readonly FieldError[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const { field, message } of errors) if (!out.has(field)) out.set(field, message);
  return out;
}

/** Around a form: every field of the kit whose `name` is in `errors` shows its message, and is announced as invalid. */
export function FieldErrors({ errors, children }: { errors: readonly FieldError[]; children: ReactNode }) {
  const map = useMemo(() => byField(errors), [errors]);
  return <FieldErrorsContext value={map}>{children}</FieldErrorsContext>;
}

/** The message for a field of the form around, if there is one. */
export function useFieldError(name: string | undefined): string | undefined {
  const errors = use(FieldErrorsContext);
  return name === undefined ? undefined : errors.get(name);
}

/** Moves the focus to the first field in `root` that is marked invalid; false when there is none. */
export function focusFirstError(root: HTMLElement): boolean {
  const field = root.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  return field !== null;
}
