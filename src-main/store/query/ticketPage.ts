import type { OutputOf } from '#shared/api/contract.ts';
import type { TimelineEntry } from '#shared/api/tickets.ts';
import { possibleActions } from '#shared/domain/ticket/actions.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { SportelloError } from '#shared/result.ts';
import { isId } from '#shared/events/ids.ts';
import type { ReadDb } from '../db.ts';
import { deskSeqAt } from '../log/position.ts';
import { loadState, streamById } from '../log/streams.ts';
import type { ReadStore } from '../store.ts';
import { LINE_COLUMNS, LINE_JOINS, lineOf, type LineRow } from './lines.ts';

/**
 * Everything the page of one call shows.
 * @throws SportelloError not_found
 */
export function ticketPage(store: ReadStore, id: string, actor: string, _now: number): OutputOf<'ticket.get'> {
  const stream = streamById(store.db, id);
  const state = loadState(store, store.db, 'ticket', id) as TicketState | undefined;
  if (stream === undefined || state === undefined || !state.opened)
    throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'ticket' } });
  const line = store.db
    .prepare(`SELECT ${LINE_COLUMNS} FROM tickets t ${LINE_JOINS} WHERE t.sn = ?`)
    .get(stream.sn) as LineRow;
  const interventions = store.db.prepare('SELECT sn FROM interventions WHERE ticket = ?').all(stream.sn) as {
    sn: number;
  }[];
  const timeline = [stream.sn, ...interventions.map((one) => one.sn)].flatMap((sn) => entries(store.db, sn));
  timeline.sort((a, b) => a.at - b.at || (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : 0));
  const duplicates = store.db
    .prepare(
      `SELECT ${LINE_COLUMNS} FROM tickets t INDEXED BY tickets_duplicates ${LINE_JOINS} WHERE t.duplicateOf = ? ORDER BY t.openedAt`,
    )
    .all(stream.sn) as LineRow[];
  return {
    line: lineOf(store.db, line),
    state: state as unknown as Record<string, unknown>,
    timeline: timeline.map(({ hlc: _hlc, ...entry }) => entry),
    possible: possibleActions(state, actor),
    names: namesOf(store.db, [state, timeline.map((entry) => [entry.actor, entry.data])]),
    duplicates: duplicates.map((one) => lineOf(store.db, one)),
  };
}

function entries(db: ReadDb, sn: number): (TimelineEntry & { hlc: string })[] {
  const rows = db
    .prepare(
      `SELECT e.pos, b.desk, b.code, e.hlc, e.at, e.actor, e.type, e.data, e.redacted, s.kind, s.id AS stream
       FROM events e JOIN branches b ON b.no = e.pos >> 40 JOIN streams s ON s.sn = e.sn WHERE e.sn = ? AND e.skip = 0`,
    )
    .all(sn) as {
    pos: number;
    desk: string;
    code: string | null;
    hlc: string;
    at: number;
    actor: string;
    type: string;
    data: string;
    redacted: number;
    kind: string;
    stream: string;
  }[];
  return rows.map((row) => ({
    desk: row.desk,
    deskCode: row.code,
    deskSeq: deskSeqAt(row.pos),
    hlc: row.hlc,
    at: row.at,
    actor: row.actor,
    kind: row.kind,
    stream: row.stream,
    type: row.type,
    data: JSON.parse(row.data) as Record<string, unknown>,
    redacted: row.redacted === 1,
  }));
}

/** Names of all records (and numbers of all calls) whose ids stand anywhere in `value`. */
export function namesOf(db: ReadDb, value: unknown): Record<string, string> {
  const ids = new Set<string>();
  collectIds(value, ids);
  const names: Record<string, string> = {};
  const find = db.prepare(
    'SELECT COALESCE(r.name, t.number) AS name FROM streams s LEFT JOIN records r ON r.sn = s.sn LEFT JOIN tickets t ON t.sn = s.sn WHERE s.id = ?',
  );
  for (const id of ids) {
    const row = find.get(id) as { name: string | null } | undefined;
    if (typeof row?.name === 'string') names[id] = row.name;
  }
  return names;
}

function collectIds(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length === 26 && isId(value)) into.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) collectIds(one, into);
  } else if (value !== null && typeof value === 'object') {
    for (const one of Object.values(value)) collectIds(one, into);
  }
}
