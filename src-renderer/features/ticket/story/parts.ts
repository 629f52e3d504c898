/** A stretch of a sentence; what stands out (who, to whom, values) is strong. */
export interface Part {
  readonly text: string;
  readonly strong: boolean;
}

/** Marks around what stands out. Control characters: no text that is kept can hold one. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/** Text that will stand out when put into a sentence. */
export function mark(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}

/** A translated sentence with marked values, as stretches to draw. */
export function partsOf(sentence: string): Part[] {
  const parts: Part[] = [];
  for (const [index, piece] of sentence.split(OPEN).entries()) {
    const [strong, plain] = index === 0 ? ['', piece] : (piece.split(CLOSE, 2) as [string, string]);
    if (strong !== '') parts.push({ text: strong, strong: true });
    if (plain !== undefined && plain !== '') parts.push({ text: plain, strong: false });
  }
  return parts;
}

/** The sentence as plain text. */
export function plainText(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join('');
}
