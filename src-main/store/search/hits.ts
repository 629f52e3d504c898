import type { SearchHit } from '#shared/api/search.ts';
import { excerpt, marked } from '#shared/domain/search/excerpt.ts';
import { typedWords } from '#shared/domain/search/terms.ts';
import type { ReadDb } from '../db.ts';
import { linesOf } from '../query/lines.ts';
import { callerHitOf } from '../query/people.ts';
import { survivorOf } from '../query/merged.ts';
import type { CallHit } from './findCalls.ts';
import type { PersonKind } from './findPeople.ts';
import { textsOf } from './texts.ts';

/** Calls as they are shown: the title, and the place in the problem, the notes or the solution where the words stand. */
export function callHits(store: ReadDb, hits: readonly CallHit[], text: string): SearchHit[] {
  const { terms } = typedWords(text);
  const there = hits.flatMap(({ sn, score }) => {
    const texts = textsOf(store, sn);
    return texts === null ? [] : [{ sn, score, texts }];
  });
  const lines = linesOf(
    store,
    there.map((one) => one.sn),
  );
  return there.flatMap(({ score, texts }, i) => {
    const line = lines[i];
    if (line === undefined) return [];
    return [
      {
        kind: 'ticket' as const,
        id: line.id,
        title: marked(line.title, text),
        subtitle: [line.customerName, line.requesterName].filter((one) => one !== '').join(' - '),
        snippet: excerpt([...texts.body, texts.solution], terms, text),
        customer: line.customer,
        company: line.customerName,
        number: line.number,
        status: line.status,
        score,
      },
    ];
  });
}

/** People, companies and machines as they are shown; doubles of one customer are one. */
export function personHits(
  store: ReadDb,
  hits: readonly { sn: number; kind: PersonKind; score: number }[],
  text: string,
  limit: number,
): SearchHit[] {
  const shown = new Map<string, SearchHit>();
  const counts = { contact: 0, customer: 0, asset: 0 };
  for (const { sn, kind, score } of hits) {
    if (counts[kind] >= limit) continue;
    const hit = callerHitOf(store, kind === 'customer' ? survivorOf(store, sn) : sn);
    const id = hit?.[kind] ?? null;
    if (hit === null || id === null || shown.has(id)) continue;
    counts[kind] += 1;
    const subtitle = [kind === 'customer' ? '' : hit.company, hit.detail].filter((one) => one !== '').join(' - ');
    shown.set(id, {
      kind,
      id,
      title: marked(hit.name, text),
      subtitle,
      snippet: marked(hit.phone, text),
      customer: hit.customer,
      company: hit.company,
      number: '',
      status: null,
      score,
    });
  }
  return [...shown.values()];
}
