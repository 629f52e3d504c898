import { isPerson } from '#shared/domain/erasure/persons.ts';
import type { RecordState } from '#shared/domain/record/record.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { compareEvents } from '#shared/events/order.ts';
import { SportelloError } from '#shared/result.ts';
import { deskSeqAt } from '../log/position.ts';
import { loadState, streamById, streamBySn } from '../log/streams.ts';
import type { ReadStore } from '../store.ts';
import { interventionsOn, streamsNaming } from './concerned.ts';
import { personRef, samePerson } from './samePerson.ts';

/** One fact of a story: when it happened (ms UTC), who wrote it down, what. */
export interface ExportedFact {
  readonly at: number;
  readonly actor: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

/** A record and its story. */
export interface ExportedRecord {
  readonly kind: string;
  readonly id: string;
  readonly fields: Record<string, unknown>;
  readonly story: readonly ExportedFact[];
}

/** Everything this desk knows of one person. */
export interface ExportedPerson {
  readonly person: ExportedRecord;
  /** Further records of the same person, and what belongs to a customer: sites, machines, contracts. */
  readonly records: readonly ExportedRecord[];
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
 * All that is kept of a person, for the person to have: the records and their stories, every call that ever named them
 * as requester or customer with its own story, visits, files, drafts. It is what an erasure would reach.
 * @throws SportelloError on `person`: not_found; refused: notAPerson
 */
export function exportPerson(store: ReadStore, id: string): ExportedPerson {
  const ref = personRef(store.db, id);
  const person = ref === null ? undefined : exportRecord(store, ref.kind, id);
  if (ref === null || person === undefined)
    throw new SportelloError({ code: 'not_found', field: 'person', params: { kind: 'contact' } });
  if (!isPerson(ref.kind, person.fields))
    throw new SportelloError({ code: 'refused', field: 'person', reason: 'notAPerson', safe: 'nothingChanged' });
  const others = samePerson(store.db, ref);
  const naming = [ref, ...others].flatMap((one) => streamsNaming(store, one.id));
  const numbers = (mine: (kind: string) => boolean): number[] =>
    [...new Set(naming.filter((one) => mine(one.kind)).map((one) => one.sn))].toSorted((a, b) => a - b);
  const calls = numbers((kind) => kind === 'ticket').flatMap((sn) => exportCall(store, sn));
  const belongings = numbers((kind) => kind !== 'ticket').map((sn) => streamBySn(store.db, sn));
  const records = [...others, ...belongings].flatMap((one) =>
    one === undefined ? [] : (exportRecord(store, one.kind, one.id) ?? []),
  );
  const stories = [person, ...records, ...calls].flatMap((one) => one.story);
  const actors = new Set([...stories, ...calls.flatMap((call) => call.interventions.flat())].map((fact) => fact.actor));
  return {
    person,
    records,
    calls,
    drafts: draftsNaming(store, [id, ...others.map((one) => one.id)]),
    operators: operatorNames(store, actors),
  };
}

function exportRecord(store: ReadStore, kind: string, id: string): ExportedRecord | undefined {
  const stream = streamById(store.db, id);
  const state = loadState(store, store.db, kind, id) as RecordState | undefined;
  if (stream === undefined || state === undefined) return undefined;
  return { kind, id, fields: { ...state.fields }, story: storyOf(store, stream.sn) };
}

function draftsNaming(store: ReadStore, ids: readonly string[]): unknown[] {
  const rows = store.db.prepare('SELECT value FROM drafts').all() as { value: string }[];
  return rows
    .filter(({ value }) => ids.some((id) => value.includes(id)))
    .map(({ value }) => JSON.parse(value) as unknown);
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
