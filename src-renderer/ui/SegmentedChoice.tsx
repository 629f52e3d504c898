import { type KeyboardEvent, useMemo, useRef } from 'react';
import { assignLetters } from './accessLetters.ts';
import { classes } from './classes.ts';
import { Field, type FieldProps } from './Field.tsx';
import { focusNext } from './focusNext.ts';
import { Kbd } from './Kbd.tsx';
import styles from './SegmentedChoice.module.css';

export interface Segment<V extends string> {
  value: V;
  label: string;
  /** Its access letter; without one the first free letter of the label is taken. A space is the space bar. */
  letter?: string | undefined;
  disabled?: boolean | undefined;
}

/** More answers than these may need a second line. */
const MANY = 4;

export interface SegmentedChoiceProps<V extends string> extends FieldProps {
  options: readonly Segment<V>[];
  /** Null is "not indicated": none is chosen, and none is assumed. */
  value: V | null;
  onChange: (value: V | null) => void;
  /** After a choice by its letter or Enter. Default: the focus goes to what follows in the form. */
  onAdvance?: (() => void) | undefined;
  /** Backspace or Delete, or a second press on the chosen one, goes back to "not indicated". Default true. */
  clearable?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

/**
 * A few choices side by side. While the group has the focus the underlined letter of an option chooses it and goes on;
 * arrows choose without going on. Wraps onto more lines when the words are long.
 */
export function SegmentedChoice<V extends string>({
  options,
  value,
  onChange,
  onAdvance,
  clearable = true,
  autoFocus,
  disabled,
  ...field
}: SegmentedChoiceProps<V>) {
  const root = useRef<HTMLDivElement>(null);
  const letters = useMemo(() => assignLetters(options), [options]);
  const at = options.findIndex((o) => o.value === value);
  const advance = (): void => {
    if (onAdvance !== undefined) onAdvance();
    else if (root.current !== null) focusNext(root.current);
  };
  const keys = (event: KeyboardEvent, index: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph') || disabled === true)
      return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const letter = event.key.length === 1 ? event.key.toLowerCase() : '';
    const byLetter =
      letter === '' ? -1 : letters.findIndex((l, i) => l.letter === letter && options[i]?.disabled !== true);
    if (step !== undefined) {
      event.preventDefault();
      const free = options.map((o, i) => (o.disabled === true ? -1 : i)).filter((i) => i >= 0);
      const place = free.indexOf(at === -1 ? index : at);
      const to = at === -1 && step > 0 ? free[0] : free[(place + step + free.length) % free.length];
      const next = to === undefined ? undefined : options[to];
      if (next !== undefined && to !== undefined) {
        onChange(next.value);
        root.current?.querySelectorAll<HTMLElement>('[role=radio]')[to]?.focus();
      }
    } else if (byLetter >= 0) {
      event.preventDefault();
      onChange(options[byLetter]?.value ?? null);
      advance();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onChange(options[index]?.value ?? null);
      advance();
    } else if ((event.key === 'Backspace' || event.key === 'Delete') && clearable) {
      event.preventDefault();
      onChange(null);
    }
  };
  return (
    <Field {...field} kind="group">
      {(ids) => (
        <div
          ref={root}
          {...ids}
          role="radiogroup"
          aria-disabled={disabled}
          className={classes(styles.group, options.length > MANY && styles.many)}
        >
          {options.map((o, i) => {
            const { letter, index } = letters[i] ?? { letter: '', index: -1 };
            const on = i === at;
            return (
              <button
                key={o.value}
                type="button"
                role="radio"
                aria-checked={on}
                aria-keyshortcuts={letter === '' ? undefined : letter === ' ' ? 'Space' : letter.toUpperCase()}
                aria-label={o.label}
                disabled={disabled === true || o.disabled === true}
                tabIndex={on || (at === -1 && i === 0) ? 0 : -1}
                autoFocus={autoFocus === true && (on || (at === -1 && i === 0))}
                data-autofocus={(autoFocus === true && (on || (at === -1 && i === 0))) || undefined}
                className={classes(styles.option, on && styles.on)}
                onClick={() => onChange(on && clearable ? null : o.value)}
                onKeyDown={(event) => keys(event, i)}
              >
                <span className={styles.words} data-words={o.label}>
                  <span className={styles.shown}>
                    {index === -1 ? o.label : [...o.label].map((c, n) => (n === index ? <u key="letter">{c}</u> : c))}
                  </span>
                </span>
                {index === -1 && letter !== '' && letter !== ' ' && (
                  <u className={styles.outside}>{letter.toUpperCase()}</u>
                )}
                {letter === ' ' && <Kbd keys="Space" />}
              </button>
            );
          })}
        </div>
      )}
    </Field>
  );
}
