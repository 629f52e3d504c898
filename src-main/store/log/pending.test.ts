import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/events/ids.ts';
import { createRegistry } from '#shared/events/registry.ts';
import type { WireEvent } from '#shared/events/envelope.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { testPorts } from '../../../tests/support/ports.ts';
import { freshMemory, freshStore, tempFolder } from '../../../tests/support/stores.ts';
import { erasePerson } from '../erase/erase.ts';
import { openStore, type OpenedStore } from '../open.ts';
import type { Store } from '../store.ts';
import { ingest, ownEventsAfter } from './ingest.ts';
import { rebuildNow } from './rebuild.ts';
import { verifyNow } from './verify.ts';

let author: OpenedStore;
let older: OpenedStore;
let contact: string;
let call: string;

beforeEach(() => {
  author = freshMemory(testPorts(1));
  older = freshMemory(testPorts(2));
  contact = add(author.store, 'contact', { name: 'Anna Bianchi', phones: [], emails: [] });
  call = open(author.store, { requester: contact }).id;
  work(author.store, 'note', { id: call, text: 'Sentita Anna' });
});
afterEach(() => {
  author.close();
  older.close();
});

/** The store as a version had it that knew no notes. */
function before(opened: OpenedStore): Store {
  const types = [...opened.store.registry.types.values()].filter((one) => one.type !== 'ticket.noted');
  return { ...opened.store, registry: createRegistry(types) };
}

test('after an upgrade a rebuild folds what had to wait', () => {
  ingest(before(older), ownEventsAfter(author.store, 0, 100));
  expect(verifyNow(before(older))).toMatchObject({ ok: true, pending: 1, unknown: 1 });
  rebuildNow(older.store);
  expect(verifyNow(older.store)).toMatchObject({
    ok: true,
    pending: 0,
    unknown: 0,
    hash: verifyNow(author.store).hash,
  });
});

test('what is known by now and makes no sense is left out, as on a desk that knew at once', () => {
  const [, opening] = ownEventsAfter(author.store, 0, 100).events;
  const odd: WireEvent = {
    ...(opening as WireEvent),
    desk: newId(1, author.store.ports.randomBytes),
    deskSeq: 1,
    type: 'ticket.noted',
    data: '{"text":7}',
  };
  const batch = ownEventsAfter(author.store, 0, 100);
  ingest(before(older), batch);
  ingest(before(older), { events: [odd], secrets: {} });
  ingest(author.store, { events: [odd], secrets: {} });
  rebuildNow(older.store);
  expect(verifyNow(older.store)).toMatchObject({ ok: true, hash: verifyNow(author.store).hash });
});

test('an erasure reaches what it could not read before', () => {
  ingest(before(older), ownEventsAfter(author.store, 0, 100));
  erasePerson(
    author.store,
    { commandId: newId(9, author.store.ports.randomBytes), actor: 'x', roles: ['admin'] },
    { person: contact, texts: true },
  );
  ingest(before(older), ownEventsAfter(author.store, 3, 100));
  const notes = (): unknown => older.store.db.prepare(`SELECT data FROM events WHERE type = 'ticket.noted'`).get();
  expect(notes()).toEqual({ data: '{"text":"Sentita Anna"}' });
  rebuildNow(older.store);
  expect(notes()).toEqual({ data: '{"text":null}' });
  expect(verifyNow(older.store)).toMatchObject({ ok: true, hash: verifyNow(author.store).hash });
});

test('a store made by other folds is rebuilt as it is opened', () => {
  const folder = tempFolder();
  const ports = testPorts();
  const first = freshStore(folder.dir, ports);
  open(first.store);
  first.store.db.raw.exec(
    `UPDATE tickets SET title = 'di un tempo'; INSERT OR REPLACE INTO meta VALUES('reducers', '0')`,
  );
  first.close();
  const again = openStore(folder.dir, ports);
  expect(verifyNow(again.store).problems).toEqual([]);
  again.close();
  folder.remove();
});
