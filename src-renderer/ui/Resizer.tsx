import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clampListWidth, listWidths } from './frameWidth.ts';
import styles from './Frame.module.css';

export interface ResizerProps {
  /** The pane's width now. */
  width: () => number;
  /** Null: back to the default. */
  onWidth: (width: number | null) => void;
}

/** The edge of the list pane: drag it, or focus it and use the arrows; Home and End go to the limits, Enter or a double click back to the default. */
export function Resizer({ width, onWidth }: ResizerProps) {
  const { t } = useTranslation('common');
  const start = useRef<{ x: number; width: number } | null>(null);
  const [now, setNow] = useState<number>(452);
  const set = (wanted: number): void => {
    const next = clampListWidth(wanted);
    setNow(next);
    onWidth(next);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') set(width() - listWidths.step);
    else if (event.key === 'ArrowRight') set(width() + listWidths.step);
    else if (event.key === 'Home') set(listWidths.min);
    else if (event.key === 'End') set(listWidths.max);
    else if (event.key === 'Enter') onWidth(null);
    else return;
    event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    if (start.current !== null) set(start.current.width + event.clientX - start.current.x);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('kit.resizeList')}
      aria-valuemin={listWidths.min}
      aria-valuemax={listWidths.max}
      aria-valuenow={now}
      className={styles.resizer}
      onFocus={() => setNow(width())}
      onKeyDown={keys}
      onDoubleClick={() => onWidth(null)}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width: width() };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
