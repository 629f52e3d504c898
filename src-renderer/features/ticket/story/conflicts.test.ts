import { describe, expect, it } from 'vitest';
import { initialTicket, type TicketState } from '#shared/domain/ticket/state.ts';
import { lostValues, newestLost } from './conflicts.ts';

const conflict = { field: 'urgency', lost: 'low', kept: 'high', at: 5, actor: 'anna' };
const state = (more: Partial<TicketState> = {}): TicketState => ({
  ...initialTicket('t'),
  urgency: 'high',
  conflicts: [conflict],
  ...more,
});
const winner = { at: 5, actor: 'anna', data: { fields: { urgency: ['medium', 'high'] } } };

describe('values that lost', () => {
  it('stand with the entry that won', () => {
    expect(lostValues(winner, state())).toEqual([{ field: 'urgency', lost: 'low', open: true }]);
  });
  it.each([
    ['another instant', { ...winner, at: 6 }],
    ['another operator', { ...winner, actor: 'marta' }],
    ['another field', { ...winner, data: { fields: { blocked: [null, true] } } }],
    ['another value', { ...winner, data: { fields: { urgency: ['medium', 'low'] } } }],
    ['no values', { ...winner, data: {} }],
  ])('do not stand with %s', (_name, entry) => {
    expect(lostValues(entry, state())).toEqual([]);
  });
  it('can no longer be taken once the field has changed again', () => {
    expect(lostValues(winner, state({ urgency: 'medium' }))).toEqual([{ field: 'urgency', lost: 'low', open: false }]);
    expect(newestLost(state({ urgency: 'medium' }))).toBeNull();
  });
  it('of the place are shown, and changed by handing on', () => {
    const place = { field: 'operator', lost: 'a', kept: 'b', at: 5, actor: 'anna' };
    const both = state({ operator: 'b', conflicts: [conflict, place] });
    expect(lostValues({ ...winner, data: { place: { operator: [null, 'b'] } } }, both)).toEqual([
      { field: 'operator', lost: 'a', open: false },
    ]);
    expect(newestLost(both)).toEqual({ field: 'urgency', lost: 'low', open: true });
  });
});
