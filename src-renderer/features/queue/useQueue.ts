import { useCallback, useEffect, useMemo } from 'react';
import type { Grouping } from '#shared/api/queue.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import type { FeedAsk, QueueOrder } from './queueFeed.ts';
import type { ListChoice } from './savedFilters.ts';
import { useQueueFeed } from './useQueueFeed.ts';
import { countFields, filterOf, useQueueView } from './view.ts';

const ORDERS: readonly QueueOrder[] = ['urgent', 'oldest', 'newest'];

/** The queue as it is asked and shown, for the pane and for the wide table. */
export function useQueue() {
  const { operator } = useSession();
  const view = useQueueView();
  const [order, setOrder] = usePreference<QueueOrder>('queue.order', 'urgent');
  const [by, setBy] = usePreference<Grouping | null>('queue.by', null);
  const { begin, change, scope, fields, text, customerName } = view;
  useEffect(() => begin(operator.id), [begin, operator.id]);

  const filter = useMemo(() => filterOf({ scope, fields, text }), [scope, fields, text]);
  const ask = useMemo<FeedAsk>(() => ({ filter, order, by }), [filter, order, by]);
  const feed = useQueueFeed(ask);
  const choice = useMemo<ListChoice>(
    () => ({ scope, fields, text, customerName, order, by }),
    [scope, fields, text, customerName, order, by],
  );

  const apply = useCallback(
    (to: ListChoice) => {
      change({ scope: to.scope, fields: to.fields, text: to.text, customerName: to.customerName, closed: new Set() });
      setOrder(to.order);
      setBy(to.by);
    },
    [change, setOrder, setBy],
  );
  return {
    ...feed,
    filter,
    choice,
    apply,
    order,
    setOrder,
    nextOrder: () => setOrder(ORDERS[(ORDERS.indexOf(order) + 1) % ORDERS.length] ?? 'urgent'),
    by,
    setBy: (next: Grouping | null) => {
      change({ closed: new Set() });
      setBy(next);
    },
    /** Anything beside the chip "all" holds something back. */
    filtered: scope !== 'live' || countFields(fields) > 0 || text.trim() !== '',
    clear: () => change({ scope: 'live', fields: {}, text: '' }),
  };
}

export type Queue = ReturnType<typeof useQueue>;
