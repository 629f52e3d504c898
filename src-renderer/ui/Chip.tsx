import type { KeyboardEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { classes } from './classes.ts';
import styles from './Chip.module.css';

export interface ChipProps {
  /** Chosen now. */
  on?: boolean | undefined;
  /** A figure after the words. */
  count?: string | number | undefined;
  onClick?: (() => void) | undefined;
  /** For a pill that opens a menu. */
  'aria-haspopup'?: 'menu' | 'listbox' | 'dialog' | undefined;
  'aria-expanded'?: boolean | undefined;
  disabled?: boolean | undefined;
  children: ReactNode;
}

/** One filter as a pill that is on or off by itself. For one choice among several use ChipGroup. */
export function Chip({ on = false, count, onClick, disabled, children, ...aria }: ChipProps) {
  const pressed = aria['aria-haspopup'] === undefined ? { 'aria-pressed': on } : {};
  return (
    <button
      type="button"
      className={classes(styles.chip, on && styles.on)}
      onClick={onClick}
      disabled={disabled}
      {...pressed}
      {...aria}
    >
      {children}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </button>
  );
}

export interface ChipOption<V extends string> {
  value: V;
  label: string;
  count?: string | number | undefined;
}

export interface ChipGroupProps<V extends string> {
  /** Name of the group, read but not shown. */
  label: string;
  options: readonly ChipOption<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** Filters of which one holds, on a single line that scrolls sideways when narrow; arrows move and choose. */
export function ChipGroup<V extends string>({ label, options, value, onChange }: ChipGroupProps<V>) {
  const root = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = options.findIndex((o) => o.value === value);
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? options.length - 1
          : step === undefined
            ? -1
            : (at + step + options.length) % options.length;
    const next = options[to];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(next.value);
    const chip = root.current?.querySelectorAll<HTMLElement>('[role=radio]')[to];
    chip?.focus();
    chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const chosen = options.some((o) => o.value === value);
  return (
    <div ref={root} role="radiogroup" aria-label={label} className={styles.group}>
      {options.map((o, i) => (
        <button
          key={o.value}
          type="button"
          role="radio"
          aria-checked={o.value === value}
          tabIndex={o.value === value || (!chosen && i === 0) ? 0 : -1}
          className={classes(styles.chip, o.value === value && styles.on)}
          onClick={() => onChange(o.value)}
          onKeyDown={move}
        >
          {o.label}
          {o.count !== undefined && <span className={styles.count}>{o.count}</span>}
        </button>
      ))}
    </div>
  );
}
