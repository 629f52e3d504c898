import { describe, expect, it } from 'vitest';
import type { SearchHit } from '#shared/api/search.ts';
import type { ListedKey } from '#renderer/ui/hotkeys.tsx';
import { commandsOf, groupsFor, type Recent, withRecent } from './items.ts';

const command = (id: string, label: string, more: Partial<ListedKey> = {}): ListedKey => ({
  id,
  label,
  scope: 'global',
  keys: ['x'],
  enabled: true,
  run: () => undefined,
  ...more,
});
const hit = (id: string, kind: SearchHit['kind'] = 'ticket'): SearchHit => ({
  kind,
  id,
  title: { text: `Titolo ${id}`, marks: [] },
  subtitle: '',
  snippet: { text: '0432 550112', marks: [] },
  customer: null,
  company: '',
  number: '',
  status: null,
  score: 1,
});
const commands = [
  command('room.queue', 'Coda'),
  command('card.new', 'Nuova chiamata'),
  command('ticket.take', 'Prendi in carico'),
];
const found = { groups: [{ kind: 'ticket' as const, hits: [hit('a')] }], indexing: false };
const names = (groups: ReturnType<typeof groupsFor>): string[] => groups.map((group) => group.name);

describe('what can be commanded', () => {
  it('is each command once, not what is off, in a dialog, or mere movement', () => {
    const listed = [
      ...commands,
      command('card.new', 'Nuova chiamata'),
      command('off', 'Spento', { enabled: false }),
      command('d', 'Salva', { scope: 'dialog' }),
      command('list.next', 'Giù'),
    ];
    expect(commandsOf(listed).map((one) => one.id)).toEqual(['room.queue', 'card.new', 'ticket.take']);
  });
});

describe('the groups of the palette', () => {
  it('are recent things and every command while nothing is written', () => {
    expect(names(groupsFor('', null, commands, withRecent([], hit('a'))))).toEqual(['recent', 'pages', 'commands']);
    expect(names(groupsFor('  ', null, commands, []))).toEqual(['pages', 'commands']);
  });
  it('put what is found first, unless a command begins with the words', () => {
    expect(names(groupsFor('carico', found, commands, []))).toEqual(['ticket', 'commands']);
    expect(names(groupsFor('nuo', found, commands, []))).toEqual(['commands', 'ticket']);
    expect(names(groupsFor('cod', found, commands, []))).toEqual(['pages', 'ticket']);
    expect(names(groupsFor('zzz', found, commands, []))).toEqual(['ticket']);
  });
  it('are commands alone after a >', () => {
    expect(names(groupsFor('>', found, commands, []))).toEqual(['pages', 'commands']);
    expect(names(groupsFor('> prendi', found, commands, []))).toEqual(['commands']);
  });
  it('have no key twice', () => {
    const keys = groupsFor('c', found, commands, []).flatMap((group) => group.items.map((item) => item.key));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('recent things', () => {
  it('come newest first, each once, eight at most', () => {
    let recent: Recent[] = [];
    for (const id of ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
      recent = withRecent(recent, hit(id, 'contact'));
    expect(recent.map((one) => one.id)).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'a']);
    expect(recent[0]).toMatchObject({ title: 'Titolo i', phone: '0432 550112' });
    expect(withRecent([], hit('x'))[0]?.phone).toBe('');
  });
});
