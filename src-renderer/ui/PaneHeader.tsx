import type { ReactNode } from 'react';
import styles from './PaneHeader.module.css';

export interface PaneHeaderProps {
  title: string;
  /** After the title, softer: "43 aperte". */
  count?: ReactNode | undefined;
  /** At the right. */
  actions?: ReactNode | undefined;
  /** Under it: search, filters. */
  children?: ReactNode | undefined;
}

/** The head of the list pane. */
export function PaneHeader({ title, count, actions, children }: PaneHeaderProps) {
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </header>
  );
}
