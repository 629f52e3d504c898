import type { ReadDb } from '../db.ts';
import { survivorOf } from '../query/merged.ts';

/** What is written about one call or record, as it was written. */
export interface Texts {
  readonly kind: 'ticket' | 'contact' | 'customer' | 'asset';
  readonly title: string;
  /** Names of people, companies and machines it is about. */
  readonly who: readonly string[];
  /** Everything else that was said, the problem first. */
  readonly body: readonly string[];
  readonly solution: string;
  readonly solved: boolean;
  /** Numbers by which it is looked for. */
  readonly codes: readonly string[];
  readonly phones: readonly string[];
}

/** What an intervention says in words. */
const WORDS_OF_WORK = ['fault', 'diagnosis', 'workDone', 'remarks', 'notes'] as const;

type Fields = Readonly<Record<string, unknown>>;
interface Stream {
  readonly id: string;
  readonly kind: string;
  readonly state: string | null;
}

/** Reads a stream's texts; null for kinds that are not searched, and for what is not there (any more). */
export function textsOf(db: ReadDb, sn: number): Texts | null {
  const stream = db.prepare('SELECT id, kind, state FROM streams WHERE sn = ?').get(sn) as Stream | undefined;
  if (stream?.state === undefined || stream.state === null) return null;
  const state = JSON.parse(stream.state) as Fields;
  if (stream.kind === 'ticket') return ticketTexts(db, sn, state);
  const fields = (state['fields'] ?? {}) as Fields;
  if (state['added'] !== true || state['erased'] === true) return null;
  switch (stream.kind) {
    case 'contact':
      return person(
        'contact',
        fields,
        [companyName(db, fields)],
        [text(fields['job']), ...texts(fields['emails'])],
        [],
        texts(fields['phones']),
      );
    case 'customer':
      // A merged customer is found by the name of the one that stands for it too.
      return person(
        'customer',
        fields,
        state['mergedInto'] === null || state['mergedInto'] === undefined ? [] : [nameOf(db, stream.id)],
        [text(fields['city']), ...texts(fields['emails'])],
        codesOf(fields, ['vatNumber', 'taxCode', 'code']),
        texts(fields['phones']),
      );
    case 'asset':
      return person(
        'asset',
        fields,
        [companyName(db, fields)],
        [text(fields['model']), text(fields['os'])],
        codesOf(fields, ['serial', 'remoteId']),
        texts([fields['lineNumber']]),
      );
    default:
      return null;
  }
}

function ticketTexts(db: ReadDb, sn: number, state: Fields): Texts | null {
  if (state['opened'] !== true) return null;
  const said = saidIn(db, sn);
  const work = workOn(db, sn);
  const asset = recordFields(db, state['asset']);
  const solution = text(state['solution']);
  return {
    kind: 'ticket',
    title: text(state['title']),
    who: [
      nameOf(db, state['customer']),
      nameOf(db, state['requester']),
      text(state['requesterName']),
      text(asset['name']),
    ].filter((one) => one !== ''),
    body: [text(state['problem']), ...said.texts.filter((one) => one !== solution), ...work.texts].filter(
      (one) => one !== '',
    ),
    solution,
    solved: solution !== '' && (state['status'] === 'solved' || state['status'] === 'closed'),
    codes: [text(state['number']), text(state['sourceRef']), text(asset['serial']), ...work.serials].filter(
      (one) => one !== '',
    ),
    phones: [text(state['requesterPhone']), ...said.phones].filter((one) => one !== ''),
  };
}

/** What reports and notes of the work on a call say, and the serials of the parts that were fitted. */
function workOn(db: ReadDb, ticket: number): { texts: string[]; serials: string[] } {
  const rows = db
    .prepare('SELECT s.state FROM interventions i JOIN streams s ON s.sn = i.sn WHERE i.ticket = ?')
    .all(ticket) as { state: string | null }[];
  const said: string[] = [];
  const serials: string[] = [];
  for (const { state } of rows) {
    const work = JSON.parse(state ?? '{}') as Fields;
    said.push(...WORDS_OF_WORK.map((name) => text(work[name])));
    for (const part of Array.isArray(work['parts']) ? (work['parts'] as Fields[]) : []) {
      said.push(text(part['what']));
      serials.push(text(part['serial']));
    }
  }
  return { texts: said, serials };
}

/** The words in a call's events that its state does not keep: answers, notes, phone calls, earlier solutions. */
function saidIn(db: ReadDb, sn: number): { texts: string[]; phones: string[] } {
  const rows = db
    .prepare(
      `SELECT type, data FROM events WHERE sn = ? AND skip = 0 AND type <> 'ticket.opened' AND type <> 'ticket.changed'`,
    )
    .all(sn) as { type: string; data: string }[];
  const said: string[] = [];
  const phones: string[] = [];
  for (const { type, data } of rows) {
    const fields = JSON.parse(data) as Fields;
    said.push(text(fields['text']), text(fields['note']), text(fields['solution']));
    if (type === 'ticket.reopened') said.push(text(fields['reason']));
    if (type === 'ticket.attached') said.push(text(fields['name']));
    if (type === 'ticket.phoned') phones.push(text(fields['number']));
  }
  return { texts: said.filter((one) => one !== ''), phones: phones.filter((one) => one !== '') };
}

function person(
  kind: Texts['kind'],
  fields: Fields,
  who: string[],
  body: string[],
  codes: string[],
  phones: string[],
): Texts {
  return {
    kind,
    title: text(fields['name']),
    who,
    body: body.filter((one) => one !== ''),
    solution: '',
    solved: false,
    codes,
    phones,
  };
}

function companyName(db: ReadDb, fields: Fields): string {
  return nameOf(db, fields['customer']);
}

/** Name of a record by id; of whoever stands for it when it was merged. */
function nameOf(db: ReadDb, id: unknown): string {
  if (typeof id !== 'string') return '';
  const row = db
    .prepare('SELECT r.sn, r.name, r.mergedInto FROM streams s JOIN records r ON r.sn = s.sn WHERE s.id = ?')
    .get(id) as { sn: number; name: string; mergedInto: number | null } | undefined;
  if (row === undefined || row.mergedInto === null) return row?.name ?? '';
  const survivor = db.prepare('SELECT name FROM records WHERE sn = ?').get(survivorOf(db, row.sn)) as
    | { name: string }
    | undefined;
  return survivor === undefined ? row.name : `${row.name} ${survivor.name}`;
}

function recordFields(db: ReadDb, id: unknown): Fields {
  if (typeof id !== 'string') return {};
  const row = db
    .prepare('SELECT r.fields, r.erased FROM streams s JOIN records r ON r.sn = s.sn WHERE s.id = ?')
    .get(id) as { fields: string; erased: number } | undefined;
  return row === undefined || row.erased === 1 ? {} : (JSON.parse(row.fields) as Fields);
}

function codesOf(fields: Fields, names: readonly string[]): string[] {
  return names.map((name) => text(fields[name])).filter((one) => one !== '');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter((one) => one !== '') : [];
}
