import type { RecordState } from '#shared/domain/record/record.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { compareEvents } from '#shared/events/order.ts';
import { SportelloError } from '#shared/result.ts';
import { deskSeqAt } from '../log/position.ts';
import { loadState, streamById, streamBySn } from '../log/streams.ts';
import type { ReadStore } from '../store.ts';
import { callsNaming, interventionsOn } from './concerned.ts';

/** One fact of a story: when it happened (ms UTC), who wrote it down, what. */
export interface ExportedFact {
  readonly at: number;
  readonly actor: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

/** Everything this desk knows of one person. */
export interface ExportedPerson {
  readonly contact: {
    readonly id: string;
    readonly fields: Record<string, unknown>;
    readonly story: readonly ExportedFact[];
  };
  readonly calls: readonly {
    readonly id: string;
    readonly number: string;
    readonly story: readonly ExportedFact[];
    /** Files by hash; their contents are fetched through the call. */
    readonly files: readonly { readonly hash: string; readonly name: string; readonly size: number }[];
    readonly interventions: readonly (readonly ExportedFact[])[];
  }[];
  /** Unfinished cards on this desk that mention the person. */
  readonly drafts: readonly unknown[];
  /** Names of the operators who appear, by id. */
  readonly operators: Readonly<Record<string, string>>;
}

/**
 * All that is kept of a person, for the person to have: the record and its story, every call that ever named them as
 * requester with its own story, visits, files, drafts.
 * @throws SportelloError not_found on `contact`
 */
export function exportPerson(store: ReadStore, contact: string): ExportedPerson {
  const stream = streamById(store.db, contact);
  const state = loadState(store, store.db, 'contact', contact) as RecordState | undefined;
  if (stream === undefined || state === undefined)
    throw new SportelloError({ code: 'not_found', field: 'contact', params: { kind: 'contact' } });
  const calls = [...callsNaming(store, contact).keys()]
    .toSorted((a, b) => a - b)
    .flatMap((sn) => exportCall(store, sn));
  const drafts = store.db.prepare('SELECT value FROM drafts WHERE instr(value, ?) > 0').all(contact) as {
    value: string;
  }[];
  const story = storyOf(store, stream.sn);
  const actors = new Set(
    [...story, ...calls.flatMap((call) => [...call.story, ...call.interventions.flat()])].map((fact) => fact.actor),
  );
  return {
    contact: { id: contact, fields: { ...state.fields }, story },
    calls,
    drafts: drafts.map((row) => JSON.parse(row.value) as unknown),
    operators: operatorNames(store, actors),
  };
}

function exportCall(store: ReadStore, sn: number): ExportedPerson['calls'] {
  const stream = streamBySn(store.db, sn);
  const state =
    stream === undefined ? undefined : (loadState(store, store.db, 'ticket', stream.id) as TicketState | undefined);
  if (stream === undefined || state === undefined) return [];
  return [
    {
      id: stream.id,
      number: state.number,
      story: storyOf(store, sn),
      files: state.attachments.map(({ hash, name, size }) => ({ hash, name, size })),
      interventions: interventionsOn(store.db, sn).map((one) => storyOf(store, one)),
    },
  ];
}

/** The facts of a stream in their order, those of a newer version too. */
function storyOf(store: ReadStore, sn: number): ExportedFact[] {
  const rows = store.db
    .prepare(
      `SELECT e.pos, b.desk, e.hlc, e.at, e.actor, e.type, e.data FROM events e JOIN branches b ON b.no = e.pos >> 40 WHERE e.sn = ? AND e.skip = 0`,
    )
    .all(sn) as { pos: number; desk: string; hlc: string; at: number; actor: string; type: string; data: string }[];
  return rows
    .map((row) => ({ ...row, deskSeq: deskSeqAt(row.pos) }))
    .toSorted(compareEvents)
    .map(({ at, actor, type, data }) => ({ at, actor, type, data: JSON.parse(data) as Record<string, unknown> }));
}

function operatorNames(store: ReadStore, ids: ReadonlySet<string>): Record<string, string> {
  const names: Record<string, string> = {};
  for (const id of ids) {
    const state = loadState(store, store.db, 'operator', id) as RecordState | undefined;
    const name = state?.fields['name'];
    if (typeof name === 'string') names[id] = name;
  }
  return names;
}
