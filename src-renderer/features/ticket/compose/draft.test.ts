import { describe, expect, it } from 'vitest';
import { EMPTY, isEmptyReply, readReply } from './draft.ts';

const draft = { ...EMPTY, tab: 'note' as const, text: 'a metà' };

describe('drafts of replies', () => {
  it('come back to their own call only', () => {
    const stored = { kind: 'reply', ticket: 't1', draft };
    expect(readReply(stored, 't1')).toEqual(draft);
    expect(readReply(stored, 't2')).toBeNull();
  });
  it.each([
    null,
    5,
    'x',
    [],
    {},
    { kind: 'card', ticket: 't1', draft },
    { kind: 'reply', ticket: 't1' },
    { kind: 'reply', ticket: 't1', draft: { text: 5 } },
  ])('are not read from %j', (value) => {
    expect(readReply(value, 't1')).toBeNull();
  });
  it('are kept only when something could be lost', () => {
    expect(isEmptyReply({ ...EMPTY, tab: 'phone', text: '  ' })).toBe(true);
    expect(isEmptyReply({ ...EMPTY, minutes: 5 })).toBe(false);
    expect(isEmptyReply(draft)).toBe(false);
  });
});
