import { type ReactNode, useRef, useState } from 'react';
import styles from './Frame.module.css';
import { clampListWidth } from './frameWidth.ts';
import { OverlayHost } from './overlayHost.tsx';
import { Resizer } from './Resizer.tsx';

export interface FrameProps {
  /** The Rail. */
  rail: ReactNode;
  /** The list pane; without it the main pane has all the room. */
  list?: ReactNode | undefined;
  listLabel?: string | undefined;
  /** Pixels; null is the default of the screen's width (452, more on wide screens). Kept by the caller. */
  listWidth?: number | null | undefined;
  onListWidth?: ((width: number | null) => void) | undefined;
  /** The StatusLine. */
  status: ReactNode;
  /** What lies over the main pane: the call card. */
  over?: ReactNode | undefined;
  /** On a narrow screen (or at 200 % zoom) one pane is shown: which. Default the list when there is one. */
  narrow?: 'list' | 'main' | undefined;
  children: ReactNode;
}

/** The frame of every screen: rail, list, main pane, status line. Only the panes scroll. */
export function Frame({
  rail,
  list,
  listLabel,
  listWidth = null,
  onListWidth,
  status,
  over,
  narrow,
  children,
}: FrameProps) {
  const pane = useRef<HTMLElement>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const shownNarrow =
    over !== undefined && over !== null && over !== false ? 'main' : (narrow ?? (list === undefined ? 'main' : 'list'));
  return (
    <OverlayHost value={host}>
      <div
        className={styles.frame}
        data-list={list !== undefined || undefined}
        data-narrow={shownNarrow}
        style={
          listWidth === null ? undefined : ({ '--list-width': `${clampListWidth(listWidth)}px` } as React.CSSProperties)
        }
      >
        {rail}
        {list !== undefined && (
          <section ref={pane} aria-label={listLabel} className={styles.list}>
            {list}
            {onListWidth !== undefined && (
              <Resizer width={() => pane.current?.offsetWidth ?? 0} onWidth={onListWidth} />
            )}
          </section>
        )}
        <main className={styles.main}>
          <div className={styles.under}>{children}</div>
          {over}
          <div ref={setHost} className={styles.host} />
        </main>
        {status}
      </div>
    </OverlayHost>
  );
}
