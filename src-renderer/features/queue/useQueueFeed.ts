import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useDesk, useTopics } from '#renderer/app/desk.tsx';
import { createQueueFeed, type FeedAsk, type FeedView, type QueueFeed } from './queueFeed.ts';

/** Changes are gathered for so long (ms) before the list asks again: an import must not keep it busy. */
const GATHER = 120;

const nothing: FeedView = { phase: 'loading', error: null, total: 0, partial: false, grouped: false, groups: [] };
const idle = (): (() => void) => () => undefined;

/** A list of calls kept fresh. While a new question is on its way the old answer stays. `feed` is null before the first answer. */
export function useQueueFeed(ask: FeedAsk): { feed: QueueFeed | null; view: FeedView; key: string; pending: boolean } {
  const client = useDesk();
  const key = JSON.stringify(ask);
  const [shown, setShown] = useState<{ feed: QueueFeed; key: string } | null>(null);
  const latest = useRef<QueueFeed | null>(null);

  useEffect(() => {
    const feed = createQueueFeed(client, JSON.parse(key) as FeedAsk);
    latest.current = feed;
    const stop = feed.subscribe(() => {
      if (feed.view().phase !== 'loading') setShown((now) => (now?.feed === feed ? now : { feed, key }));
    });
    return () => {
      stop();
      feed.stop();
    };
  }, [client, key]);

  const timer = useRef<number | null>(null);
  useTopics(['tickets', 'people'], () => {
    timer.current ??= window.setTimeout(() => {
      timer.current = null;
      void latest.current?.refresh();
    }, GATHER);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );

  const feed = shown?.feed ?? null;
  const view = useSyncExternalStore(feed?.subscribe ?? idle, () => feed?.view() ?? nothing);
  return { feed, view, key: shown?.key ?? key, pending: shown?.key !== key };
}
