import type { CallName } from '#shared/api/contract.ts';
import type { WireError } from '#shared/result.ts';
import type { Caller } from './handlers.ts';
import type { Preparing } from './preparing.ts';
import type { Recover } from './recoverStore.ts';

/** What a desk's thread is started with. */
export interface ThreadStart {
  readonly dir: string;
  readonly mode: 'write' | 'read';
  readonly zone?: string;
  /** What to do to a store that does not open, before it is opened to write. */
  readonly recover?: Recover;
  /** Keeps the search index up to the log when idle: one thread of a desk does. */
  readonly indexes?: boolean;
}

/** A call on its way to a thread, and what comes back. */
export interface ThreadCall {
  readonly id: number;
  readonly name: CallName;
  readonly input: unknown;
  readonly caller: Caller;
}
export type ThreadReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: WireError };
/** First message of a thread: its desk is open, or why it could not be. */
export type ThreadReady = { readonly ready: true } | { readonly ready: false; readonly error: WireError };
/** Before that, as often as there is something to tell: the store is being prepared. */
export interface ThreadPreparing {
  readonly preparing: Preparing;
}
export const CLOSE = 'close';
/** Tells a reader to let go of the store: another file comes in its place. What it is asked waits until RESUME. */
export const HOLD = 'hold';
export const HELD = 'held';
export const RESUME = 'resume';
/** The writer is about to put another file in the place of the store, and waits for GO: nobody may have the old one open. */
export const SWAP = 'swap';
export const GO = 'go';
