import type { ReactNode } from 'react';
import styles from './WriteBox.module.css';

/** The box one writes in: a head of tabs, a bare TextArea, a foot of buttons; one border around all. */
export function WriteBox({
  head,
  foot,
  children,
}: {
  head?: ReactNode | undefined;
  foot?: ReactNode | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.box}>
      {head !== undefined && <div className={styles.head}>{head}</div>}
      <div className={styles.area}>{children}</div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}
