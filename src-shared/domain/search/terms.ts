import { stems, words } from '../../text/fold.ts';

/** One typed word: folded as in the index, and its folded Italian stem. */
export interface Term {
  readonly word: string;
  readonly stem: string;
}

/** A typed text as words; the last one is taken as a beginning while nothing follows it. */
export interface TypedWords {
  readonly terms: readonly Term[];
  readonly open: boolean;
}

const MOST_TERMS = 8;

/** The words of a typed text, each once, at most eight: more say nothing more. */
export function typedWords(text: string): TypedWords {
  const folded = words(text);
  const stemmed = stems(text);
  const last = folded.at(-1);
  const terms = new Map<string, Term>();
  for (const [i, word] of folded.entries()) if (!terms.has(word)) terms.set(word, { word, stem: stemmed[i] ?? word });
  const list = [...terms.values()].slice(0, MOST_TERMS);
  return { terms: list, open: /[\p{L}\p{N}]$/u.test(text) && list.at(-1)?.word === last };
}
