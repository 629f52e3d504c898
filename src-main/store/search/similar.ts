import type { SimilarHit } from '#shared/api/search.ts';
import { excerpt, marked } from '#shared/domain/search/excerpt.ts';
import { typedWords } from '#shared/domain/search/terms.ts';
import type { ReadDb } from '../db.ts';
import { linesOf } from '../query/lines.ts';
import { numberOfId } from '../query/merged.ts';
import { newest } from './candidates.ts';
import { allOf, anyOf, type AskedTerm, askedTerms } from './expand.ts';
import { countOf, type Look } from './findCalls.ts';
import { rankCalls, type Scored } from './rankCalls.ts';
import { textsOf } from './texts.ts';

export interface SimilarAsk {
  readonly text: string;
  readonly product: string | null;
  readonly type: string | null;
  readonly limit: number;
}

/** Of a long problem the rarest words are asked for: together, then in pairs, then the rarest alone. */
const TELLING = 5;
const ENOUGH = 120;
const BUDGET_MS = 6;
/** Ranked calls whose facts are looked at. */
const LOOKED_AT = 60;
/** The same product, the same type: each makes a call so much more alike. */
const SAME_PRODUCT = 0.3;
const SAME_TYPE = 0.2;

/** Solved calls like the text, best first; those with the same solution are one, with how often it was used. */
export function similarCalls(look: Look, store: ReadDb, ask: SimilarAsk): SimilarHit[] {
  const { index } = look;
  const documents = countOf(index);
  const typed = typedWords(ask.text);
  const known = askedTerms(index, { ...typed, open: false }).filter(
    (term) => term.frequency > 0 && term.frequency <= documents * 0.5,
  );
  const rare = known.toSorted((a, b) => a.frequency - b.frequency).slice(0, TELLING);
  if (rare.length === 0) return [];
  const solved = rankCalls(index, candidates(look, rare), known, documents).filter((one) => one.solved);
  return bestOf(store, solved.slice(0, LOOKED_AT), ask, typed.terms);
}

function candidates({ index, clock }: Look, rare: readonly AskedTerm[]): Set<number> {
  const [first, second, third] = rare;
  const pairs = [
    [first, second],
    [first, third],
    [second, third],
  ].map((pair) => pair.filter((term) => term !== undefined));
  const queries = [
    allOf(rare),
    ...(rare.length > 2 ? pairs.filter((pair) => pair.length === 2).map((pair) => allOf(pair)) : []),
    anyOf(rare.slice(0, 1)),
    anyOf(rare),
  ];
  const end = clock() + BUDGET_MS;
  const found = new Set<number>();
  for (const query of new Set(queries)) {
    const budgetMs = Math.max(1, (end - clock()) / 2);
    for (const sn of newest(index, query, { limit: ENOUGH, budgetMs, clock }).found) found.add(sn);
    if (found.size >= ENOUGH) break;
  }
  return found;
}

function bestOf(
  store: ReadDb,
  scored: readonly Scored[],
  ask: SimilarAsk,
  terms: ReturnType<typeof typedWords>['terms'],
): SimilarHit[] {
  const facts = store.prepare('SELECT product, type, reopenings FROM tickets WHERE sn = ?');
  const product = ask.product === null ? null : numberOfId(store, ask.product);
  const type = ask.type === null ? null : numberOfId(store, ask.type);
  const bySolution = new Map<
    string,
    { sn: number; solution: string; score: number; times: number; reopened: boolean }
  >();
  for (const one of scored) {
    const row = facts.get(one.sn) as { product: number | null; type: number | null; reopenings: number } | undefined;
    const solution = solutionOf(store, one.sn);
    if (row === undefined || solution === '') continue;
    const alike =
      (product !== null && row.product === product ? SAME_PRODUCT : 0) +
      (type !== null && row.type === type ? SAME_TYPE : 0);
    const key = solution.toLowerCase().replace(/\s+/g, ' ').trim();
    const same = bySolution.get(key);
    const score = one.score * (1 + alike);
    if (same === undefined)
      bySolution.set(key, { sn: one.sn, solution, score, times: 1, reopened: row.reopenings > 0 });
    else
      bySolution.set(key, {
        ...(score > same.score ? { ...same, sn: one.sn, score, reopened: row.reopenings > 0 } : same),
        times: same.times + 1,
      });
  }
  const best = [...bySolution.values()].toSorted((a, b) => b.score - a.score).slice(0, ask.limit);
  return best.flatMap((one) => {
    const [line] = linesOf(store, [one.sn]);
    if (line === undefined) return [];
    return [
      {
        id: line.id,
        number: line.number,
        title: marked(line.title, ask.text),
        customerName: line.customerName,
        solution: excerpt([one.solution], terms, ask.text),
        solvedAt: line.solvedAt,
        times: one.times,
        reopened: one.reopened,
        score: one.score,
      },
    ];
  });
}

function solutionOf(store: ReadDb, sn: number): string {
  return textsOf(store, sn)?.solution ?? '';
}
