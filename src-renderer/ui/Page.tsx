import type { ReactNode } from 'react';
import styles from './Page.module.css';

export interface PageProps {
  title: string;
  /** One line under the title. */
  lead?: ReactNode | undefined;
  /** Buttons at the right of the title. */
  actions?: ReactNode | undefined;
  /** Under the title, over the hairline: tabs, filters. */
  bar?: ReactNode | undefined;
  /** `flush`: the content draws its own margins and scrolls itself (a table, a board). Default `padded`. */
  body?: 'padded' | 'flush' | undefined;
  /** A column at the right, 320 px. */
  aside?: ReactNode | undefined;
  asideLabel?: string | undefined;
  children: ReactNode;
}

/** A page in the main pane, for all screens but the ticket: head, hairline, content that scrolls. */
export function Page({ title, lead, actions, bar, body = 'padded', aside, asideLabel, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head} data-bar={bar !== undefined || undefined}>
        <div className={styles.line}>
          <div className={styles.words}>
            <h1 className={styles.title}>{title}</h1>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </div>
        {bar}
      </header>
      <div className={styles.middle}>
        <div className={body === 'padded' ? styles.padded : styles.flush}>{children}</div>
        {aside !== undefined && (
          <aside aria-label={asideLabel} className={styles.aside}>
            {aside}
          </aside>
        )}
      </div>
    </div>
  );
}

export interface SectionProps {
  title: string;
  /** What it is for, in a line. */
  lead?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  children: ReactNode;
}

/** A part of a page under a small heading. */
export function Section({ title, lead, actions, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <div className={styles.words}>
          <h2 className={styles.sectionTitle}>{title}</h2>
          {lead !== undefined && <p className={styles.sectionLead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Fields side by side where there is room, one under the other where there is not. */
export function FieldRow({ children, columns = 2 }: { children: ReactNode; columns?: 2 | 3 | 4 | undefined }) {
  return (
    <div className={styles.fields} data-columns={columns}>
      {children}
    </div>
  );
}
