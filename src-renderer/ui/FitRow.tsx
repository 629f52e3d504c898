import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './FitRow.module.css';
import { leftOut } from './fitting.ts';

/** Pixels between two parts, as in the style sheet. */
const GAP = 6;

export interface FitRowItem {
  id: string;
  /** Importance: the higher goes later. */
  keep: number;
  node: ReactNode;
}

export interface FitRowProps {
  items: readonly FitRowItem[];
  /** Told the ids there is no room for, in the row's order, whenever they change: to be offered in a menu. */
  onLeftOut: (ids: readonly string[]) => void;
}

/** Always one row: what has no room for its whole width is left out, the least important first. */
export function FitRow({ items, onLeftOut }: FitRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const [out, setOut] = useState<readonly string[]>([]);
  const measure = useRef(() => undefined);
  measure.current = () => {
    const parts = [...(row.current?.children ?? [])] as HTMLElement[];
    const next = leftOut(
      items.map(({ id, keep }, n) => ({ id, keep, width: parts[n]?.getBoundingClientRect().width ?? 0 })),
      row.current?.clientWidth ?? 0,
      GAP,
    );
    if (next.join() !== out.join()) setOut(next);
  };
  // Before the eye sees it, after every rendering: labels and keys change with the state of the call and the language.
  useLayoutEffect(() => measure.current());
  useEffect(() => {
    if (row.current === null) return undefined;
    // In the very frame of the change: one frame later a button would have been seen cut.
    const seen = new ResizeObserver(() => flushSync(() => measure.current()));
    seen.observe(row.current);
    for (const part of row.current.children) seen.observe(part);
    return () => seen.disconnect();
  }, [items.length]);
  const told = useRef(onLeftOut);
  told.current = onLeftOut;
  const ids = out.join();
  useLayoutEffect(() => told.current(ids === '' ? [] : ids.split(',')), [ids]);
  return (
    <div ref={row} className={styles.row}>
      {items.map(({ id, node }) => (
        <div key={id} className={styles.part} data-out={out.includes(id) || undefined}>
          {node}
        </div>
      ))}
    </div>
  );
}
