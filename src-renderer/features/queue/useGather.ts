import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { QueueFilter } from '#shared/api/queue.ts';
import { useDesk } from '#renderer/app/desk.tsx';

/** Collecting is under way; it can be given up. */
export interface Gathering {
  readonly stop: () => void;
}

/** Collects the ids of every call of a filter, also those not at hand; null when it was given up meanwhile. */
export function useGather(): {
  gathering: Gathering | null;
  gather: (filter: QueueFilter) => Promise<OutputOf<'queue.ids'> | null>;
} {
  const desk = useDesk();
  const [gathering, setGathering] = useState<Gathering | null>(null);
  const turn = useRef(0);
  const stop = useCallback(() => {
    turn.current += 1;
    setGathering(null);
  }, []);
  useEffect(() => stop, [stop]);

  const gather = useCallback(
    (filter: QueueFilter) => {
      turn.current += 1;
      const mine = turn.current;
      setGathering({ stop });
      return desk
        .query('queue.ids', { filter })
        .then((found) => (mine === turn.current ? found : null))
        .finally(() => mine === turn.current && setGathering(null));
    },
    [desk, stop],
  );
  return { gathering, gather };
}
