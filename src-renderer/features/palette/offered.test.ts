import { expect, it, vi } from 'vitest';
import { commandsOf, groupsFor } from './items.ts';
import { offeredBy } from '#renderer/ui/menuItems.ts';

it('offers the items of a menu that have no key to the palette, choices under their heading', () => {
  const signOut = vi.fn<() => void>();
  const run = (): void => undefined;
  const offered = offeredBy('session', [
    {
      id: 'session',
      items: [
        { id: 'lock', label: 'Blocca', hotkey: 'mod+shift+l', hotkeyId: 'session.lock', run },
        { id: 'signOut', label: 'Esci', run: signOut },
        { id: 'merge', label: 'Unisci', disabled: true, run },
      ],
    },
    { id: 'theme', label: 'Aspetto', items: [{ id: 'dark', label: 'Scuro', checked: false, run }] },
  ]);
  const commands = commandsOf(
    offered.map(({ keys, enabled, ...one }) => ({
      ...one,
      keys: [...keys],
      enabled: enabled !== false,
      scope: 'global',
    })),
  );
  expect(commands.map((one) => [one.id, one.label])).toEqual([
    ['session.session.signOut', 'Esci'],
    ['session.theme.dark', 'Aspetto: Scuro'],
  ]);
  const found = (text: string) => groupsFor(text, null, commands, []).flatMap((group) => group.items);
  expect(found('scuro').map((item) => item.key)).toEqual(['command session.theme.dark']);
  const [item] = found('esci');
  if (item?.what === 'command') item.command.run(new Event('keydown') as KeyboardEvent);
  expect(signOut).toHaveBeenCalledOnce();
});
