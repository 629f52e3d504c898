import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#shared/events/ids.ts';
import { RECORDS } from '#shared/domain/kinds.ts';
import { changeRecord } from '#shared/domain/record/decide.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { testPorts, type TestPorts } from '../../../tests/support/ports.ts';
import { act, freshMemory, freshStore, tempFolder } from '../../../tests/support/stores.ts';
import { filePath } from '../files.ts';
import { writeDraft } from '../local.ts';
import { ingest, ownEventsAfter } from '../log/ingest.ts';
import { rebuildNow } from '../log/rebuild.ts';
import { loadState } from '../log/streams.ts';
import { verifyNow } from '../log/verify.ts';
import { openReadStore, type OpenedStore } from '../open.ts';
import type { Store } from '../store.ts';
import { erasePerson } from './erase.ts';
import { readKept } from './kept.ts';

const HASH = 'ab'.repeat(32);
const SHARED = 'cd'.repeat(32);

let folder: ReturnType<typeof tempFolder>;
let desk: OpenedStore;
let store: Store;
let contact: string;
let call: string;

beforeEach(() => {
  folder = tempFolder();
  desk = freshStore(folder.dir);
  store = desk.store;
  contact = add(store, 'contact', {
    name: 'Anna Bianchi',
    phones: ['0432 111222', '333 444555'],
    emails: ['anna@example.it'],
    notes: 'Riceve la mattina',
  });
  call = open(store, {
    requester: contact,
    requesterName: 'Anna Bianchi',
    requesterPhone: '0432 111222',
    problem: 'Anna non stampa',
  }).id;
  work(store, 'note', { id: call, text: 'Sentita la signora Anna' });
  work(store, 'attach', { id: call, file: { hash: HASH, name: 'foto-anna.png', size: 3, mime: 'image/png' } });
});
afterEach(() => {
  desk.close();
  folder.remove();
});

function erase(texts: boolean, on: Store = store, commandId?: string): { tickets: number; files: number } {
  const ports = on.ports as TestPorts;
  ports.pass(1000);
  const id = commandId ?? newId(ports.now(), ports.randomBytes);
  return erasePerson(on, { commandId: id, actor: 'x', roles: ['admin'] }, { person: contact, texts });
}
function ticket(on: Store = store): TicketState {
  return loadState(on, on.db, 'ticket', call) as TicketState;
}
function everything(): string {
  return (
    readFileSync(join(folder.dir, 'sportello.db'), 'latin1') +
    readFileSync(join(folder.dir, 'sportello.db-wal'), 'latin1')
  );
}

describe('identity', () => {
  test('name and phones go everywhere, the words and the counts stay', () => {
    expect(erase(false).tickets).toBe(1);
    expect(ticket()).toMatchObject({
      requester: contact,
      requesterName: null,
      requesterPhone: null,
      problem: 'Anna non stampa',
    });
    const record = store.db.prepare('SELECT name, erased, fields FROM records').get() as {
      name: string;
      erased: number;
      fields: string;
    };
    expect(record).toMatchObject({ name: '', erased: 1 });
    expect(JSON.parse(record.fields)).toMatchObject({
      name: null,
      phones: null,
      emails: null,
      notes: 'Riceve la mattina',
    });
    expect(store.db.prepare('SELECT count(*) AS n FROM tickets').get()).toEqual({ n: 1 });
    expect(verifyNow(store)).toMatchObject({ ok: true, tickets: 1, problems: [] });
  });

  test('no secret is left to guess by, and what survives can still be proved', () => {
    const before = store.db.prepare('SELECT pos, digest FROM events ORDER BY pos').all();
    erase(false);
    expect(store.db.prepare('SELECT pos, digest FROM events ORDER BY pos LIMIT ?').all(before.length)).toEqual(before);
    const rows = store.db
      .prepare(
        'SELECT e.type, e.redacted, e.salt IS NULL AS bare, s.secret IS NULL AS sealed FROM events e JOIN streams s USING(sn) ORDER BY pos',
      )
      .all();
    expect(rows).toEqual([
      { type: 'contact.added', redacted: 1, bare: 1, sealed: 0 },
      { type: 'ticket.opened', redacted: 1, bare: 1, sealed: 1 },
      { type: 'ticket.noted', redacted: 0, bare: 0, sealed: 1 },
      { type: 'ticket.attached', redacted: 0, bare: 0, sealed: 1 },
      { type: 'contact.erased', redacted: 0, bare: 1, sealed: 0 },
    ]);
  });

  test('the work on the call goes on, and is proved too', () => {
    erase(false);
    work(store, 'note', { id: call, text: 'Chiuso dopo' });
    work(store, 'solve', { id: call, solution: 'Cambiato il cavo', told: true });
    expect(ticket()).toMatchObject({ status: 'solved', solution: 'Cambiato il cavo' });
    expect(verifyNow(store).problems).toEqual([]);
    rebuildNow(store);
    expect(verifyNow(store).problems).toEqual([]);
  });

  test('an erased contact cannot be filled in again', () => {
    erase(false);
    expect(() => act(store, (ctx) => changeRecord(RECORDS.contact, contact, { name: 'Anna' }, ctx))).toThrow(
      'refused erased',
    );
  });
});

