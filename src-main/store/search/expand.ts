import type { RankedTerm } from '#shared/domain/search/rank.ts';
import type { Term, TypedWords } from '#shared/domain/search/terms.ts';
import type { ReadDb } from '../db.ts';

/** Words that a beginning stands for: the most frequent ones. More would make a search as slow as it is vague. */
const EXPANSIONS = 10;
/** Beginnings up to this length stand for too many words to look at all of them. */
const SHORT = 3;
/** A word in more than this share of all calls says nothing beside a rarer one. */
const EVERYWHERE = 0.4;

/** A term as the index is asked for it: any of these words. */
export interface AskedTerm extends RankedTerm {
  readonly forms: readonly string[];
}

/** The words a text asks for, with how often they occur; `frequency` 0 is a word that stands nowhere. */
export function askedTerms(index: ReadDb, typed: TypedWords): AskedTerm[] {
  return typed.terms.map((term, i) =>
    asked(index, term, typed.open && i === typed.terms.length - 1 && term.word.length >= 2),
  );
}

function asked(index: ReadDb, { word, stem }: Term, open: boolean): AskedTerm {
  const frequency = index.prepare('SELECT n FROM terms WHERE term = ?');
  const of = (one: string) => (frequency.get(one) as { n: number } | undefined)?.n ?? 0;
  const begun = open ? expansions(index, word).filter((one) => one.term !== word && one.term !== stem) : [];
  const forms = [...new Set([word, stem, ...begun.map((one) => one.term)])];
  return { word, stem, open, forms, frequency: begun.reduce((sum, one) => sum + one.n, Math.max(of(word), of(stem))) };
}

function expansions(index: ReadDb, prefix: string): { term: string; n: number }[] {
  const common = prefix.length <= SHORT;
  const rows = (from: string, condition: string) =>
    index
      .prepare(`SELECT term, n FROM terms ${from} WHERE term >= ? AND term < ? ${condition} ORDER BY n DESC LIMIT ?`)
      .all(prefix, `${prefix}\u{10ffff}`, EXPANSIONS) as { term: string; n: number }[];
  const found = common ? rows('INDEXED BY terms_common', 'AND n >= 8') : rows('', '');
  // A young index has no common words yet.
  return found.length > 0 || !common ? found : rows('', '');
}

/**
 * The terms worth asking for together: those that stand nearly everywhere (articles, "cliente") are left to the ranking
 * when there are others.
 */
export function telling(terms: readonly AskedTerm[], documents: number): AskedTerm[] {
  const rare = terms.filter((term) => term.frequency <= documents * EVERYWHERE);
  return documents < 100 || rare.length === 0 ? [...terms] : rare;
}

/** A full-text query that asks for all of the terms; `columns` narrows where. */
export function allOf(terms: readonly AskedTerm[], columns = ''): string {
  return `${columns}(${terms.map(anyForm).join(' AND ')})`;
}

/** A full-text query that asks for any of the terms. */
export function anyOf(terms: readonly AskedTerm[]): string {
  return terms.map(anyForm).join(' OR ');
}

/** Column filter of a query that must be met in the title or the names. */
export const TITLE = '{title who titleStems} : ';

function anyForm(term: AskedTerm): string {
  return `(${term.forms.map((form) => `"${form.replaceAll('"', '""')}"`).join(' OR ')})`;
}
