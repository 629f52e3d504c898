import type { OutputOf } from '#shared/api/contract.ts';
import type { SearchHit, SearchKind } from '#shared/api/search.ts';
import { fold, filterOptions } from '#renderer/ui/comboOptions.ts';
import type { ListedKey } from '#renderer/ui/hotkeys.tsx';

export type GroupName = 'recent' | 'pages' | 'commands' | SearchKind;

/** A thing opened from the palette, kept to be offered again. */
export type Recent = Pick<SearchHit, 'kind' | 'id' | 'number' | 'subtitle' | 'customer' | 'company'> & {
  readonly title: string;
  readonly phone: string;
};

export type Item =
  | { readonly key: string; readonly group: GroupName; readonly what: 'hit'; readonly hit: SearchHit }
  | { readonly key: string; readonly group: GroupName; readonly what: 'command'; readonly command: ListedKey };

export interface PaletteGroup {
  readonly name: GroupName;
  readonly items: readonly Item[];
}

/** Commands shown among other results; all of them after a `>`. */
const COMMANDS = 6;
/** Moving through a list is not something to search for. */
const NOT_OFFERED = new Set(['palette', 'list.next', 'list.previous']);

/** What can be commanded now, each once; dialogs' keys are left out, the palette covers them. */
export function commandsOf(keys: readonly ListedKey[]): ListedKey[] {
  const seen = new Set<string>();
  return keys.filter((one) => {
    if (!one.enabled || one.scope === 'dialog' || NOT_OFFERED.has(one.id) || seen.has(one.id)) return false;
    seen.add(one.id);
    return true;
  });
}

/** The groups for a text, in order: commands that begin with it first, then what the search found, then other commands. */
export function groupsFor(
  text: string,
  found: OutputOf<'search.all'> | null,
  commands: readonly ListedKey[],
  recent: readonly Recent[],
): PaletteGroup[] {
  const only = text.startsWith('>');
  const words = (only ? text.slice(1) : text).trim();
  const matching = filterOptions(
    commands.map((one) => ({ value: one.id, label: one.label })),
    words,
  ).flatMap(({ value }) => commands.find((one) => one.id === value) ?? []);
  const room = (one: ListedKey): boolean => one.id.startsWith('room.');
  const asGroup = (name: 'pages' | 'commands', list: readonly ListedKey[]): PaletteGroup => ({
    name,
    items: list
      .slice(0, only ? undefined : COMMANDS)
      .map((command) => ({ key: `command ${command.id}`, group: name, what: 'command', command })),
  });
  const both = (list: readonly ListedKey[]): PaletteGroup[] => [
    asGroup('pages', list.filter(room)),
    asGroup(
      'commands',
      list.filter((one) => !room(one)),
    ),
  ];
  const filled = (groups: readonly PaletteGroup[]): PaletteGroup[] => groups.filter((group) => group.items.length > 0);
  if (only) return filled(both(matching));
  if (words === '') return filled([{ name: 'recent', items: recent.map(recentItem) }, ...both(commands)]);
  const begins = (one: ListedKey): boolean => fold(one.label).startsWith(fold(words));
  const hits = (found?.groups ?? []).map<PaletteGroup>(({ kind, hits: list }) => ({
    name: kind,
    items: list.map((hit) => ({ key: `${kind} ${hit.id}`, group: kind, what: 'hit', hit })),
  }));
  const first = matching.filter(begins);
  const rest = matching.filter((one) => !begins(one));
  // One group of a name only: what begins with the words brings the others of its kind up with it.
  return filled(first.length > 0 ? [...both([...first, ...rest]), ...hits] : [...hits, ...both(rest)]);
}

function recentItem(one: Recent): Item {
  const { title, phone, ...rest } = one;
  const hit: SearchHit = {
    ...rest,
    title: { text: title, marks: [] },
    snippet: { text: phone, marks: [] },
    status: null,
    score: 0,
  };
  return { key: `recent ${one.id}`, group: 'recent', what: 'hit', hit };
}

/** Most recent first, each once, a dozen at most. */
export function withRecent(recent: readonly Recent[], hit: SearchHit): Recent[] {
  const { kind, id, number, subtitle, customer, company, title, snippet } = hit;
  const phone = kind === 'ticket' ? '' : snippet.text;
  return [
    { kind, id, number, subtitle, customer, company, title: title.text, phone },
    ...recent.filter((one) => one.id !== id),
  ].slice(0, 8);
}
