import { sameValue } from '#shared/domain/field.ts';
import type { Values } from './checkEntry.ts';

/** What was typed and not saved yet, by entry (or `new:<list>`): moving to another entry loses nothing. */
export type Drafts = Readonly<Record<string, Values>>;

/** The drafts after a field was changed; one that is back to what is kept is no change. */
export function draftField(drafts: Drafts, key: string, kept: Values, name: string, value: unknown): Drafts {
  const { [name]: _before, ...rest } = drafts[key] ?? {};
  const draft = sameValue(kept[name] ?? null, value ?? null) ? rest : { ...rest, [name]: value };
  return Object.keys(draft).length === 0 ? withoutDraft(drafts, key) : { ...drafts, [key]: draft };
}

export function withoutDraft(drafts: Drafts, key: string): Drafts {
  const { [key]: _gone, ...rest } = drafts;
  return rest;
}
