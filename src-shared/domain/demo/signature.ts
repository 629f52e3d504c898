import type { Signature } from '../intervention/report.ts';
import type { Random } from './random.ts';

/** A signature that is nobody's: a few waves from left to right and a line under them, in the box of the report. */
export function demoSignature(random: Random): Signature {
  const strokes: number[][] = [];
  let x = random.int(80, 160);
  for (let n = random.int(2, 3); n > 0; n -= 1) {
    const stroke: number[] = [];
    const width = random.int(180, 260);
    const height = random.int(60, 120);
    for (let i = 0; i <= 24; i += 1) {
      const wave = Math.sin(i * (0.9 + n * 0.15)) * height * (1 - i / 40);
      stroke.push(Math.round(x + (width * i) / 24), Math.round(190 - wave + random.int(-6, 6)));
    }
    strokes.push(stroke);
    x += width - random.int(10, 40);
  }
  strokes.push([120, 300, Math.min(x, 940), 285]);
  return strokes;
}
