import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/events/ids.ts';
import { plan } from '#shared/domain/intervention/decide.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { act, freshMemory, OPERATOR } from '../../../tests/support/stores.ts';
import { writeDraft } from '../local.ts';
import type { OpenedStore } from '../open.ts';
import { erasePerson } from './erase.ts';
import { exportPerson } from './export.ts';

let desk: OpenedStore;
let contact: string;

beforeEach(() => {
  desk = freshMemory();
  contact = add(desk.store, 'contact', { name: 'Anna Bianchi', phones: ['0432 111222'], emails: [] });
});
afterEach(() => desk.close());

test('the record, every call that ever named the person, visits, files, drafts', () => {
  const operator = add(desk.store, 'operator', {
    name: 'Marta Neri',
    login: 'marta',
    email: null,
    roles: ['operator'],
    groups: [],
    language: 'it',
  });
  const { id, number } = open(desk.store, { requester: contact, requesterName: 'Anna Bianchi' });
  work(desk.store, 'attach', { id, file: { hash: 'ab'.repeat(32), name: 'foto.png', size: 3, mime: 'image/png' } });
  act(
    desk.store,
    (ctx) => plan({ ticket: id, mode: 'onsite', operator, start: ctx.now, end: ctx.now + 1, notes: 'Suonare' }, ctx),
    operator,
  );
  const other = open(desk.store, { requester: contact }).id;
  work(desk.store, 'change', { id: other, fields: { requester: null }, reason: null });
  open(desk.store, { problem: 'Di un altro' });
  writeDraft(desk.store.db, OPERATOR, 'd', 1, { requester: contact });

  const all = exportPerson(desk.store, contact);
  expect(all.person.fields).toMatchObject({ name: 'Anna Bianchi', phones: ['0432 111222'] });
  expect(all.person.story.map((fact) => fact.type)).toEqual(['contact.added']);
  expect(all.calls).toHaveLength(2);
  expect(all.calls[0]).toMatchObject({ number, files: [{ hash: 'ab'.repeat(32), name: 'foto.png', size: 3 }] });
  expect(all.calls[0]?.story.map((fact) => fact.type)).toEqual(['ticket.opened', 'ticket.attached']);
  expect(all.calls[0]?.interventions.map((story) => story.map((fact) => fact.type))).toEqual([
    ['intervention.planned'],
  ]);
  expect(all.drafts).toEqual([{ requester: contact }]);
  expect(all.operators).toEqual({ [operator]: 'Marta Neri' });
  expect(JSON.stringify(all)).not.toContain('Di un altro');
});

test('after an erasure nothing of the person is in it', () => {
  open(desk.store, { requester: contact, requesterName: 'Anna Bianchi', problem: 'Anna non stampa' });
  erasePerson(
    desk.store,
    { commandId: newId(1, desk.store.ports.randomBytes), actor: 'x', roles: ['admin'] },
    { person: contact, texts: true },
  );
  const text = JSON.stringify(exportPerson(desk.store, contact));
  expect(text).not.toContain('Anna');
  expect(text).not.toContain('0432');
});

test('a person nobody knows', () => {
  expect(() => exportPerson(desk.store, newId(1, desk.store.ports.randomBytes))).toThrow('not_found at person');
});
