import { describe, expect, it } from 'vitest';
import type { ListedKey } from '#renderer/ui/hotkeys.tsx';
import { keyGroups, takenBy } from './keyGroups.ts';

const key = (id: string, keys: string[], more: Partial<ListedKey> = {}): ListedKey => ({
  id,
  label: id,
  keys,
  scope: 'screen',
  enabled: true,
  run: () => undefined,
  ...more,
});
const list = [
  key('take', ['p']),
  key('note', ['x']),
  key('take', ['p']),
  key('palette', ['mod+k'], { scope: 'global' }),
  key('submit', ['mod+Enter'], { scope: 'dialog' }),
];

describe('the list of keys', () => {
  it('is by scope, each action once, without the keys of windows', () => {
    expect(keyGroups(list, '').map((group) => [group.scope, group.keys.map((one) => one.id)])).toEqual([
      ['global', ['palette']],
      ['screen', ['note', 'take']],
    ]);
  });
  it('is found by a word or by the key', () => {
    expect(keyGroups(list, 'PAL').flatMap((group) => group.keys.map((one) => one.id))).toEqual(['palette']);
    expect(keyGroups(list, 'x').flatMap((group) => group.keys.map((one) => one.id))).toEqual(['note']);
    expect(keyGroups(list, 'zzz')).toEqual([]);
  });
  it('knows who has a key', () => {
    expect(takenBy(list, 'note', 'P')?.id).toBe('take');
    expect(takenBy(list, 'take', 'p')).toBeUndefined();
    expect(takenBy(list, 'take', 'Ctrl+k')?.id).toBe('palette');
    expect(takenBy(list, 'take', 'mod+Enter')).toBeUndefined();
  });
});
