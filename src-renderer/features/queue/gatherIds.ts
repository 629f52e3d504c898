import type { TicketLine } from '#shared/api/queue.ts';
import type { DeskClient } from '#renderer/transport/client.ts';
import type { FeedAsk } from './queueFeed.ts';

/** Ids asked for at once. */
const AT_ONCE = 500;

/**
 * The ids of every call of a filter, however many. `onProgress` is told how many there are so far; null when `signal` stopped it.
 * @throws SportelloError when the desk cannot be asked
 */
export async function gatherIds(
  client: Pick<DeskClient, 'query'>,
  { filter, order }: Pick<FeedAsk, 'filter' | 'order'>,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | null> {
  const ids = new Set<string>();
  let offset = 0;
  let after: string | null = null;
  while (!signal.aborted) {
    const page: { rows: TicketLine[]; more: boolean; next: string | null } = await client.query('queue.page', {
      filter,
      order,
      limit: AT_ONCE,
      ...(after === null ? { offset } : { after }),
    });
    for (const row of page.rows) ids.add(row.id);
    offset += page.rows.length;
    after = page.next;
    if (!page.more) return ids;
    onProgress(ids.size);
  }
  return null;
}
