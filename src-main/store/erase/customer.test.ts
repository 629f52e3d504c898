import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/events/ids.ts';
import { RECORDS } from '#shared/domain/kinds.ts';
import { mergeCustomer } from '#shared/domain/people/merge.ts';
import { changeRecord } from '#shared/domain/record/decide.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { testPorts, type TestPorts } from '../../../tests/support/ports.ts';
import { act, freshMemory, freshStore, tempFolder } from '../../../tests/support/stores.ts';
import { writeDraft } from '../local.ts';
import { ingest, ownEventsAfter } from '../log/ingest.ts';
import { rebuildNow } from '../log/rebuild.ts';
import { verifyNow } from '../log/verify.ts';
import type { OpenedStore } from '../open.ts';
import { backUp } from '../safety/backup.ts';
import { restoreInto } from '../safety/restore.ts';
import { openSearch } from '../search/open.ts';
import type { Store } from '../store.ts';
import { erasePerson } from './erase.ts';
import { exportPerson } from './export.ts';
import { readKept } from './kept.ts';

let folder: ReturnType<typeof tempFolder>;
let desk: OpenedStore;
let store: Store;
let customer: string;
let contact: string;
let other: string;
let site: string;
let asset: string;
let call: string;

/** Somebody who is a customer under her own name, with all that hangs on her. */
beforeEach(() => {
  folder = tempFolder();
  desk = freshStore(folder.dir);
  store = desk.store;
  customer = add(store, 'customer', {
    name: 'Anna Bianchi',
    form: 'person',
    code: 'C-1742',
    vatNumber: '01234567897',
    taxCode: 'BNCNNA80A41L483K',
    address: 'Via Grazzano 12',
    postcode: '33199',
    city: 'Tricesimo',
    province: 'UD',
    phones: ['0432 111222'],
    emails: ['anna@example.it'],
    prospect: false,
    overdue: false,
    technician: null,
    notes: 'Riceve la mattina',
  });
  contact = add(store, 'contact', { name: 'BIANCHI Anna', customer, phones: ['333 444555'], emails: [] });
  other = add(store, 'contact', { name: 'Bruno Neri', customer, phones: [], emails: [] });
  site = add(store, 'site', { customer, name: 'Casa Bianchi', address: 'Via Grazzano 14', phone: '0432 777888' });
  asset = add(store, 'asset', { customer, name: 'PC', sort: 'pc', serial: 'SN-1', lineNumber: '0432 999000' });
  add(store, 'contract', {
    customer,
    sort: 'maintenance',
    code: 'M-1',
    products: [],
    assets: [],
    notes: 'Sconto ad Anna',
  });
  call = open(store, { customer, requesterName: 'Anna Bianchi', problem: 'Anna non stampa' }).id;
  work(store, 'note', { id: call, text: 'Sentita la signora Anna' });
});
afterEach(() => {
  desk.close();
  folder.remove();
});

function erase(texts: boolean, person = customer): { tickets: number; files: number } {
  const ports = store.ports as TestPorts;
  ports.pass(1000);
  const commandId = newId(ports.now(), ports.randomBytes);
  return erasePerson(store, { commandId, actor: 'x', roles: ['admin'] }, { person, texts });
}
function fieldsOf(id: string): Record<string, unknown> {
  const row = store.db.prepare('SELECT fields FROM records r JOIN streams s ON s.sn = r.sn WHERE s.id = ?').get(id) as {
    fields: string;
  };
  return JSON.parse(row.fields) as Record<string, unknown>;
}
function bytesOf(name: string): string {
  const files = [name, `${name}-wal`].map((one) => join(folder.dir, one)).filter(existsSync);
  return files.map((one) => readFileSync(one, 'latin1')).join('');
}

test('the record, the same person as a contact, the home, the machine: what names them goes, the rest stays', () => {
  expect(erase(false).tickets).toBe(1);
  expect(fieldsOf(customer)).toMatchObject({
    name: null,
    form: 'person',
    code: null,
    vatNumber: null,
    taxCode: null,
    city: null,
    province: 'UD',
    phones: null,
    notes: 'Riceve la mattina',
  });
  expect(fieldsOf(contact)).toMatchObject({ name: null, phones: null });
  expect(fieldsOf(other)).toMatchObject({ name: 'Bruno Neri' });
  expect(fieldsOf(site)).toMatchObject({ customer, name: null, address: null, phone: null });
  expect(fieldsOf(asset)).toMatchObject({ name: 'PC', serial: 'SN-1', lineNumber: null });
  expect(store.db.prepare('SELECT requesterName, title FROM tickets').get()).toEqual({
    requesterName: null,
    title: 'Anna non stampa',
  });
  expect(verifyNow(store).problems).toEqual([]);
  rebuildNow(store);
  expect(verifyNow(store).problems).toEqual([]);
  expect(() => act(store, (ctx) => changeRecord(RECORDS.customer, customer, { name: 'Anna' }, ctx))).toThrow('erased');
});