describe('texts', () => {
  test('what was written goes too, from the file and the WAL as well', () => {
    erase(true);
    expect(ticket()).toMatchObject({ title: '', problem: '', number: expect.stringMatching(/^\d\d-/) as string });
    expect(ticket().attachments).toEqual([{ hash: HASH, name: '', size: 3, mime: 'image/png' }]);
    const bytes = everything();
    for (const word of ['Anna', '0432 111222', '333 444555', 'anna@example', 'mattina', 'signora', 'foto-anna'])
      expect(bytes.includes(word), word).toBe(false);
    expect(verifyNow(store).problems).toEqual([]);
  });

  test('files go unless another call holds the same one', () => {
    work(store, 'attach', { id: call, file: { hash: SHARED, name: 'manuale.pdf', size: 3, mime: 'application/pdf' } });
    work(store, 'attach', {
      id: open(store).id,
      file: { hash: SHARED, name: 'manuale.pdf', size: 3, mime: 'application/pdf' },
    });
    for (const dir of [folder.dir, join(folder.dir, 'backups')]) {
      for (const hash of [HASH, SHARED]) {
        mkdirSync(dirname(filePath(dir, hash)), { recursive: true });
        writeFileSync(filePath(dir, hash), 'abc');
      }
    }
    expect(erase(true).files).toBe(1);
    expect([HASH, SHARED].map((hash) => existsSync(filePath(folder.dir, hash)))).toEqual([false, true]);
    expect([HASH, SHARED].map((hash) => existsSync(filePath(join(folder.dir, 'backups'), hash)))).toEqual([
      false,
      true,
    ]);
  });

  test('a later note keeps its words, an earlier one that comes late does not', () => {
    const other = freshMemory(testPorts(2));
    ingest(other.store, ownEventsAfter(store, 0, 100));
    work(other.store, 'note', { id: call, text: 'Scritta altrove prima' });
    (store.ports as TestPorts).pass(60_000);
    erase(true);
    work(store, 'note', { id: call, text: 'Scritta dopo' });
    ingest(store, ownEventsAfter(other.store, 0, 100));
    const notes = store.db.prepare(`SELECT data FROM events WHERE type = 'ticket.noted' ORDER BY hlc`).all();
    expect(notes).toEqual([{ data: '{"text":null}' }, { data: '{"text":null}' }, { data: '{"text":"Scritta dopo"}' }]);
    expect(verifyNow(store).problems).toEqual([]);
    other.close();
  });
});

test('a call that named the person for a while is reached', () => {
  const next = add(store, 'contact', { name: 'Carla Neri', phones: [], emails: [] });
  work(store, 'change', { id: call, fields: { requester: next, requesterName: 'Carla Neri' }, reason: null });
  erase(false);
  expect(store.db.prepare(`SELECT data FROM events WHERE type = 'ticket.changed'`).get()).toEqual({
    data: JSON.stringify({ fields: { requester: [contact, next], requesterName: [null, null] } }),
  });
});

test('drafts that mention the person are dropped, others stay', () => {
  writeDraft(store.db, 'op', 'a', 1, { requester: contact });
  writeDraft(store.db, 'op', 'b', 1, { requester: null });
  erase(false);
  expect(store.db.prepare('SELECT id FROM drafts').all()).toEqual([{ id: 'b' }]);
});

test('the search is told to read every emptied stream again', () => {
  erase(false);
  expect(
    store.db.prepare('SELECT DISTINCT s.kind FROM search_dirty d JOIN streams s USING(sn) ORDER BY 1').all(),
  ).toEqual([{ kind: 'contact' }, { kind: 'ticket' }]);
});

test('the same command again changes nothing; an unknown person is an error and nothing is emptied', () => {
  const id = newId(1, store.ports.randomBytes);
  erase(false, store, id);
  const { hash, events } = verifyNow(store);
  expect(erase(false, store, id).tickets).toBe(1);
  expect(verifyNow(store)).toMatchObject({ hash, events });
  contact = newId(2, store.ports.randomBytes);
  expect(() => erase(false)).toThrow('not_found at person');
  expect(readKept(folder.dir)).toHaveLength(1);
});

test('an erasure that arrives before what it must empty', () => {
  const source = ownEventsAfter(store, 0, 100);
  erase(true);
  work(store, 'note', { id: call, text: 'Dopo' });
  const later = ownEventsAfter(store, source.events.length, 100);
  const other = freshMemory(testPorts(3));
  ingest(other.store, later);
  // The originals, words and secrets and all, from a desk that has not heard yet; one by one, the last first.
  for (const event of source.events.toReversed()) ingest(other.store, { events: [event], secrets: source.secrets });
  expect(verifyNow(other.store).hash).toBe(verifyNow(store).hash);
  expect(ticket(other.store)).toEqual(ticket());
  expect(other.store.db.prepare('SELECT id FROM streams WHERE secret IS NOT NULL').all()).toEqual([]);
  expect(other.store.db.prepare(`SELECT count(*) AS n FROM events WHERE data LIKE '%Anna%'`).get()).toEqual({ n: 0 });
  other.close();
});

test('readers see it at once and the erasure is kept beside the store', () => {
  const reader = openReadStore(folder.dir, store.ports);
  erase(true);
  expect(reader.store.db.prepare('SELECT requesterName FROM tickets').get()).toEqual({ requesterName: null });
  reader.close();
  expect(readKept(folder.dir)).toEqual([{ kind: 'contact', id: contact, texts: true }]);
  expect(readFileSync(join(folder.dir, 'erasures.json'), 'utf8')).not.toContain('Anna');
});
