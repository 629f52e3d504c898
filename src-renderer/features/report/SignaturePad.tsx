import { type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SIGNATURE_BOX, type Signature } from '#shared/domain/intervention/report.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './report.module.css';
import { beginStroke, drawTo, inBox } from './strokes.ts';

export interface SignaturePadProps {
  value: Signature;
  onChange: (signature: Signature) => void;
  /** Id of what is wrong with it. */
  describedBy?: string | undefined;
}

/** Where a signature is drawn with mouse, pen or finger. Kept as strokes; who cannot draw says why beside it. */
export function SignaturePad({ value, onChange, describedBy }: SignaturePadProps) {
  const { t } = useTranslation('report');
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  // Points come faster than screens are drawn: the strokes are kept here and handed on.
  const strokes = useRef(value);
  strokes.current = value;

  useEffect(() => {
    const pad = canvas.current;
    if (pad === null) return undefined;
    const draw = (): void => paint(pad, value);
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(pad);
    return () => watch.disconnect();
  }, [value]);

  const at = (event: PointerEvent | globalThis.PointerEvent): [number, number] => {
    const box = canvas.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 };
    return inBox(event.clientX - box.left, event.clientY - box.top, box);
  };
  const give = (next: Signature): void => {
    strokes.current = next;
    onChange(next);
  };
  const down = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    give(beginStroke(strokes.current, at(event)));
  };
  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!drawing.current) return;
    // A fast pen has been at several places since the last event.
    const points = event.nativeEvent.getCoalescedEvents?.() ?? [];
    give(
      (points.length === 0 ? [event.nativeEvent] : points).reduce((all, one) => drawTo(all, at(one)), strokes.current),
    );
  };
  const up = (): void => {
    drawing.current = false;
  };
  return (
    <div className={styles.pad}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={value.length === 0 ? t('sign.padEmpty') : t('sign.padDrawn')}
        aria-describedby={describedBy}
        className={styles.canvas}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      />
      {value.length === 0 && <span className={styles.padHint}>{t('sign.padHint')}</span>}
      <div className={styles.padFoot}>
        <Button size="small" disabled={value.length === 0} onClick={() => give([])}>
          {t('sign.clear')}
        </Button>
      </div>
    </div>
  );
}

/** Draws the strokes as sharp as the screen is. */
function paint(pad: HTMLCanvasElement, signature: Signature): void {
  const { width, height } = pad.getBoundingClientRect();
  const ratio = window.devicePixelRatio || 1;
  pad.width = Math.round(width * ratio);
  pad.height = Math.round(height * ratio);
  const pen = pad.getContext('2d');
  if (pen === null) return;
  pen.scale(pad.width / SIGNATURE_BOX.width, pad.height / SIGNATURE_BOX.height);
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = getComputedStyle(pad).color;
  for (const stroke of signature) {
    pen.beginPath();
    pen.moveTo(stroke[0] ?? 0, stroke[1] ?? 0);
    if (stroke.length === 2) pen.lineTo(stroke[0] ?? 0, stroke[1] ?? 0);
    for (let i = 2; i + 1 < stroke.length; i += 2) pen.lineTo(stroke[i] ?? 0, stroke[i + 1] ?? 0);
    pen.stroke();
  }
}
