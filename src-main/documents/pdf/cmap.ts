/**
 * Reads which characters a TrueType font has a glyph for, from its Unicode `cmap` (format 4, OpenType specification 1.9).
 * @returns a test for one code point
 */
export function readCoverage(font: Buffer): (codePoint: number) => boolean {
  const table = tableOffset(font, 'cmap');
  const covered = new Set<number>();
  for (let n = 0; n < font.readUInt16BE(table + 2); n++) {
    const offset = table + font.readUInt32BE(table + 4 + n * 8 + 4);
    if (font.readUInt16BE(offset) === 4) readSegments(font, offset, covered);
  }
  return (codePoint) => covered.has(codePoint);
}

function tableOffset(font: Buffer, tag: string): number {
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const record = 12 + n * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** Segments of consecutive characters: end codes, start codes, deltas, offsets into the glyph numbers. */
function readSegments(font: Buffer, offset: number, covered: Set<number>): void {
  const double = font.readUInt16BE(offset + 6);
  const ends = offset + 14;
  const starts = ends + double + 2;
  for (let at = 0; at < double; at += 2) {
    const last = font.readUInt16BE(ends + at);
    const first = font.readUInt16BE(starts + at);
    const delta = font.readUInt16BE(starts + double + at);
    const rangeAt = starts + double * 2 + at;
    const range = font.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - first) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}
