import type { InterventionLine } from '#shared/api/interventions.ts';
import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import { SportelloError } from '#shared/result.ts';
import type { ReadDb } from '../db.ts';
import { loadState, streamById } from '../log/streams.ts';
import type { ReadStore } from '../store.ts';
import { familyOf } from './merged.ts';
import { namesOf } from './ticketPage.ts';

const COLUMNS = `s.id, ts.id AS ticket, t.number, t.title, cs.id AS customer, c.name AS customerName, os.id AS operator, i.mode, i.status,
  i.planStart, i.planEnd, i.start, i."end", i.workMinutes, i.travelMinutes, i.km, i.expenseCents, i.outcome, i.notes,
  s.state ->> '$.others' AS others, si.id AS site, sr.name AS siteName, sr.fields ->> '$.km' AS siteKm, sr.fields ->> '$.city' AS siteCity,
  i.trip, i.report, i.billing, b.number AS billNumber`;
const JOINS = `JOIN streams s ON s.sn = i.sn LEFT JOIN tickets t ON t.sn = i.ticket LEFT JOIN streams ts ON ts.sn = i.ticket
  LEFT JOIN records c ON c.sn = i.customer LEFT JOIN streams cs ON cs.sn = i.customer LEFT JOIN streams os ON os.sn = i.operator
  LEFT JOIN streams si ON si.id = s.state ->> '$.site' LEFT JOIN records sr ON sr.sn = si.sn LEFT JOIN bills b ON b.sn = i.bill`;

type Told = 'number' | 'title' | 'customerName' | 'others' | 'siteName' | 'billNumber';
type Row = Omit<InterventionLine, Told> & {
  others: string | null;
  siteName: string | null;
  siteCity: string | null;
  billNumber: string | null;
  number: string | null;
  title: string | null;
  customerName: string | null;
};

/** One page of the log, how many rows the filter has, and their sums. */
export function listInterventions(
  db: ReadDb,
  input: ParsedInput<'interventions.list'>,
): OutputOf<'interventions.list'> {
  const { where, values } = conditions(db, input);
  const sums = db
    .prepare(
      `SELECT count(*) AS total, COALESCE(sum(i.workMinutes), 0) AS workMinutes, COALESCE(sum(i.travelMinutes), 0) AS travelMinutes,
              COALESCE(sum(i.km), 0) AS km, COALESCE(sum(i.expenseCents), 0) AS expenseCents FROM interventions i WHERE ${where}`,
    )
    .get(...values) as { total: number } & OutputOf<'interventions.list'>['sums'];
  const direction = input.order === 'newest' ? 'DESC' : 'ASC';
  const rows = db
    .prepare(
      `SELECT ${COLUMNS} FROM interventions i ${JOINS} WHERE ${where} ORDER BY i.sortAt ${direction}, i.sn ${direction} LIMIT ? OFFSET ?`,
    )
    .all(...values, input.limit, input.offset) as Row[];
  const { total, ...rest } = sums;
  return { total, rows: rows.map(toLine), sums: rest };
}

/** Filter fields come from this list; values are bound. */
function conditions(
  db: ReadDb,
  input: ParsedInput<'interventions.list'>,
): { where: string; values: (string | number)[] } {
  const parts: string[] = ['1 = 1'];
  const values: (string | number)[] = [];
  const add = (sql: string, ...bound: (string | number)[]): void => {
    parts.push(sql);
    values.push(...bound);
  };
  if (input.operator !== undefined) add('i.operator = ?', numberOfId(db, input.operator));
  if (input.involving !== undefined) {
    add(
      `(i.operator = ? OR EXISTS (SELECT 1 FROM streams st, json_each(st.state, '$.others') o WHERE st.sn = i.sn AND o.value = ?))`,
      numberOfId(db, input.involving),
      input.involving,
    );
  }
  if (input.ticket !== undefined) add('i.ticket = ?', numberOfId(db, input.ticket));
  if (input.customer !== undefined) {
    const family = familyOf(db, numberOfId(db, input.customer));
    add(`i.customer IN (${family.map(() => '?').join(', ')})`, ...family);
  }
  if (input.from !== undefined) add('i.sortAt >= ?', input.from);
  if (input.to !== undefined) add('i.sortAt < ?', input.to);
  if (input.status !== undefined) add(`i.status IN (${input.status.map(() => '?').join(', ')})`, ...input.status);
  if (input.mode !== undefined) add(`i.mode IN (${input.mode.map(() => '?').join(', ')})`, ...input.mode);
  return { where: parts.join(' AND '), values };
}

/** An unknown id has no rows. */
function numberOfId(db: ReadDb, id: string): number {
  return streamById(db, id)?.sn ?? -1;
}

/** The work whose timer runs for an operator. */
export function runningInterventions(db: ReadDb, operator: string): InterventionLine[] {
  const rows = db
    .prepare(
      `SELECT ${COLUMNS} FROM interventions i ${JOINS} WHERE i.operator = ? AND i.status = 'running' ORDER BY i.sortAt`,
    )
    .all(numberOfId(db, operator)) as Row[];
  return rows.map(toLine);
}

/** @throws SportelloError not_found */
export function interventionPage(store: ReadStore, id: string): OutputOf<'intervention.get'> {
  const state = loadState(store, store.db, 'intervention', id) as InterventionState | undefined;
  const stream = streamById(store.db, id);
  if (stream === undefined || state === undefined || !state.known)
    throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'intervention' } });
  const row = store.db.prepare(`SELECT ${COLUMNS} FROM interventions i ${JOINS} WHERE i.sn = ?`).get(stream.sn) as Row;
  return { line: toLine(row), state: state as unknown as Record<string, unknown>, names: namesOf(store.db, state) };
}

function toLine({ siteCity, ...row }: Row): InterventionLine {
  return {
    ...row,
    others: row.others === null ? [] : (JSON.parse(row.others) as string[]),
    siteName: [row.siteName, siteCity].filter((one) => one !== null && one !== '').join(', '),
    siteKm: typeof row.siteKm === 'number' ? row.siteKm : null,
    billNumber: row.billNumber ?? '',
    number: row.number ?? '',
    title: row.title ?? '',
    customerName: row.customerName ?? '',
    travelMinutes: row.travelMinutes ?? 0,
    km: row.km ?? 0,
    expenseCents: row.expenseCents ?? 0,
    notes: row.notes ?? '',
  };
}
