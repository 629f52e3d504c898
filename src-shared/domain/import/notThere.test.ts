import { expect, test } from 'vitest';
import type { FoldEvent, NewEvent } from '../../events/envelope.ts';
import { notThere, numberThere } from './notThere.ts';

function event(type: string, data: Record<string, unknown>, at = 1): NewEvent {
  return { kind: 'ticket', stream: 's', type: `ticket.${type}`, at, data };
}
function context(stored: readonly NewEvent[], state: unknown = {}) {
  return { known: () => stored.length > 0, load: () => state, history: () => stored as readonly FoldEvent[] };
}
const note = event('noted', { text: 'a' });

test('of a stream nobody has all events are new; of one that is whole, none', () => {
  expect(notThere([note], context([]))).toEqual([note]);
  expect(
    notThere([note, event('solved', { solution: 'x' })], context([event('solved', { solution: 'x' }), note])),
  ).toEqual([]);
});

test('what differs in type, instant or data is missing; a repeated fact must be there as often', () => {
  const other = [event('noted', { text: 'b' }), event('noted', { text: 'a' }, 2), event('answered', { text: 'a' })];
  expect(notThere(other, context([note]))).toEqual(other);
  expect(notThere([note, note], context([note]))).toEqual([note]);
});

test('what was erased meanwhile does not come back', () => {
  expect(notThere([note], context([event('noted', { text: null })]))).toEqual([]);
  const changed = event('changed', { fields: { name: ['a', 'b'] } });
  expect(notThere([changed], context([event('changed', { fields: { name: null } })]))).toEqual([]);
  expect(notThere([note], context([event('x', {})], { erased: true }))).toEqual([]);
});

test('a call that is there keeps its number', () => {
  expect(numberThere('s', context([]))).toBeNull();
  expect(numberThere('s', context([note], { opened: false, number: '' }))).toBeNull();
  expect(numberThere('s', context([note], { opened: true, number: '26-K7Q-00001' }))).toBe('26-K7Q-00001');
});
