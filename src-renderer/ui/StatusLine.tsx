import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import styles from './StatusLine.module.css';
import type { Tone } from './Tag.tsx';

export interface StatusItemProps {
  /** A dot before the words, which say the same. */
  dot?: Tone | undefined;
  /** With it the item is a button: "2 telefonate in pausa". */
  onClick?: (() => void) | undefined;
  /** Left out first when there is little room. */
  minor?: boolean | undefined;
  children: ReactNode;
}

/** One thing in the status line. */
export function StatusItem({ dot, onClick, minor = false, children }: StatusItemProps) {
  const content = (
    <>
      {dot !== undefined && <span className={classes(styles.dot, styles[dot])} aria-hidden="true" />}
      {children}
    </>
  );
  const name = classes(styles.item, minor && styles.minor);
  if (onClick === undefined) return <span className={name}>{content}</span>;
  return (
    <button type="button" className={classes(name, styles.button)} onClick={onClick}>
      {content}
    </button>
  );
}

/** The quiet line at the bottom: the desk's state at the left, the person at the right. */
export function StatusLine({ children, end }: { children: ReactNode; end?: ReactNode | undefined }) {
  const { t } = useTranslation('common');
  return (
    <footer aria-label={t('kit.statusLine')} className={styles.line}>
      {children}
      <span className={styles.space} />
      {end}
    </footer>
  );
}
