import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { classes } from './classes.ts';
import styles from './ComboBox.module.css';
import type { ComboOption } from './comboOptions.ts';
import { Highlight } from './Highlight.tsx';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export interface ComboListProps {
  id: string;
  label: string;
  rows: readonly ComboOption[];
  active: number;
  chosen: string | undefined;
  query: string;
  /** Value of the option that takes what is written. */
  free: string;
  empty: string;
  onPick: (option: ComboOption) => void;
  onPoint: (index: number) => void;
}

/** The options under a ComboBox, with group names between them; the box keeps the focus. */
export function ComboList({ id, label, rows, active, chosen, query, free, empty, onPick, onPoint }: ComboListProps) {
  if (rows.length === 0) {
    return (
      <div id={id} role="listbox" aria-label={label} className={styles.list}>
        <div role="option" aria-disabled="true" aria-selected="false" className={styles.empty}>
          {empty}
        </div>
      </div>
    );
  }
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.list}>
      {rows.map((o, i) => (
        <Fragment key={o.value}>
          {o.group !== undefined && o.group !== rows[i - 1]?.group && (
            <div role="presentation" className={styles.group}>
              {o.group}
            </div>
          )}
          <div
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            aria-disabled={o.disabled === true || undefined}
            className={classes(styles.option, i === active && styles.active)}
            onMouseMove={() => i !== active && onPoint(i)}
            onClick={() => onPick(o)}
          >
            <span className={styles.text}>
              <span className={styles.name}>
                <Highlight text={o.label} query={o.value === free ? '' : query} />
              </span>
              {o.detail !== undefined && (
                <span className={styles.second}>
                  <Highlight text={o.detail} query={query} />
                </span>
              )}
            </span>
            {o.value === free && <Kbd keys="Shift+Enter" />}
            {o.value === chosen && <Icon of={IconCheck} size={16} className={styles.check} />}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
