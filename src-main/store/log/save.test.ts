import { afterEach, beforeEach, expect, test } from 'vitest';
import { RECORDS } from '#shared/domain/kinds.ts';
import { addRecord, changeRecord, retireRecord } from '#shared/domain/record/decide.ts';
import { act, freshMemory, OPERATOR } from '../../../tests/support/stores.ts';
import type { OpenedStore } from '../open.ts';
import { rebuildNow } from './rebuild.ts';
import { save } from './save.ts';
import { loadState } from './streams.ts';

const COMMAND = '01j000000000000000000c0mm0';
let opened: OpenedStore;
beforeEach(() => {
  opened = freshMemory();
});
afterEach(() => opened.close());

const add = (actor: string, name = 'Rossi', commandId = COMMAND) =>
  save(opened.store, { commandId, actor, roles: ['operator'] }, (ctx) => addRecord(RECORDS.customer, { name }, ctx));
const events = (): unknown => opened.store.db.prepare('SELECT count(*) AS n FROM events').get();

test('a repeated command id gives its author the first result, and nothing is appended', () => {
  const first = add(OPERATOR);
  const second = add(OPERATOR, 'Bianchi');
  expect(second).toMatchObject({ result: first.result, repeated: true });
  expect(events()).toEqual({ n: 1 });
});

test('the command id of another actor is refused: what it gave back is not theirs', () => {
  add(OPERATOR);
  expect(() => add('01j0000000000000000000anna')).toThrow(
    expect.objectContaining({ code: 'invalid_input', field: 'commandId', reason: 'duplicate' }),
  );
  expect(events()).toEqual({ n: 1 });
});

test('a repeat is known whatever the order of the ids, and when the store has been opened anew', () => {
  const ids = ['01j000000000000000000c0mm5', '01j000000000000000000c0mm2', '01j000000000000000000c0mm9'];
  const first = ids.map((id) => add(OPERATOR, id, id));
  expect(first.map((one) => one.repeated)).toEqual([false, false, false]);
  // As after opening: what is kept in memory is learnt again.
  opened.store.commands.newest = null;
  const again = ids.map((id) => add(OPERATOR, 'altro', id));
  expect(again.map((one) => [one.repeated, one.result])).toEqual(first.map((one) => [true, one.result]));
  expect(events()).toEqual({ n: 3 });
});

test('a command that failed is no repeat when it is given again', () => {
  expect(() =>
    save(opened.store, { commandId: COMMAND, actor: OPERATOR, roles: ['operator'] }, (ctx) => {
      addRecord(RECORDS.customer, { name: 'Rossi' }, ctx);
      throw new Error('refused after it looked');
    }),
  ).toThrow('refused after it looked');
  expect(add(OPERATOR)).toMatchObject({ repeated: false });
});

test('the state of a group is always the present one: changed, retired, and after a save that was taken back', () => {
  const { id } = act(opened.store, (ctx) => addRecord(RECORDS.group, { name: 'Macchine', level: 1 }, ctx));
  const seen = (): unknown => {
    let state: unknown;
    act(opened.store, (ctx) => {
      state = ctx.load('group', id);
      return { events: [], result: null };
    });
    return state;
  };
  expect(seen()).toMatchObject({ fields: { name: 'Macchine' }, retired: false });
  act(opened.store, (ctx) => changeRecord(RECORDS.group, id, { name: 'Laser' }, ctx));
  expect(seen()).toMatchObject({ fields: { name: 'Laser' } });
  expect(() =>
    act(opened.store, (ctx) => {
      changeRecord(RECORDS.group, id, { name: 'Mai' }, ctx);
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  expect(seen()).toMatchObject({ fields: { name: 'Laser' } });
  act(opened.store, (ctx) => retireRecord(RECORDS.group, id, true, ctx));
  expect(seen()).toMatchObject({ retired: true });
  rebuildNow(opened.store);
  expect(seen()).toMatchObject({ fields: { name: 'Laser' }, retired: true });
  expect(opened.store.states.get(id)?.state).toEqual(loadState(opened.store, opened.store.db, 'group', id));
});
