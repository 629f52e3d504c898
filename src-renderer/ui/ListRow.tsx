import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './ListRow.module.css';

export interface ListRowProps {
  /** At the left edge, lined up at the right: age, date. Null leaves the column out. */
  lead?: ReactNode | undefined;
  /** The age is beyond what was promised; a tag or words must say it too. */
  late?: boolean | undefined;
  title: ReactNode;
  /** Second line, softer. Without it the row is one line, for lists of 32 px. */
  sub?: ReactNode | undefined;
  /** At the right: a tag. */
  end?: ReactNode | undefined;
  /** Under it: who has it. */
  endSub?: ReactNode | undefined;
}

/** What is inside a row of a VirtualList. */
export function ListRow({ lead, late = false, title, sub, end, endSub }: ListRowProps) {
  const one = sub === undefined && endSub === undefined;
  return (
    <div className={classes(styles.row, lead === undefined && styles.noLead, one && styles.one)}>
      {lead !== undefined && <div className={classes(styles.lead, late && styles.late)}>{lead}</div>}
      <div className={styles.words}>
        <div className={styles.title}>{title}</div>
        {sub !== undefined && <div className={styles.sub}>{sub}</div>}
      </div>
      {(end !== undefined || endSub !== undefined) && (
        <div className={styles.end}>
          <div className={styles.tag}>{end}</div>
          {endSub !== undefined && <div className={styles.sub}>{endSub}</div>}
        </div>
      )}
    </div>
  );
}
