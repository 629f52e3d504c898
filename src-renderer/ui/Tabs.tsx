import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';
import styles from './Tabs.module.css';

export interface Tab<V extends string> {
  value: V;
  label: string;
  count?: string | number | undefined;
  /** A key that opens it, shown after its name; giving it to the window is `useHotkeys`' work. */
  hotkey?: string | undefined;
  /** Id of that binding, so that a remapped key is shown. */
  hotkeyId?: string | undefined;
}

export interface TabsProps<V extends string> {
  /** Name of the set, read but not shown. */
  label: string;
  tabs: readonly Tab<V>[];
  value: V;
  onChange: (value: V) => void;
  /** The chosen tab's panel; without it the tabs stand alone and the caller labels its own. */
  children?: ReactNode | undefined;
  /** `small` sits in the head of a box (answer / note / phone call). */
  size?: 'small' | 'normal' | undefined;
  /** At the right of the line. */
  trailing?: ReactNode | undefined;
}

/** Underlined tabs; arrows, Home and End move and open. A line too narrow scrolls sideways. */
export function Tabs<V extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  size = 'normal',
  trailing,
}: TabsProps<V>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector(`[id="${CSS.escape(`${id}-${value}`)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id, value]);
  const keys = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? tabs.length - 1
          : step === undefined
            ? -1
            : (at + step + tabs.length) % tabs.length;
    const next = tabs[to];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <>
      <div className={classes(styles.line, size === 'small' && styles.small)}>
        <div ref={list} role="tablist" aria-label={label} className={styles.list}>
          {tabs.map((tab) => {
            const on = tab.value === value;
            return (
              <button
                key={tab.value}
                id={`${id}-${tab.value}`}
                type="button"
                role="tab"
                aria-selected={on}
                aria-controls={children !== undefined && on ? `${id}-panel` : undefined}
                tabIndex={on ? 0 : -1}
                className={classes(styles.tab, on && styles.on)}
                onClick={() => onChange(tab.value)}
                onKeyDown={keys}
              >
                {tab.label}
                {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
                {tab.hotkey !== undefined && <Kbd keys={tab.hotkey} id={tab.hotkeyId} className={styles.kbd} />}
              </button>
            );
          })}
        </div>
        {trailing !== undefined && <div className={styles.trailing}>{trailing}</div>}
      </div>
      {children !== undefined && (
        <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${value}`} className={styles.panel}>
          {children}
        </div>
      )}
    </>
  );
}
