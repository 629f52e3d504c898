import type { WireEvent } from '#shared/events/envelope.ts';
import { ingest } from '#main/store/log/ingest.ts';
import type { Store } from '#main/store/store.ts';
import { checkpointWhenLong } from './checkpoint.ts';

/** Takes in events of other desks from a file; their streams' secrets are not in it. */
export function takeIn(
  store: Store,
  events: readonly WireEvent[],
): { readonly added: number; readonly already: number } {
  const { added, already } = ingest(store, { events, secrets: {} });
  checkpointWhenLong(store);
  return { added, already };
}
