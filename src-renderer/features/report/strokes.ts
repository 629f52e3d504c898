import { SIGNATURE_BOX, type Signature } from '#shared/domain/intervention/report.ts';

/** Numbers a signature may hold; what goes beyond is not drawn any more. */
const MOST = 8000;
/** Numbers one stroke may hold: what goes on is another stroke. */
const LONGEST = 4000;
/** Points nearer than this to the last one say nothing new, in units of the box. */
const NEAR = 3;

/** A point of the pad as a point of the box, on its edge when outside. `size` is the pad's, px. */
export function inBox(x: number, y: number, size: { width: number; height: number }): [number, number] {
  const fit = (value: number, whole: number, box: number): number =>
    Math.max(0, Math.min(box, Math.round((value / Math.max(1, whole)) * box)));
  return [fit(x, size.width, SIGNATURE_BOX.width), fit(y, size.height, SIGNATURE_BOX.height)];
}

/** Begins a stroke. */
export function beginStroke(signature: Signature, [x, y]: readonly [number, number]): Signature {
  return full(signature) ? signature : [...signature, [x, y]];
}

/** Draws the last stroke on to a point. */
export function drawTo(signature: Signature, [x, y]: readonly [number, number]): Signature {
  const last = signature.at(-1);
  if (last === undefined || full(signature)) return signature;
  const [px = 0, py = 0] = last.slice(-2);
  if (Math.abs(px - x) < NEAR && Math.abs(py - y) < NEAR) return signature;
  if (last.length + 2 > LONGEST) return [...signature, [px, py, x, y]];
  return [...signature.slice(0, -1), [...last, x, y]];
}

function full(signature: Signature): boolean {
  return signature.reduce((sum, one) => sum + one.length, 0) + 4 > MOST;
}

/** The strokes as the path of an SVG of the box's size; a point alone is a dot. */
export function signaturePath(signature: Signature): string {
  return signature
    .map((stroke) => {
      const points = [];
      for (let i = 0; i + 1 < stroke.length; i += 2) points.push(`${stroke[i] ?? 0} ${stroke[i + 1] ?? 0}`);
      const [first = '0 0', ...rest] = points;
      return `M${first}${rest.length === 0 ? `L${first}` : rest.map((one) => `L${one}`).join('')}`;
    })
    .join('');
}
