import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import { startOfDay } from '#shared/domain/bill/month.ts';
import { excerpt, marked } from '#shared/domain/search/excerpt.ts';
import { typedWords } from '#shared/domain/search/terms.ts';
import { dayAt, daysOf } from '#shared/time/day.ts';
import { createZone } from '#shared/time/zone.ts';
import { linesOf } from '../query/lines.ts';
import { numberOfId } from '../query/merged.ts';
import { namesOf } from '../statistics/world.ts';
import type { ReadStore } from '../store.ts';
import { askedTerms } from './expand.ts';
import { countOf, filterCalls, type Look } from './findCalls.ts';
import { rankCalls } from './rankCalls.ts';

type Answer = Omit<OutputOf<'stats.solutions'>, 'indexing'>;
type Ask = ParsedInput<'stats.solutions'>['ask'];

/** Solved calls looked at: the newest with the words. */
const MOST = 5_000;
const BUDGET_MS = 40;
/** Of those, the newest are ranked by their words. */
const RANKED = 1_000;
/** Each doubling of how often a solution was used adds so much to what its words say. */
const USED = 0.2;

interface Fact {
  readonly sn: number;
  readonly type: string | null;
  readonly product: string | null;
  readonly solver: string | null;
  readonly solvedAt: number;
  readonly reopenings: number;
}

/** Calls solved with the same words. */
interface Group {
  readonly calls: Fact[];
  reopened: number;
  lastAt: number;
  score: number;
}

/** The solutions of solved calls in which the words stand (in whatever part of the call), those with the same words as one. */
export function solutionsOf(look: Look, store: ReadStore, ask: Ask, limit: number, whole: boolean): Answer {
  const { groups, facts, partial } = found(look, store, ask);
  const ordered = groups.toSorted(
    (a, b) =>
      (ask.order === 'used'
        ? b.calls.length - a.calls.length
        : ask.order === 'newest'
          ? b.lastAt - a.lastAt
          : b.score - a.score) ||
      b.calls.length - a.calls.length ||
      b.lastAt - a.lastAt,
  );
  return {
    calls: facts.length,
    distinct: groups.length,
    partial,
    solutions: shown(store, ordered.slice(0, limit), ask, whole),
    byType: counted(facts, (one) => one.type),
    byProduct: counted(facts, (one) => one.product),
    bySolver: counted(facts, (one) => one.solver),
    names: namesOf(
      store.db,
      facts.flatMap((one) => [one.type, one.product, one.solver].filter((id) => id !== null)),
    ),
  };
}

/** The calls solved as one of them was: the same words, the same filters; newest first. */
export function solvedAlike(look: Look, store: ReadStore, ask: Ask, call: string, limit: number) {
  const sn = numberOfId(store.db, call);
  const group = found(look, store, ask).groups.find((one) => one.calls.some((fact) => fact.sn === sn));
  const numbers = (group?.calls ?? []).toSorted((a, b) => b.solvedAt - a.solvedAt).map((one) => one.sn);
  return {
    total: numbers.length,
    ids: numbers.map((one) => idOf(store, one)),
    rows: linesOf(store.db, numbers.slice(0, limit)),
  };
}

function found(
  look: Look,
  store: ReadStore,
  ask: Ask,
): { readonly groups: Group[]; readonly facts: Fact[]; readonly partial: boolean } {
  const { numbers, partial } = candidates(look, ask.text);
  const facts = new Map(factsOf(store, numbers, ask).map((one) => [one.sn, one]));
  const scores = scoresOf(look, ask.text, [...facts.keys()]);
  const groups = new Map<string, Group>();
  const counted: Fact[] = [];
  for (const { sn, solution } of wordsOf(look, [...facts.keys()])) {
    const fact = facts.get(sn);
    if (fact === undefined) continue;
    counted.push(fact);
    let group = groups.get(solution);
    if (group === undefined) groups.set(solution, (group = { calls: [], reopened: 0, lastAt: 0, score: 0 }));
    group.calls.push(fact);
    if (fact.reopenings > 0) group.reopened += 1;
    group.lastAt = Math.max(group.lastAt, fact.solvedAt);
    group.score = Math.max(group.score, scores.get(sn) ?? 0);
  }
  for (const group of groups.values()) group.score *= 1 + USED * Math.log2(group.calls.length);
  return { groups: [...groups.values()], facts: counted, partial };
}