test('with the texts nothing of them is left, in the file, the WAL, drafts or the search', () => {
  writeDraft(store.db, 'op', 'a', 1, { customer });
  const search = openSearch(folder.dir, store, store.ports);
  while (!search.catchUp(1000));
  erase(true);
  while (!search.catchUp(1000));
  search.close();
  const [log, index] = ['sportello.db', 'search.db'].map(bytesOf);
  for (const word of [
    'Anna',
    'Bianchi',
    'Grazzano',
    'Tricesimo',
    'BNCNNA80A41L483K',
    '01234567897',
    'mattina',
    'signora',
    '999000',
  ]) {
    expect(log?.includes(word), word).toBe(false);
    expect(index?.includes(word.toLowerCase()), word).toBe(false);
  }
  const texts = store.db.prepare('SELECT count(*) AS n FROM drafts').get();
  expect(texts).toEqual({ n: 0 });
  expect(verifyNow(store).problems).toEqual([]);
});

test('doubles of a merge are the same person', () => {
  const double = add(store, 'customer', { name: 'Bianchi A.', form: 'person', phones: [], emails: [] });
  act(store, (ctx) => mergeCustomer({ id: double, into: customer }, ctx));
  erase(false);
  expect(fieldsOf(double)['name']).toBeNull();
});

test('a company is refused, and nothing of it is emptied', () => {
  const company = add(store, 'customer', { name: 'Bianchi Mobili', form: 'company', phones: [], emails: [] });
  expect(() => erase(true, company)).toThrow('refused notAPerson at person');
  expect(() => exportPerson(store, company)).toThrow('refused notAPerson at person');
  expect(fieldsOf(company)['name']).toBe('Bianchi Mobili');
});

test('work that goes on afterwards, and a machine sold before, keep their words', () => {
  const buyer = add(store, 'customer', { name: 'Carla Verdi', form: 'person', phones: [], emails: [] });
  act(store, (ctx) => changeRecord(RECORDS.asset, asset, { customer: buyer, lineNumber: '0432 555666' }, ctx));
  erase(true);
  expect(fieldsOf(asset)).toMatchObject({ customer: buyer, lineNumber: null });
  act(store, (ctx) => changeRecord(RECORDS.asset, asset, { lineNumber: '0432 123123' }, ctx));
  work(store, 'note', { id: call, text: 'Chiuso dopo' });
  expect(fieldsOf(asset)).toMatchObject({ lineNumber: '0432 123123' });
  expect(store.db.prepare(`SELECT data FROM events WHERE type = 'ticket.noted' ORDER BY pos`).all()).toEqual([
    { data: '{"text":null}' },
    { data: '{"text":"Chiuso dopo"}' },
  ]);
});

test('a document the law keeps is left alone', () => {
  const bill = { ...ownEventsAfter(store, 0, 1).events[0], kind: 'bill', type: 'bill.issued', deskSeq: 1 } as const;
  const data = JSON.stringify({ customer, name: 'Anna Bianchi', taxCode: 'BNCNNA80A41L483K' });
  const stream = newId(5, store.ports.randomBytes);
  const event = { ...bill, desk: newId(6, store.ports.randomBytes), stream, data } as Parameters<
    typeof ingest
  >[1]['events'][number];
  ingest(store, { events: [event], secrets: {} });
  erase(true);
  expect(store.db.prepare(`SELECT data, redacted FROM events WHERE type = 'bill.issued'`).get()).toEqual({
    data,
    redacted: 0,
  });
});

test('whatever comes first: the erasure, or what it must empty', () => {
  const source = ownEventsAfter(store, 0, 100);
  erase(true);
  const later = ownEventsAfter(store, source.events.length, 100);
  const elsewhere = freshMemory(testPorts(3));
  ingest(elsewhere.store, later);
  for (const event of source.events.toReversed()) ingest(elsewhere.store, { events: [event], secrets: source.secrets });
  expect(verifyNow(elsewhere.store).hash).toBe(verifyNow(store).hash);
  for (const word of ['Anna', 'Bianchi', 'Grazzano', 'BNCNNA80A41L483K'])
    expect(elsewhere.store.db.prepare('SELECT count(*) AS n FROM events WHERE instr(data, ?) > 0').get(word)).toEqual({
      n: 0,
    });
  elsewhere.close();
});

test('a restore does not bring them back', async () => {
  const { backup } = await backUp(store);
  erase(true);
  expect(readKept(folder.dir)).toEqual([
    { kind: 'customer', id: customer, texts: true },
    { kind: 'contact', id: contact, texts: true },
  ]);
  desk.close();
  const restored = await restoreInto(folder.dir, backup.name, store.ports);
  desk = restored.opened;
  store = desk.store;
  expect(restored.erasedAgain).toBe(2);
  expect(fieldsOf(customer)['name']).toBeNull();
  expect(fieldsOf(site)['name']).toBeNull();
});

test('the export has what an erasure would reach', () => {
  const all = exportPerson(store, customer);
  expect(all.person).toMatchObject({ kind: 'customer', id: customer, fields: { taxCode: 'BNCNNA80A41L483K' } });
  expect(all.records.map(({ kind }) => kind).toSorted()).toEqual(['asset', 'contact', 'contract', 'site']);
  expect(all.calls).toHaveLength(1);
  expect(JSON.stringify(all)).not.toContain('Bruno Neri');
  erase(true);
  expect(JSON.stringify(exportPerson(store, customer))).not.toMatch(/Anna|Bianchi|Grazzano|BNCNNA/);
});
