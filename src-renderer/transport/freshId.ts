import { newId } from '#shared/events/ids.ts';

/** A new id from the window's clock and secure source: for commands, drafts, uploads. */
export function freshId(): string {
  return newId(Date.now(), (n) => crypto.getRandomValues(new Uint8Array(n)));
}