function candidates(look: Look, text: string): { numbers: readonly number[]; partial: boolean } {
  if (text.trim() !== '') {
    const { numbers, whole } = filterCalls(look, text, MOST, BUDGET_MS);
    return { numbers, partial: !whole };
  }
  const rows = look.index
    .prepare(`SELECT sn FROM docs WHERE kind = 'ticket' AND solved = 1 ORDER BY sn DESC LIMIT ?`)
    .all(MOST + 1) as { sn: number }[];
  return { numbers: rows.slice(0, MOST).map((one) => one.sn), partial: rows.length > MOST };
}

function factsOf({ db, zone: company }: ReadStore, numbers: readonly number[], ask: Ask): Fact[] {
  const zone = createZone(company);
  return db
    .prepare(
      `SELECT t.sn, ty.id AS type, pr.id AS product, t.solvedBy AS solver, t.solvedAt, t.reopenings
       FROM json_each(:numbers) k CROSS JOIN tickets t ON t.sn = k.value LEFT JOIN streams ty ON ty.sn = t.type LEFT JOIN streams pr ON pr.sn = t.product
       WHERE t.solvedAt >= :from AND t.solvedAt < :to AND (:type IS NULL OR t.type = :type)
         AND (:product IS NULL OR t.product = :product) AND (:solver IS NULL OR t.solvedBy = :solver)`,
    )
    .all({
      numbers: JSON.stringify(numbers),
      from: ask.from === null ? 0 : startOfDay(ask.from, zone),
      to: ask.to === null ? Number.MAX_SAFE_INTEGER : startOfDay(dayAt(daysOf(ask.to) + 1), zone),
      type: ask.type === null ? null : (numberOfId(db, ask.type) ?? -1),
      product: ask.product === null ? null : (numberOfId(db, ask.product) ?? -1),
      solver: ask.solver,
    }) as Fact[];
}

/** The folded words of the solutions of those that stand solved. */
function wordsOf({ index }: Look, numbers: readonly number[]): { sn: number; solution: string }[] {
  return index
    .prepare(
      `SELECT d.sn, d.solution FROM json_each(?) k CROSS JOIN docs d ON d.sn = k.value WHERE d.solved = 1 AND d.solution <> '' ORDER BY d.sn DESC`,
    )
    .all(JSON.stringify(numbers)) as { sn: number; solution: string }[];
}

function scoresOf({ index }: Look, text: string, numbers: readonly number[]): Map<number, number> {
  const typed = typedWords(text);
  if (typed.terms.length === 0) return new Map();
  const newest = numbers.toSorted((a, b) => b - a).slice(0, RANKED);
  return new Map(rankCalls(index, newest, askedTerms(index, typed), countOf(index)).map((one) => [one.sn, one.score]));
}

function shown(store: ReadStore, groups: readonly Group[], ask: Ask, whole: boolean): Answer['solutions'] {
  const { terms } = typedWords(ask.text);
  const read = store.db.prepare(`SELECT state ->> '$.solution' AS solution FROM streams WHERE sn = ?`);
  const newest = groups.map((group) => group.calls.reduce((a, b) => (b.solvedAt > a.solvedAt ? b : a)));
  const lines = new Map(
    linesOf(
      store.db,
      newest.map((one) => one.sn),
    ).map((line) => [line.id, line]),
  );
  return groups.flatMap((group, n) => {
    const sn = newest[n]?.sn ?? 0;
    const line = lines.get(idOf(store, sn));
    const { solution } = read.get(sn) as { solution: string | null };
    if (line === undefined || solution === null) return [];
    return [
      {
        call: line.id,
        number: line.number,
        title: line.title,
        solution: whole ? marked(solution, ask.text) : excerpt([solution], terms, ask.text),
        times: group.calls.length,
        reopened: group.reopened,
        lastAt: group.lastAt,
      },
    ];
  });
}

function counted(facts: readonly Fact[], of: (fact: Fact) => string | null): { value: string; calls: number }[] {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const value = of(fact);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, calls]) => ({ value, calls }))
    .toSorted((a, b) => b.calls - a.calls || (a.value < b.value ? -1 : 1));
}

function idOf({ db }: ReadStore, sn: number): string {
  return (db.prepare('SELECT id FROM streams WHERE sn = ?').get(sn) as { id: string } | undefined)?.id ?? '';
}
