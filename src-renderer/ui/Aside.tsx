import type { ReactNode } from 'react';
import styles from './Aside.module.css';
import { Kbd } from './Kbd.tsx';
import { useAriaShortcut } from './useAriaShortcut.ts';

/** Things of a kind in the column at the side, under a small heading. */
export function AsideGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

export interface AsideItemProps {
  title: ReactNode;
  tag?: ReactNode | undefined;
  hotkey?: string | undefined;
  hotkeyId?: string | undefined;
  /** What its key or a click does: "usa e risolvi". */
  note?: string | undefined;
  onClick: () => void;
  children?: ReactNode | undefined;
}

/** Something that came up by itself and can be taken: a similar call, a notice, an open call. */
export function AsideItem({ title, tag, hotkey, hotkeyId, note, onClick, children }: AsideItemProps) {
  const aria = useAriaShortcut(hotkey, hotkeyId);
  return (
    <button type="button" className={styles.item} onClick={onClick} aria-keyshortcuts={aria}>
      <span className={styles.title}>
        <b>{title}</b>
        {tag}
      </span>
      {children !== undefined && <span className={styles.text}>{children}</span>}
      {(hotkey !== undefined || note !== undefined) && (
        <span className={styles.note}>
          {hotkey !== undefined && <Kbd keys={hotkey} id={hotkeyId} />}
          {note}
        </span>
      )}
    </button>
  );
}
