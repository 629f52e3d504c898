import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '#renderer/app/desk.tsx';
import type { FeedAsk } from './queueFeed.ts';

/** Ids asked for at once. */
const AT_ONCE = 500;

export interface Gathering {
  readonly done: number;
  readonly stop: () => void;
}

/** Collects the ids of every call of a filter, however many, with progress and a way to stop. */
export function useGather(): { gathering: Gathering | null; gather: (ask: FeedAsk) => Promise<ReadonlySet<string> | null> } {
  const desk = useDesk();
  const [gathering, setGathering] = useState<Gathering | null>(null);
  const stopped = useRef(false);
  useEffect(() => () => void (stopped.current = true), []);

  const gather = useCallback(
    async ({ filter, order }: FeedAsk) => {
      stopped.current = false;
      const stop = (): void => void (stopped.current = true);
      const ids = new Set<string>();
      let offset = 0;
      let after: string | null = null;
      try {
        for (;;) {
          const page: { rows: { id: string }[]; more: boolean; next: string | null } = await desk.query(
            'queue.page',
            after === null ? { filter, order, offset, limit: AT_ONCE } : { filter, order, after, limit: AT_ONCE },
          );
          if (stopped.current) return null;
          for (const row of page.rows) ids.add(row.id);
          offset += page.rows.length;
          after = page.next;
          if (!page.more) return ids;
          setGathering({ done: ids.size, stop });
        }
      } finally {
        setGathering(null);
      }
    },
    [desk],
  );
  return { gathering, gather };
}
