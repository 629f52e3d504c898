import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SportelloError } from '#shared/result.ts';
import { type ErrorText, errorText, fieldError } from '#renderer/ui/errorText.ts';
import { type FieldError, focusFirstError } from '#renderer/ui/fieldErrors.tsx';
import { asSportelloError } from './desk.tsx';

/** A form's way to the desk. */
export interface Submit {
  busy: boolean;
  /** For the FieldErrors around the form. */
  errors: readonly FieldError[];
  /** What is about no field of the form, for a line over the buttons. */
  problem: ErrorText | null;
  /** The error as it came, for forms that say more about it. */
  error: SportelloError | null;
  /** Runs the work unless one is under way; true when it went through. Before it, `check` may refuse fields. */
  submit: (work: () => Promise<unknown>, check?: () => FieldError[]) => Promise<boolean>;
  clear: () => void;
  /** For the form's `onInput`: what is being corrected is no longer marked. */
  touched: (event: FormEvent) => void;
}

/**
 * Sends a form and keeps what was refused; the focus goes to the first field at fault within `root`.
 * `own` tells which fields the form shows: an error about another one is shown as a whole.
 */
export function useSubmit(root: RefObject<HTMLElement | null>, own: (field: string) => boolean = () => true): Submit {
  const { i18n } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<SportelloError | null>(null);
  const [local, setLocal] = useState<readonly FieldError[]>([]);
  const [corrected, setCorrected] = useState<ReadonlySet<string>>(new Set());
  const [homeless, setHomeless] = useState(false);
  const running = useRef(false);
  useEffect(() => {
    if ((error === null && local.length === 0) || root.current === null) return;
    // A refusal about a field that the form does not show must not be lost: it is said as a whole.
    setHomeless(!focusFirstError(root.current));
  }, [error, local, root]);

  const at = error === null ? undefined : fieldError(error, i18n);
  const mine = at !== undefined && own(at.field);
  const marked = at !== undefined && mine ? [...local, at] : local;
  return {
    busy,
    errors: marked.filter((one) => !corrected.has(one.field)),
    problem: error === null || (mine && !homeless) ? null : errorText(error, i18n),
    error,
    clear() {
      setError(null);
      setLocal([]);
    },
    touched({ target }) {
      const { name } = target as HTMLInputElement;
      if (name !== '' && !corrected.has(name)) setCorrected(new Set([...corrected, name]));
    },
    async submit(work, check) {
      if (running.current) return false;
      const refused = check?.() ?? [];
      setError(null);
      setLocal(refused);
      setHomeless(false);
      setCorrected(new Set());
      if (refused.length > 0) return false;
      running.current = true;
      setBusy(true);
      try {
        await work();
        return true;
      } catch (failure) {
        setError(asSportelloError(failure));
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
