import type { Content } from 'pdfmake';
import { type Signature, SIGNATURE_BOX } from '#shared/domain/intervention/report.ts';

/** A drawn signature as vectors, `width` points wide; the pen's corners are rounded as the hand did. */
export function signaturePicture(strokes: Signature, width: number): Content {
  const height = (width * SIGNATURE_BOX.height) / SIGNATURE_BOX.width;
  const paths = strokes.map((stroke) => `<path d="${pathOf(stroke)}"/>`).join('');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}" width="${width}" height="${height}"><g fill="none" stroke="#1b2a52" stroke-width="7" stroke-linecap="round" stroke-linejoin="round">${paths}</g></svg>`,
    width,
    height,
  };
}

/** Through the middles of the pieces, with the points between as handles: smooth, and never far from what was drawn. */
function pathOf(stroke: readonly number[]): string {
  const x = (i: number): number => Number(stroke[i * 2]) || 0;
  const y = (i: number): number => Number(stroke[i * 2 + 1]) || 0;
  const count = Math.floor(stroke.length / 2);
  if (count === 0) return 'M0 0';
  let path = `M${x(0)} ${y(0)}`;
  if (count === 1) return `${path}l0.1 0`;
  for (let i = 1; i < count - 1; i++) {
    path += `Q${x(i)} ${y(i)} ${(x(i) + x(i + 1)) / 2} ${(y(i) + y(i + 1)) / 2}`;
  }
  return `${path}L${x(count - 1)} ${y(count - 1)}`;
}
