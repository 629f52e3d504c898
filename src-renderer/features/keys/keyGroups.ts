import { type KeyScope, keyScopes } from '#renderer/ui/hotkeyRegistry.ts';
import type { ListedKey } from '#renderer/ui/hotkeys.tsx';
import { sameShortcut } from './pressed.ts';

/** The keys of one scope, each action once, by name. */
export interface KeyGroup {
  scope: KeyScope;
  keys: readonly ListedKey[];
}

/** What acts now, by where it acts; the windows' own keys are left out: they are written on their buttons. */
export function keyGroups(list: readonly ListedKey[], find: string): KeyGroup[] {
  const words = find.trim().toLocaleLowerCase();
  const seen = new Set<string>();
  const wanted = list.filter((one) => {
    if (seen.has(one.id) || one.scope === 'dialog') return false;
    seen.add(one.id);
    return (
      words === '' ||
      one.label.toLocaleLowerCase().includes(words) ||
      one.keys.some((key) => key.toLocaleLowerCase() === words)
    );
  });
  return keyScopes
    .map((scope) => ({
      scope,
      keys: wanted.filter((one) => one.scope === scope).toSorted((a, b) => a.label.localeCompare(b.label)),
    }))
    .filter((group) => group.keys.length > 0);
}

/** Which other action has this key already; undefined when it is free. */
export function takenBy(list: readonly ListedKey[], id: string, shortcut: string): ListedKey | undefined {
  return list.find(
    (one) => one.id !== id && one.scope !== 'dialog' && one.keys.some((key) => sameShortcut(key, shortcut)),
  );
}
