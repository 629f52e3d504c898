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

/** What is inside a row of a VirtualList. Each line shares its width alone: a long name below never cuts the title short. */
export function ListRow({ lead, late = false, title, sub, end, endSub }: ListRowProps) {
  const one = sub === undefined && endSub === undefined;
  return (
    <div className={classes(styles.row, lead === undefined && styles.noLead, one && styles.one)}>
      {lead !== undefined && <div className={classes(styles.lead, late && styles.late)}>{lead}</div>}
      <div className={styles.lines}>
        <div className={styles.line}>
          <div className={styles.title}>{title}</div>
          {end !== undefined && <div className={styles.tag}>{end}</div>}
        </div>
        {!one && (
          <div className={styles.line}>
            <div className={styles.sub}>{sub}</div>
            {endSub !== undefined && <div className={styles.endSub}>{endSub}</div>}
          </div>
        )}
      </div>
    </div>
  );
}
