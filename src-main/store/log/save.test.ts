import { afterEach, beforeEach, expect, test } from 'vitest';
import { RECORDS } from '#shared/domain/kinds.ts';
import { addRecord } from '#shared/domain/record/decide.ts';
import { freshMemory, OPERATOR } from '../../../tests/support/stores.ts';
import type { OpenedStore } from '../open.ts';
import { save } from './save.ts';

const COMMAND = '01j000000000000000000c0mm0';
let opened: OpenedStore;
beforeEach(() => {
  opened = freshMemory();
});
afterEach(() => opened.close());

const add = (actor: string, name = 'Rossi') =>
  save(opened.store, { commandId: COMMAND, actor, roles: ['operator'] }, (ctx) =>
    addRecord(RECORDS.customer, { name }, ctx),
  );

test('a repeated command id gives its author the first result, and nothing is appended', () => {
  const first = add(OPERATOR);
  const second = add(OPERATOR, 'Bianchi');
  expect(second).toMatchObject({ result: first.result, repeated: true });
  expect(opened.store.db.prepare('SELECT count(*) AS n FROM events').get()).toEqual({ n: 1 });
});

test('the command id of another actor is refused: what it gave back is not theirs', () => {
  add(OPERATOR);
  expect(() => add('01j0000000000000000000anna')).toThrow(
    expect.objectContaining({ code: 'invalid_input', field: 'commandId', reason: 'duplicate' }),
  );
  expect(opened.store.db.prepare('SELECT count(*) AS n FROM events').get()).toEqual({ n: 1 });
});
