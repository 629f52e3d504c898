/** An event's row number holds its identity: branch number in the high bits, deskSeq in the low 40. */
const SPAN = 2 ** 40;

/** Row number of the event (branch number, deskSeq). */
export function positionOf(branch: number, deskSeq: number): number {
  return branch * SPAN + deskSeq;
}

/** First and last row number a branch can have. */
export function branchSpan(branch: number): { from: number; to: number } {
  return { from: branch * SPAN, to: branch * SPAN + (SPAN - 1) };
}

export function deskSeqAt(position: number): number {
  return position % SPAN;
}

export function branchAt(position: number): number {
  return Math.floor(position / SPAN);
}
