import type { OutputOf } from '#shared/api/contract.ts';
import type { OpenQuestion } from '#shared/domain/ticket/state.ts';
import type { ReadDb } from '../db.ts';
import { lineOf, LINE_COLUMNS, LINE_JOINS, type LineRow } from './lines.ts';

/** Nobody answers more than this in a day; the figure still counts them all. */
const MOST = 200;
/** Only calls with an open question stand in the index: few, however many calls there are. */
const ASKED = 'FROM tickets t INDEXED BY tickets_asked';
const WHERE = 'WHERE t.asked IS NOT NULL AND instr(t.asked, ?) > 0';

/** How many calls wait for an answer of this operator. */
export function askedCount(db: ReadDb, operator: string | null): number {
  if (operator === null) return 0;
  return (db.prepare(`SELECT count(*) AS n ${ASKED} ${WHERE}`).get(operator) as { n: number }).n;
}

/** The calls that wait for an answer of this operator, oldest first, with what is asked. */
export function askedCalls(db: ReadDb, operator: string | null): OutputOf<'queue.asked'> {
  if (operator === null) return { rows: [], more: false };
  const rows = db
    .prepare(
      `SELECT ${LINE_COLUMNS}, json_extract(s.state, '$.questions') AS questions ${ASKED} ${LINE_JOINS} ${WHERE}
       ORDER BY t.openedAt LIMIT ?`,
    )
    .all(operator, MOST + 1) as (LineRow & { questions: string })[];
  return {
    rows: rows.slice(0, MOST).map(({ questions, ...row }) => ({
      line: lineOf(db, row),
      questions: (JSON.parse(questions) as OpenQuestion[])
        .filter((one) => one.operator === operator)
        .map(({ actor, at, text }) => ({ actor, at, text })),
    })),
    more: rows.length > MOST,
  };
}
