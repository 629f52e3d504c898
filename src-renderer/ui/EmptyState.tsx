import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon } from './Icon.tsx';

export interface EmptyStateProps {
  icon?: TablerIcon | undefined;
  /** What is so: "Nessuna chiamata in coda". */
  title: string;
  /** What to do next. */
  hint: ReactNode;
  /** The button that does it. */
  action?: ReactNode | undefined;
}

/** Nothing here yet: says what to do next. */
export function EmptyState({ icon, title, hint, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      {icon !== undefined && <Icon of={icon} size={24} className={styles.icon} />}
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
