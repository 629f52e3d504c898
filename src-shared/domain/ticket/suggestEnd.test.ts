import { describe, expect, it } from 'vitest';
import { suggestEnd } from './suggestEnd.ts';

const MINUTE = 60_000;
const leg = (type: string, minute = 0, data = {}) => ({ type, at: minute * MINUTE, data });
const opened = leg('ticket.opened');

describe('suggestEnd', () => {
  it.each([
    ['solved at once', [opened, leg('ticket.solved', 4)], 'first-call'],
    ['taken and solved at once', [opened, leg('ticket.taken', 1), leg('ticket.solved', 20)], 'first-call'],
    ['solved the next day', [opened, leg('ticket.solved', 1500)], 'phone'],
    ['handed on', [opened, leg('ticket.handedOn', 2), leg('ticket.solved', 9)], 'phone'],
    ['phoned back', [opened, leg('ticket.phoned', 2), leg('ticket.solved', 9)], 'phone'],
    [
      'remote help',
      [opened, leg('intervention.recorded', 2, { fields: { mode: 'remote' } }), leg('ticket.solved', 9)],
      'phone',
    ],
    [
      'a visit',
      [opened, leg('intervention.recorded', 2, { fields: { mode: 'onsite' } }), leg('ticket.solved', 9)],
      'visit',
    ],
    [
      'a visit only planned',
      [opened, leg('intervention.planned', 2, { fields: { mode: 'onsite' } }), leg('ticket.solved', 9)],
      'phone',
    ],
    ['erased', [opened, leg('intervention.recorded', 2, { fields: null }), leg('ticket.solved', 9)], 'phone'],
    ['nothing known', [], 'phone'],
  ] as const)('%s', (_name, story, end) => {
    expect(suggestEnd(story)).toBe(end);
  });
});
