import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Timeline.module.css';

/** The whole story, oldest first: an ordered list of TimelineEntry. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className={styles.timeline}>
      {children}
    </ol>
  );
}

export interface TimelineEntryProps {
  /** As shown: "09:12", "ieri 09:12". */
  time: string;
  /** For machines: ISO 8601. */
  dateTime: string;
  /** In full, on hover and for assistive technology: day, zone, desk. */
  exact?: string | undefined;
  /** Who and what, in one line. Write who in <b>. */
  children: ReactNode;
  /** What was said or tried, in a bubble under the line. */
  say?: ReactNode | undefined;
  /** The leg that is under way or comes next. */
  current?: boolean | undefined;
  /** Values before and after, other desks' values, buttons: under the line, without a bubble. */
  extra?: ReactNode | undefined;
}

/** One leg: time, dot, line of text, and what was said. */
export function TimelineEntry({ time, dateTime, exact, children, say, current = false, extra }: TimelineEntryProps) {
  return (
    <li className={styles.entry}>
      <time dateTime={dateTime} title={exact} className={styles.time}>
        {time}
      </time>
      <span className={classes(styles.dot, current && styles.current)} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.line}>{children}</p>
        {say !== undefined && <div className={styles.say}>{say}</div>}
        {extra !== undefined && <div className={styles.extra}>{extra}</div>}
      </div>
    </li>
  );
}

/** A day between entries of different days. */
export function TimelineDay({ children }: { children: ReactNode }) {
  return <li className={styles.day}>{children}</li>;
}
