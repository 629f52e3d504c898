import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { useHotkeys } from './hotkeys.tsx';
import type { KeyBinding } from './hotkeyRegistry.ts';
import styles from './SlideOver.module.css';

export interface SlideOverProps {
  /** Its heading; also its accessible name. */
  title: string;
  /** Beside the heading: channel, running clock. */
  meta?: ReactNode | undefined;
  /** At the right of the head: what Esc does. */
  corner?: ReactNode | undefined;
  /** Buttons and notes at the foot. */
  foot?: ReactNode | undefined;
  /** A column at the right, 300 px, that goes under the content when the pane is narrow. */
  aside?: ReactNode | undefined;
  asideLabel?: string | undefined;
  /** Keys of the slide-over; while the focus is in it no plain letter of the screen beneath acts. */
  keys?: readonly KeyBinding[] | undefined;
  children: ReactNode;
}

/** The focus is in it as soon as it is drawn, and goes back where it was. */
function useFocusIn(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const here = root.current;
    if (here !== null && !here.contains(before)) (here.querySelector<HTMLElement>('[data-autofocus]') ?? here).focus();
    return () => {
      if (
        before instanceof HTMLElement &&
        before.isConnected &&
        (here?.contains(document.activeElement) === true || document.activeElement === document.body)
      )
        before.focus();
    };
  }, [root]);
}

const none: readonly KeyBinding[] = [];

/** Lies over the main pane, hides nothing else and locks nothing: the list stays in sight and in use. */
export function SlideOver({ title, meta, corner, foot, aside, asideLabel, keys = none, children }: SlideOverProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useFocusIn(root);
  useHotkeys(keys, { scope: 'card', blocks: 'letters', within: root });
  return (
    <section ref={root} role="dialog" aria-labelledby={id} tabIndex={-1} className={styles.slide}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {meta}
        {corner !== undefined && <div className={styles.corner}>{corner}</div>}
      </header>
      <div className={styles.middle}>
        <div className={styles.content} data-advance>
          {children}
        </div>
        {aside !== undefined && (
          <aside className={styles.aside} aria-label={asideLabel}>
            {aside}
          </aside>
        )}
      </div>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}
