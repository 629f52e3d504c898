import { highlightRanges } from '../../text/fold.ts';
import type { Term } from './terms.ts';

/** A text to show with the places to mark, [start, end) of it. */
export interface Marked {
  readonly text: string;
  readonly marks: [number, number][];
}

/** Letters shown of a text around the first word found. */
const WIDTH = 160;
const BEFORE = 40;

/** The whole of a short text, marked. */
export function marked(text: string, typed: string): Marked {
  return { text, marks: highlightRanges(text, typed) };
}

/** The part of the texts in which most of the typed words stand, cut to a line and marked. */
export function excerpt(texts: readonly string[], terms: readonly Term[], typed: string): Marked {
  let best = '';
  let most = 0;
  for (const text of texts) {
    const found = terms.filter((term) => placeOf(text, term) >= 0).length;
    if (found > most || (best === '' && found >= most)) [best, most] = [text, found];
  }
  return marked(cut(best, terms), typed);
}

function cut(text: string, terms: readonly Term[]): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= WIDTH) return flat;
  const places = terms.map((term) => placeOf(flat, term)).filter((place) => place >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  let from = Math.max(0, Math.min(first - BEFORE, flat.length - WIDTH));
  if (from > 0) from = flat.indexOf(' ', from) + 1;
  const part = flat.slice(from, from + WIDTH).trimEnd();
  return `${from > 0 ? '… ' : ''}${part}${from + WIDTH < flat.length ? '…' : ''}`;
}

/** Where a word or its stem begins; a quick look that accents may deceive: then the text is shown from its start. */
function placeOf(text: string, term: Term): number {
  const lower = text.toLowerCase();
  const at = startOf(lower, term.word);
  return at >= 0 || term.stem.length < 3 ? at : startOf(lower, term.stem);
}

function startOf(lower: string, word: string): number {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1))) return at;
  }
  return -1;
}
