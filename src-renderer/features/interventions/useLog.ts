import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import type { InterventionLine } from '#shared/api/interventions.ts';
import type { SportelloError } from '#shared/result.ts';
import { asSportelloError, useDesk, useTopics } from '#renderer/app/desk.tsx';

export type LogFilter = Omit<InputOf<'interventions.list'>, 'offset' | 'limit' | 'order'>;

export interface Log {
  rows: readonly InterventionLine[];
  total: number;
  sums: OutputOf<'interventions.list'>['sums'];
}

const PAGE = 1000;

/** Every row of the filter, newest first, page after page: the first is shown while the rest comes. null = do not ask. */
export function useLog(filter: LogFilter | null): {
  log: Log | undefined;
  error: SportelloError | null;
  reload: () => void;
} {
  const client = useDesk();
  const [log, setLog] = useState<Log | undefined>(undefined);
  const [error, setError] = useState<SportelloError | null>(null);
  const key = filter === null ? '' : JSON.stringify(filter);
  const turn = useRef(0);
  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    if (key === '') return;
    const rows: InterventionLine[] = [];
    try {
      for (;;) {
        const page = await client.query('interventions.list', {
          ...(JSON.parse(key) as LogFilter),
          order: 'newest',
          offset: rows.length,
          limit: PAGE,
        });
        if (mine !== turn.current) return;
        rows.push(...page.rows);
        setLog({ rows: [...rows], total: page.total, sums: page.sums });
        setError(null);
        if (page.rows.length === 0 || rows.length >= page.total) return;
      }
    } catch (failure) {
      if (mine === turn.current) setError(asSportelloError(failure));
    }
  }, [client, key]);
  const reload = useCallback(() => void load(), [load]);
  useEffect(reload, [reload]);
  useTopics(['interventions', 'tickets', 'people'], reload);
  return { log, error, reload };
}
