import type { ReactNode } from 'react';
import styles from './Story.module.css';

export interface StoryProps {
  /** Call number. */
  number: ReactNode;
  tags?: ReactNode | undefined;
  /** At the right of the first line: the age. */
  corner?: ReactNode | undefined;
  title: ReactNode;
  /** Who, where, what machine, in one line. */
  who?: ReactNode | undefined;
  /** Buttons, a FitRow: they stay on one line. */
  actions?: ReactNode | undefined;
  /** The menu of the rest, at the right. */
  more?: ReactNode | undefined;
  /** What is known, at the right of the story; over it when the pane is narrow. */
  facts?: ReactNode | undefined;
  factsLabel?: string | undefined;
  /** Under the story, always in sight: where one writes. */
  write?: ReactNode | undefined;
  /** The story: a Timeline. */
  children: ReactNode;
}

/** A ticket (or anything that reads as a story): head, story, facts aside, a place to write. */
export function Story({
  number,
  tags,
  corner,
  title,
  who,
  actions,
  more,
  facts,
  factsLabel,
  write,
  children,
}: StoryProps) {
  return (
    <article className={styles.story}>
      <header className={styles.head}>
        <div className={styles.first}>
          <span className={styles.number}>{number}</span>
          {tags}
          {corner !== undefined && <span className={styles.corner}>{corner}</span>}
        </div>
        <h2 className={styles.title}>{title}</h2>
        {who !== undefined && <p className={styles.who}>{who}</p>}
        {(actions !== undefined || more !== undefined) && (
          <div className={styles.actions}>
            {actions}
            {more}
          </div>
        )}
      </header>
      <div className={styles.middle}>
        <div className={styles.column}>
          <div className={styles.body}>{children}</div>
          {write !== undefined && <div className={styles.write}>{write}</div>}
        </div>
        {facts !== undefined && (
          <aside className={styles.facts} aria-label={factsLabel}>
            {facts}
          </aside>
        )}
      </div>
    </article>
  );
}
