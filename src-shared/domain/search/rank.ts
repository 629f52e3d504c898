/** The folded text of one document, by field; every field begins and ends with a space so that a word is ` word `. */
export interface RankedFields {
  readonly title: string;
  readonly who: string;
  readonly body: string;
  readonly solution: string;
  /** Stems that are not words of the title, and of all fields. */
  readonly titleStems: string;
  readonly stems: string;
}

/** A term as the ranking counts it. */
export interface RankedTerm {
  readonly word: string;
  /** It may be only the beginning of a word. */
  readonly open: boolean;
  readonly stem: string;
  /** In how many documents it stands. */
  readonly frequency: number;
}

const WEIGHTS = { title: 4, who: 3, solution: 2, body: 1 } as const;
/** A word of the same stem counts less than the word itself. */
const STEM = 0.6;
const K1 = 1.2;
const B = 0.4;

/** How much a term says: rare ones more, never below zero (Robertson's formula over all documents). */
export function rarity(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/**
 * BM25 over weighted fields: each field's count is weighted before it saturates, so that a word of the title is worth
 * several of the notes. `averageLength` is in characters.
 */
export function score(
  fields: RankedFields,
  terms: readonly RankedTerm[],
  documents: number,
  averageLength: number,
): number {
  const length = fields.title.length + fields.who.length + fields.body.length + fields.solution.length;
  const norm = 1 - B + (B * length) / Math.max(1, averageLength);
  let sum = 0;
  for (const term of terms) {
    const weighted = weightOf(fields, term);
    if (weighted > 0)
      sum += (rarity(Math.min(term.frequency, documents), documents) * weighted * (K1 + 1)) / (weighted + K1 * norm);
  }
  return sum;
}

function weightOf(fields: RankedFields, term: RankedTerm): number {
  const needle = term.open ? ` ${term.word}` : ` ${term.word} `;
  let weighted = 0;
  for (const field of ['title', 'who', 'solution', 'body'] as const)
    weighted += WEIGHTS[field] * count(fields[field], needle);
  if (weighted > 0) return weighted;
  const stem = ` ${term.stem} `;
  if (fields.titleStems.includes(stem) || fields.title.includes(stem)) return STEM * WEIGHTS.title;
  return fields.stems.includes(stem) || fields.body.includes(stem) || fields.solution.includes(stem) ? STEM : 0;
}

/** Words share the space between them, so the search goes on from it. */
function count(text: string, needle: string): number {
  let found = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length - 1)) found += 1;
  return found;
}
