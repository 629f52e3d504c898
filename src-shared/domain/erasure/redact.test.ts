import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEventRegistry } from '../kinds.ts';
import { redactData, widest, type Extent } from './redact.ts';
import { isSameName, personsIn } from './persons.ts';

const registry = createEventRegistry();
function redact(type: string, data: Record<string, unknown>, extent: Extent = 'identity'): unknown {
  const schema = registry.types.get(type);
  if (schema === undefined) throw new Error(`no such type: ${type}`);
  return redactData(schema, data, extent);
}

describe('identity', () => {
  test('goes from an opening, the rest stays in its place', () => {
    const data = {
      number: '26-K7Q-00042',
      requesterName: 'Anna Rossi',
      requesterPhone: '0432 1',
      problem: 'Anna dice',
      requester: 'c',
    };
    expect(JSON.stringify(redact('ticket.opened', data))).toBe(
      '{"number":"26-K7Q-00042","requesterName":null,"requesterPhone":null,"problem":"Anna dice","requester":"c"}',
    );
  });
  test('goes from both sides of a change', () => {
    const data = { fields: { requesterName: ['Anna', 'Bruna'], urgency: [null, 'high'] }, reason: 'x' };
    expect(redact('ticket.changed', data)).toEqual({
      fields: { requesterName: [null, null], urgency: [null, 'high'] },
      reason: 'x',
    });
  });
  test('a list of two phones of a new contact is a value, in a change it is inside a pair', () => {
    expect(redact('contact.added', { fields: { phones: ['1', '2'], customer: 'k' } })).toEqual({
      fields: { phones: null, customer: 'k' },
    });
    expect(redact('contact.changed', { fields: { phones: [['1'], ['2']] } })).toEqual({
      fields: { phones: [null, null] },
    });
  });
});

test('texts go only when asked', () => {
  const data = { fields: { name: 'Anna', notes: 'Preferisce il mattino' } };
  expect(redact('contact.added', data)).toEqual({ fields: { name: null, notes: 'Preferisce il mattino' } });
  expect(redact('contact.added', data, 'all')).toEqual({ fields: { name: null, notes: null } });
  expect(redact('ticket.noted', { text: 'x' })).toBeNull();
  expect(redact('ticket.noted', { text: 'x' }, 'all')).toEqual({ text: null });
});

test('nothing to empty is no change: absent, null already, no marks, extent none', () => {
  expect(redact('ticket.opened', { number: 'n', requesterName: null })).toBeNull();
  expect(redact('ticket.taken', { place: {} }, 'all')).toBeNull();
  expect(redact('ticket.noted', { text: 'x' }, 'none')).toBeNull();
});

test('any data, any type: never throws, twice is once, identity then all is all', () => {
  const types = [...registry.types.values()];
  const map = fc.dictionary(
    fc.constantFrom('name', 'phones', 'notes', 'requesterName', 'title', 'problem', 'urgency'),
    fc.jsonValue(),
  );
  const any = fc.record(
    {
      fields: fc.oneof(map, fc.jsonValue()),
      set: fc.oneof(map, fc.jsonValue()),
      text: fc.jsonValue(),
      requesterName: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.constantFrom(...types), any, (schema, given) => {
      const data = JSON.parse(JSON.stringify(given)) as Record<string, unknown>;
      for (const extent of ['identity', 'all'] as const) {
        const once = redactData(schema, data, extent);
        if (once !== null) expect(redactData(schema, once, extent)).toBeNull();
      }
      const identity = redactData(schema, data, 'identity') ?? data;
      expect(redactData(schema, identity, 'all') ?? identity).toEqual(redactData(schema, data, 'all') ?? data);
    }),
  );
});

test('the persons an event names, whatever its data', () => {
  expect(personsIn({ requester: 'a', customer: 'c' })).toEqual(['a', 'c']);
  expect(personsIn({ fields: { requester: ['a', 'b'], customer: [null, 'c'] } })).toEqual(['a', 'b', 'c']);
  expect(personsIn({ fields: { customer: 'c', name: 'Casa' } })).toEqual(['c']);
  expect(personsIn({ set: { requester: [null, 'b'] } })).toEqual(['b']);
  fc.assert(fc.property(fc.anything(), (data) => Array.isArray(personsIn(data))));
});

test('one name in any order of its words', () => {
  expect(isSameName('Anna Bianchi', ' BIANCHI  anna')).toBe(true);
  expect(isSameName('Nicolò Neri', 'neri nicolo')).toBe(true);
  expect(isSameName('Anna Bianchi', 'Anna')).toBe(false);
  expect(isSameName('', '')).toBe(false);
});

test('the widest extent', () => {
  expect(widest('none', 'identity')).toBe('identity');
  expect(widest('all', 'identity')).toBe('all');
  expect(widest('none', 'none')).toBe('none');
});
