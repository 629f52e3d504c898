/** One thing in a row that may not have room for all. */
export interface FitPart {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  /** Importance: the higher goes later. */
  readonly keep: number;
}

/** Which parts a row of `room` pixels leaves out, in the row's order: the least important first, the most important never. */
export function leftOut(parts: readonly FitPart[], room: number, gap: number): readonly string[] {
  let taken = parts.reduce((sum, one) => sum + one.width + gap, -gap);
  const out = new Set<string>();
  for (const one of parts.toSorted((a, b) => a.keep - b.keep).slice(0, -1)) {
    if (taken <= room) break;
    taken -= one.width + gap;
    out.add(one.id);
  }
  return parts.filter((one) => out.has(one.id)).map((one) => one.id);
}
