import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  id: string;
  term: ReactNode;
  /** Null or undefined leaves the fact out: what is not known is not shown as a dash. */
  value: ReactNode;
  /** A second, softer line. */
  detail?: ReactNode | undefined;
}

export interface FactsProps {
  facts: readonly Fact[];
  /** `rows`: term at the left, value at the right of one line. Default `stacked`. */
  layout?: 'stacked' | 'rows' | undefined;
}

/** What is known, as a list of terms. */
export function Facts({ facts, layout = 'stacked' }: FactsProps) {
  return (
    <dl className={layout === 'rows' ? styles.rows : styles.stacked}>
      {facts
        .filter((f) => f.value !== null && f.value !== undefined && f.value !== '')
        .map((f) => (
          <div key={f.id} className={styles.fact}>
            <dt>{f.term}</dt>
            <dd>
              {f.value}
              {f.detail !== undefined && <span className={styles.detail}>{f.detail}</span>}
            </dd>
          </div>
        ))}
    </dl>
  );
}
