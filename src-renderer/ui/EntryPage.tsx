import { type ReactNode, useState } from 'react';
import styles from './EntryPage.module.css';
import { OverlayHost } from './overlayHost.tsx';

export interface EntryPageProps {
  title: string;
  lead?: ReactNode | undefined;
  /** `wide` for a set-up with several fields, 560 px. Default 360 px. */
  size?: 'narrow' | 'wide' | undefined;
  /** At the foot of the window: company, desk, language. */
  foot?: ReactNode | undefined;
  children: ReactNode;
}

/** A page before the frame: sign-in, set-up, locked, store in trouble. One column, nothing else. */
export function EntryPage({ title, lead, size = 'narrow', foot, children }: EntryPageProps) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  return (
    <OverlayHost value={host}>
      <div className={styles.page}>
        <main className={styles.main} data-size={size}>
          <span className={styles.mark} aria-hidden="true">
            S
          </span>
          <h1 className={styles.title}>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          <div className={styles.body}>{children}</div>
          <div ref={setHost} />
        </main>
        {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
      </div>
    </OverlayHost>
  );
}
