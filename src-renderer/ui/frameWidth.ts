/** Narrowest and widest list pane, px: below, titles are cut to nothing; above, rows are too long to read across. */
export const listWidths = { min: 320, max: 760, step: 16 } as const;

/** A width within the limits, on the 4 px grid. */
export function clampListWidth(width: number): number {
  return Math.round(Math.max(listWidths.min, Math.min(listWidths.max, width)) / 4) * 4;
}
