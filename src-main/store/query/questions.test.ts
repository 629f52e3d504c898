import { afterEach, beforeEach, expect, it } from 'vitest';
import { decideTicket } from '#shared/domain/ticket/decide.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { act, freshMemory, OPERATOR } from '../../../tests/support/stores.ts';
import type { OpenedStore } from '../open.ts';
import { askedCalls } from './questions.ts';
import { queueCounts } from './queueCounts.ts';

let opened: OpenedStore;
beforeEach(() => {
  opened = freshMemory();
});
afterEach(() => opened.close());

const operator = (name: string, login: string): string =>
  add(opened.store, 'operator', { name, login, email: null, roles: ['operator'], groups: [], language: null });

it('finds the calls that wait for an answer of an operator, and no others', () => {
  const { store } = opened;
  const [anna, luca] = [operator('Anna Bruni', 'anna'), operator('Luca Sala', 'luca')];
  const first = open(store);
  const second = open(store);
  open(store);
  work(store, 'ask', { id: second.id, operator: anna, text: 'Passi tu?' });
  work(store, 'ask', { id: first.id, operator: anna, text: 'Hai la chiave?' });
  work(store, 'ask', { id: first.id, operator: luca, text: 'O ce l’hai tu?' });

  const mine = askedCalls(store.db, anna);
  expect(mine.more).toBe(false);
  expect(mine.rows.map((row) => [row.line.id, row.questions])).toEqual([
    [first.id, [{ actor: OPERATOR, at: expect.any(Number), text: 'Hai la chiave?' }]],
    [second.id, [{ actor: OPERATOR, at: expect.any(Number), text: 'Passi tu?' }]],
  ]);
  expect(queueCounts(store.db, anna).asked).toBe(2);
  expect(askedCalls(store.db, null).rows).toEqual([]);

  act(store, (ctx) => decideTicket('note', { id: first.id, text: 'Ce l’ho io' }, ctx), anna);
  expect(askedCalls(store.db, anna).rows.map((row) => row.line.id)).toEqual([second.id]);
  expect(askedCalls(store.db, luca).rows.map((row) => row.line.id)).toEqual([first.id]);
});

it('is answered from an index that only calls with a question are in', () => {
  const plan = opened.store.db
    .prepare(
      'EXPLAIN QUERY PLAN SELECT count(*) FROM tickets t INDEXED BY tickets_asked WHERE t.asked IS NOT NULL AND instr(t.asked, ?) > 0',
    )
    .all(OPERATOR) as { detail: string }[];
  expect(plan.map((one) => one.detail).join()).toContain('COVERING INDEX tickets_asked');
  const size = (): number =>
    (
      opened.store.db
        .prepare('SELECT count(*) AS n FROM tickets INDEXED BY tickets_asked WHERE asked IS NOT NULL')
        .get() as {
        n: number;
      }
    ).n;
  const { id } = open(opened.store);
  expect(size()).toBe(0);
  work(opened.store, 'ask', { id, operator: operator('Anna Bruni', 'anna'), text: 'Passi tu?' });
  expect(size()).toBe(1);
});
