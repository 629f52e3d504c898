import { typedWords } from '#shared/domain/search/terms.ts';
import type { ReadDb } from '../db.ts';
import { newest } from './candidates.ts';
import { type CodeHit, findCodes } from './codes.ts';
import type { FoundCalls } from '../query/queueWhere.ts';
import { allOf, anyOf, type AskedTerm, askedTerms, telling, TITLE } from './expand.ts';
import { rankCalls } from './rankCalls.ts';

/**
 * Matches that are ranked: the newest, and the newest of those with all words in title or names. While the last word is
 * still being typed fewer are: the next key asks again.
 */
const RANKED = { whole: { newest: 300, inTitle: 100 }, open: { newest: 100, inTitle: 30 } } as const;
const BUDGET_MS = 6;
/** What a look needs beside the text. */
export interface Look {
  readonly index: ReadDb;
  readonly clock: () => number;
  /** Years a call number without a year may be of. */
  readonly years: readonly number[];
}

/** A call found, by number or by words. */
export interface CallHit {
  readonly sn: number;
  readonly score: number;
}

const CODE_SCORES = { exact: 1000, start: 500, part: 300 } as const;

/** Calls by number (`codes`) and by words, best first. */
export function findCalls(look: Look, text: string, codes: readonly CodeHit[], limit: number): CallHit[] {
  const hits = new Map<number, CallHit>();
  for (const hit of byWords(look, text)) hits.set(hit.sn, hit);
  const isCall = look.index.prepare(`SELECT 1 FROM docs WHERE sn = ? AND kind = 'ticket'`);
  for (const { sn, how } of codes) if (isCall.get(sn) !== undefined) hits.set(sn, { sn, score: CODE_SCORES[how] });
  return [...hits.values()].toSorted((a, b) => b.score - a.score || b.sn - a.sn).slice(0, limit);
}

function byWords({ index, clock }: Look, text: string): CallHit[] {
  const typed = typedWords(text);
  if (typed.terms.length === 0) return [];
  const documents = countOf(index);
  const terms = askedTerms(index, typed);
  const asked = telling(terms, documents);
  const ranked = typed.open ? RANKED.open : RANKED.whole;
  const bounds = { limit: ranked.newest, budgetMs: BUDGET_MS, clock };
  const all = asked.every((term) => term.frequency > 0)
    ? newest(index, allOf(asked), bounds)
    : { found: [], whole: true };
  const found = new Set(all.found);
  if (!all.whole)
    for (const sn of newest(index, allOf(asked, TITLE), { ...bounds, limit: ranked.inTitle, budgetMs: BUDGET_MS / 2 })
      .found)
      found.add(sn);
  if (found.size === 0 && asked.length > 1) {
    const known = asked.filter((term) => term.frequency > 0);
    if (known.length > 0) for (const sn of newest(index, anyOf(known), bounds).found) found.add(sn);
  }
  return rankCalls(index, found, terms, documents);
}

/**
 * The calls with all the words, or with the number: what a list is narrowed to. At most `limit` of them, the newest, or
 * as many as are found in `budgetMs`.
 */
export function filterCalls(look: Look, text: string, limit: number, budgetMs: number): FoundCalls {
  const { index, clock } = look;
  const terms = askedTerms(index, typedWords(text));
  const possible = terms.length > 0 && terms.every((term) => term.frequency > 0);
  const { found, whole } = possible
    ? newest(index, allOf(terms), { limit, budgetMs, clock })
    : { found: [], whole: true };
  const byCode = new Set(findCodes(index, text, look.years, CODES).map((one) => one.sn));
  return {
    numbers: [...new Set([...found, ...byCode])].toSorted((a, b) => b - a),
    whole,
    among: (numbers) => having(index, numbers, terms, byCode),
  };
}

const CODES = 500;

/** Those of the calls in whose words every term stands in one of its forms, as the full-text query would say. */
function having(
  index: ReadDb,
  numbers: readonly number[],
  terms: readonly AskedTerm[],
  also: ReadonlySet<number>,
): ReadonlySet<number> {
  const rows = index
    .prepare(
      'SELECT d.sn, title || who || body || solution || titleStems || stems AS words FROM json_each(?) k CROSS JOIN docs d ON d.sn = k.value',
    )
    .all(JSON.stringify(numbers)) as { sn: number; words: string }[];
  const needles = terms.map((term) => term.forms.map((form) => ` ${form} `));
  const found = rows.filter(
    (row) => needles.length > 0 && needles.every((forms) => forms.some((form) => row.words.includes(form))),
  );
  return new Set([...found.map((row) => row.sn), ...numbers.filter((sn) => also.has(sn))]);
}

/** How many calls the index holds: counted as the empty term. */
export function countOf(index: ReadDb): number {
  const row = index.prepare(`SELECT n FROM terms WHERE term = ''`).get() as { n: number } | undefined;
  return row?.n ?? 0;
}
