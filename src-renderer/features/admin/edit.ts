import type { Values } from './checkEntry.ts';
import type { Drafts } from './drafts.ts';

/** What the forms of the room share: texts not saved, by entry, whichever list is on screen. */
export interface Edit {
  readonly drafts: Drafts;
  readonly onField: (key: string, kept: Values, name: string, value: unknown) => void;
  readonly onDrop: (key: string) => void;
}
