import { canonicalJson } from '../../events/canonical.ts';
import type { FoldEvent, NewEvent } from '../../events/envelope.ts';
import type { DecideContext } from '../decision.ts';

/**
 * The events of an import that their streams do not have yet. Usually all of them, and asking costs a look-up: a stream
 * is known only when a damaged store lost a part of what an earlier run brought in. An event counts as there when type,
 * instant and data are the same; what an erasure has emptied since is the same too, and nothing is told again of a
 * person who was erased.
 */
export function notThere(
  events: readonly NewEvent[],
  ctx: Pick<DecideContext, 'known' | 'load' | 'history'>,
): NewEvent[] {
  const stories = new Map<string, FoldEvent[] | 'erased'>();
  return events.filter((event) => {
    const { kind, stream } = event;
    const story = stories.get(stream) ?? storyOf(kind, stream, ctx);
    stories.set(stream, story);
    if (story === 'erased') return false;
    const found = story.findIndex((one) => isThere(one, event));
    if (found >= 0) story.splice(found, 1);
    return found < 0;
  });
}

function storyOf(
  kind: string,
  stream: string,
  ctx: Pick<DecideContext, 'known' | 'load' | 'history'>,
): FoldEvent[] | 'erased' {
  if (!ctx.known(kind, stream)) return [];
  const state = ctx.load(kind, stream) as { readonly erased?: unknown } | undefined;
  return state?.erased === true ? 'erased' : [...ctx.history(kind, stream)];
}

function isThere(stored: FoldEvent, wanted: NewEvent): boolean {
  if (stored.type !== wanted.type || (wanted.at !== undefined && stored.at !== wanted.at)) return false;
  return isSameOrEmptied(stored.data, wanted.data);
}

function isSameOrEmptied(stored: unknown, wanted: unknown): boolean {
  if (stored === null || stored === undefined) return true;
  if (!isObject(stored) || !isObject(wanted)) return canonicalJson(stored) === canonicalJson(wanted);
  return Object.entries(wanted).every(
    ([name, value]) => value === undefined || (name in stored && isSameOrEmptied(stored[name], value)),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The number a call keeps when it is told again; null for one that has none. */
export function numberThere(id: string, ctx: Pick<DecideContext, 'known' | 'load'>): string | null {
  if (!ctx.known('ticket', id)) return null;
  const state = ctx.load('ticket', id) as { readonly opened?: unknown; readonly number?: unknown } | undefined;
  return state?.opened === true && typeof state.number === 'string' ? state.number : null;
}
