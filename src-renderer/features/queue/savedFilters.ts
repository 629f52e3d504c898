import type { Grouping } from '#shared/api/queue.ts';
import type { QueueOrder } from './queueFeed.ts';
import type { FieldFilter, Scope } from './view.ts';

/** Everything that makes a list: what to show, in which order, under which headings. */
export interface ListChoice {
  readonly scope: Scope;
  readonly fields: FieldFilter;
  readonly text: string;
  readonly customerName: string;
  readonly order: QueueOrder;
  readonly by: Grouping | null;
}

/** A choice kept by one operator under a name; its place in the list, from 1, is its key. */
export interface SavedFilter extends ListChoice {
  readonly name: string;
}

/** As many as there are digits. */
export const MOST_SAVED = 9;

/** The same list? */
export function sameChoice(a: ListChoice, b: ListChoice): boolean {
  return canonical(a) === canonical(b);
}

function canonical({ scope, fields, text, order, by }: ListChoice): string {
  const used = Object.entries(fields)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(
      ([key, value]) =>
        [key, Array.isArray(value) ? value.map(String).toSorted((a, b) => (a < b ? -1 : 1)) : value] as const,
    )
    .toSorted(([x], [y]) => (x < y ? -1 : 1));
  return JSON.stringify([scope, used, text.trim(), order, by]);
}

/** The saved filters with one more; a name that is there already is replaced in its place. */
export function saveFilter(all: readonly SavedFilter[], one: SavedFilter): readonly SavedFilter[] {
  const at = all.findIndex((other) => other.name === one.name);
  return at < 0 ? [...all, one].slice(0, MOST_SAVED) : all.with(at, one);
}
