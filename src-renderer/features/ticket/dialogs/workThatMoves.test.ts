import { expect, it } from 'vitest';
import { workThatMoves } from './workThatMoves.ts';

const event = (stream: string, verb: string, fields?: Record<string, unknown>) => ({
  kind: 'intervention',
  stream,
  type: `intervention.${verb}`,
  data: fields === undefined ? {} : { fields },
});

it('counts what is of the customer and still open', () => {
  const story = [
    { kind: 'ticket', stream: 't', type: 'ticket.opened', data: { fields: { customer: 'rossi' } } },
    event('a', 'planned', { customer: 'rossi' }),
    event('b', 'recorded', { customer: 'payer' }),
    event('c', 'recorded', { customer: 'rossi' }),
    event('c', 'signed'),
    event('d', 'recorded', { customer: 'payer' }),
    event('d', 'changed', { customer: ['payer', 'rossi'] }),
    event('e', 'recorded', { customer: 'rossi' }),
    event('e', 'billed'),
  ];
  expect(workThatMoves(story, 'rossi')).toBe(2);
  expect(workThatMoves([...story, event('c', 'reportReopened'), event('e', 'unbilled')], 'rossi')).toBe(4);
  expect(workThatMoves(story, 'payer')).toBe(1);
});
