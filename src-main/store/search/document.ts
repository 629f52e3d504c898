import { counterKey, packCode } from '#shared/domain/search/codes.ts';
import { phoneDigits } from '#shared/domain/people/phones.ts';
import { parseCallNumber } from '#shared/events/ids.ts';
import { stems, words } from '#shared/text/fold.ts';
import type { Texts } from './texts.ts';

/** One document as the index keeps it: folded words between spaces. */
export interface Doc {
  readonly sn: number;
  readonly kind: Texts['kind'];
  readonly solved: number;
  readonly title: string;
  readonly who: string;
  readonly body: string;
  readonly solution: string;
  readonly titleStems: string;
  readonly stems: string;
  /** Packed codes between spaces. */
  readonly codes: string;
}

/** What is indexed of one document; what comes after is still in the store, and nobody searches for word 20,000. */
const MOST_WORDS = 20_000;

/** Stems of words seen before: the stemmer is the dearest part of indexing. Owned by whoever indexes. */
export type StemMemory = Map<string, string>;

export function documentOf(sn: number, texts: Texts, memory: StemMemory): Doc {
  const title = wordsOf([texts.title]);
  const who = wordsOf(texts.who);
  const body = wordsOf(texts.body);
  const solution = wordsOf([texts.solution]);
  const titleStems = stemsOf([texts.title], new Set(title), memory);
  const rest = stemsOf([...texts.body, texts.solution], new Set([...body, ...solution]), memory);
  return {
    sn,
    kind: texts.kind,
    solved: texts.solved ? 1 : 0,
    title: spaced(title),
    who: spaced(who),
    body: spaced(body),
    solution: spaced(solution),
    titleStems: spaced(titleStems),
    stems: spaced(rest),
    codes: spaced(codesOf(texts)),
  };
}

/** The keys under which the document is found whole: its codes and, of a call, its counter ("the 42"). */
export function keysOf(doc: Doc): string[] {
  const codes = listOf(doc.codes);
  const n = doc.kind === 'ticket' ? parseCallNumber(codes[0] ?? '')?.n : undefined;
  return n === undefined ? codes : [...codes, counterKey(n)];
}

/** Every word and stem of the document, each once. */
export function termsOf(doc: Doc): Set<string> {
  return new Set([doc.title, doc.who, doc.body, doc.solution, doc.titleStems, doc.stems].flatMap(listOf));
}

export function listOf(spacedWords: string): string[] {
  return spacedWords === '' ? [] : spacedWords.slice(1, -1).split(' ');
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap(words).slice(0, MOST_WORDS);
}

/** Stems that are not words of the same field already: those are found as words. */
function stemsOf(texts: readonly string[], already: ReadonlySet<string>, memory: StemMemory): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const word of text.match(/[\p{L}\p{M}]{3,}/gu) ?? []) {
      const stem = remembered(word.toLowerCase(), memory);
      if (!already.has(stem)) found.add(stem);
    }
  }
  return [...found].slice(0, MOST_WORDS);
}

function remembered(word: string, memory: StemMemory): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const stem = stems(word)[0] ?? word;
  if (memory.size > 50_000) memory.clear();
  memory.set(word, stem);
  return stem;
}

function codesOf(texts: Texts): Set<string> {
  const codes = new Set<string>();
  for (const code of texts.codes) codes.add(packCode(code));
  for (const phone of texts.phones) codes.add(phoneDigits(phone));
  codes.delete('');
  return codes;
}

function spaced(list: Iterable<string>): string {
  const text = [...list].join(' ');
  return text === '' ? '' : ` ${text} `;
}
