import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './Tag.module.css';

export type Tone = 'late' | 'warn' | 'wait' | 'ok' | 'neutral';

export interface TagProps {
  /** What the colour means: late or blocked, warning, waiting, fine, or nothing in particular (default). */
  tone?: Tone | undefined;
  /** A small square before the words: something stands still. */
  stopped?: boolean | undefined;
  icon?: TablerIcon | undefined;
  /** Words, always: colour alone says nothing to many. */
  children: ReactNode;
}

/** A state in a word or two. */
export function Tag({ tone = 'neutral', stopped = false, icon, children }: TagProps) {
  return (
    <span className={classes(styles.tag, styles[tone])}>
      {stopped && <span className={styles.stop} aria-hidden="true" />}
      {icon !== undefined && <Icon of={icon} size={13} />}
      {children}
    </span>
  );
}
