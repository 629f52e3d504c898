import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '#renderer/app/desk.tsx';
import { gatherIds } from './gatherIds.ts';
import type { FeedAsk } from './queueFeed.ts';

export interface Gathering {
  readonly done: number;
  readonly stop: () => void;
}

/** Collects the ids of every call of a filter, with progress and a way to stop. */
export function useGather(): {
  gathering: Gathering | null;
  gather: (ask: FeedAsk) => Promise<ReadonlySet<string> | null>;
} {
  const desk = useDesk();
  const [gathering, setGathering] = useState<Gathering | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const gather = useCallback(
    (ask: FeedAsk) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      const stop = (): void => mine.abort();
      return gatherIds(desk, ask, (done) => setGathering({ done, stop }), mine.signal).finally(() =>
        setGathering(null),
      );
    },
    [desk],
  );
  return { gathering, gather };
}
