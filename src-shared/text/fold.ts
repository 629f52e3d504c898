import { stemmer as stemItalian } from '@orama/stemmers/italian';

export { stemItalian };

/** A word as the full-text index cuts it: letters and digits, with the accents that have no composed form. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const MARKS = /\p{M}+/gu;
/** A code is searched as it is; a stemmer would eat the end of `k7q` or `3000`. */
const ONLY_LETTERS = /^\p{L}+$/u;

/** Lower case without accents, so that `PERCHÉ`, `perche` and `Perché` are one. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');
}

/** The words of a text, folded, in order. An elision is two words (`dell'anno`: dell, anno), as in the index. */
export function words(text: string): string[] {
  return (text.normalize('NFC').match(WORD) ?? []).map(fold);
}

/** The folded Italian stems of a text, in order. Stemmed before the accents go: the rules tell `è` from `e`. */
export function stems(text: string): string[] {
  return (text.normalize('NFC').match(WORD) ?? []).map(stemOf);
}

/**
 * Where `terms` (what was typed) are found in `text`, as [start, end) of the text as it is, in order, never
 * overlapping. A word with the same stem is marked whole; otherwise just the letters that were typed, at the start of
 * a word or, from three letters on, inside it.
 */
export function highlightRanges(text: string, terms: string): [number, number][] {
  const wanted = (terms.normalize('NFC').match(WORD) ?? []).map((word) => ({ folded: fold(word), stem: stemOf(word) }));
  if (wanted.length === 0) return [];
  const ranges: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const found = wordRange(word, wanted);
    if (found !== undefined) ranges.push([index + found[0], index + found[1]]);
  }
  return ranges;
}

/** Words whose letters fold one to one; most are, and need no look at each letter. */
const PLAIN = /^[A-Za-z0-9]{1,64}$/;
const PLACES: readonly number[] = Array.from({ length: 64 }, (_, i) => i);

interface Wanted {
  folded: string;
  stem: string;
}

/** The widest mark of one word: two terms in one word are shown as the longer. */
function wordRange(word: string, wanted: readonly Wanted[]): [number, number] | undefined {
  const { letters, starts } = foldWithPlaces(word);
  // Stemming is the dear part, and no stem changes its first letter.
  const stem = wanted.some((term) => term.stem.startsWith(letters.charAt(0))) ? stemOf(word) : '';
  let best: [number, number] | undefined;
  for (const term of wanted) {
    const at = letters.indexOf(term.folded);
    const whole = stem !== '' && term.stem === stem;
    if (!whole && (at < 0 || (at > 0 && term.folded.length < 3))) continue;
    const range: [number, number] = whole
      ? [0, word.length]
      : [starts[at] ?? 0, starts[at + term.folded.length] ?? word.length];
    if (best === undefined || range[1] - range[0] > best[1] - best[0]) best = range;
  }
  return best;
}

/** Folds letter by letter, remembering where each folded unit came from: accents and cases change lengths. */
function foldWithPlaces(word: string): { letters: string; starts: readonly number[] } {
  if (PLAIN.test(word)) return { letters: word.toLowerCase(), starts: PLACES };
  const starts: number[] = [];
  let letters = '';
  let place = 0;
  for (const letter of word) {
    const folded = fold(letter);
    for (let i = 0; i < folded.length; i += 1) starts.push(place);
    letters += folded;
    place += letter.length;
  }
  return { letters, starts };
}

function stemOf(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  return fold(ONLY_LETTERS.test(lower) ? stemItalian(lower) : lower);
}
