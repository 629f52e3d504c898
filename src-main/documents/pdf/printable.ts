/** What stands for a character the typeface has no picture of. */
const MISSING = '\u25A1';
/** Joiners, selectors, marks of direction: they show nothing. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
/** Controls, but for the end of a line. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/**
 * Text as it can be printed. What the typeface lacks becomes its plain form where it has one (full-width letters), else an
 * empty box: one for each sign a reader sees, so that an emoji of five code points is one box, and nobody takes a name
 * for complete that is not.
 */
export function printable(text: string, covers: (codePoint: number) => boolean): string {
  const plain = text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(CONTROL, '');
  if (coveredWhole(plain, covers)) return plain;
  let out = '';
  for (const { segment } of new Intl.Segmenter('it').segment(plain)) {
    const shown = segment.replace(INVISIBLE, '');
    if (coveredWhole(shown, covers)) {
      out += shown;
      continue;
    }
    const simple = shown.normalize('NFKC');
    out += coveredWhole(simple, covers) ? simple : MISSING;
  }
  return out;
}

function coveredWhole(text: string, covers: (codePoint: number) => boolean): boolean {
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code !== 10 && !covers(code)) return false;
  }
  return true;
}
