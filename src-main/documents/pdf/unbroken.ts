/** A call's number, or that of its report: `26-K7Q-00042`, `26-K7Q-00042-7F3A`. */
const NUMBER = /\b\d\d-[A-HJKMNP-Z][2-9A-HJKMNP-Z]{1,6}[A-HJKMNP-Z]-\d{5,9}(?:-[0-9A-Z]{4})?\b/g;

/** A text in pieces, where a number stands in it that must not be broken over two lines at its hyphens; else as it is. */
export function unbroken(text: string): string | ({ text: string; noWrap: true } | string)[] {
  const pieces: ({ text: string; noWrap: true } | string)[] = [];
  let end = 0;
  for (const found of text.matchAll(NUMBER)) {
    if (found.index > end) pieces.push(text.slice(end, found.index));
    pieces.push({ text: found[0], noWrap: true });
    end = found.index + found[0].length;
  }
  if (pieces.length === 0) return text;
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}
