import type { ReadDb } from '../db.ts';
import type { CallHit } from './findCalls.ts';
import type { PersonKind } from './findPeople.ts';

/** People and machines whose calls are looked up, and calls of one customer looked through. */
const PEOPLE = 3;
const THROUGH = 500;
/** Below whatever the words of a call itself say. */
const SCORE = 0.01;

/**
 * The newest calls of the people, companies and machines found: whoever types a phone number wants the call of the
 * person who has it.
 */
export function callsOfPeople(
  store: ReadDb,
  people: readonly { sn: number; kind: PersonKind }[],
  limit: number,
  already: readonly CallHit[],
): CallHit[] {
  const found = new Set(already.map((one) => one.sn));
  const more: CallHit[] = [];
  for (const { sn, kind } of people.slice(0, PEOPLE)) {
    for (const call of newestCalls(store, sn, kind)) {
      if (more.length >= limit) return more;
      if (!found.has(call)) more.push({ sn: call, score: SCORE });
      found.add(call);
    }
  }
  return more;
}

function newestCalls(store: ReadDb, sn: number, kind: PersonKind): number[] {
  const parent =
    (store.prepare('SELECT parent FROM records WHERE sn = ?').get(sn) as { parent: number | null } | undefined)
      ?.parent ?? null;
  const rows = store
    .prepare(
      'SELECT sn, requester, asset FROM tickets INDEXED BY tickets_customer WHERE customer IS ? ORDER BY openedAt DESC LIMIT ?',
    )
    .all(kind === 'customer' ? sn : parent, THROUGH) as {
    sn: number;
    requester: number | null;
    asset: number | null;
  }[];
  const own = rows.filter(
    (row) => kind === 'customer' || (kind === 'contact' ? row.requester === sn : row.asset === sn),
  );
  return own.slice(0, 5).map((row) => row.sn);
}
