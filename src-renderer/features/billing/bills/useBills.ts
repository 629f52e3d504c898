import { useCallback, useEffect, useRef, useState } from 'react';
import type { BillListLine } from '#shared/api/billShapes.ts';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import type { SportelloError } from '#shared/result.ts';
import { asSportelloError, useDesk, useTopics } from '#renderer/app/desk.tsx';

export type BillFilter = Omit<InputOf<'bills.list'>, 'offset' | 'limit'>;

export interface Bills {
  rows: readonly BillListLine[];
  total: number;
  sums: OutputOf<'bills.list'>['sums'];
}

const PAGE = 1000;

/** Every bill of the filter, page after page: the first is shown while the rest comes. */
export function useBills(filter: BillFilter): {
  bills: Bills | undefined;
  error: SportelloError | null;
  reload: () => void;
} {
  const desk = useDesk();
  const key = JSON.stringify(filter);
  const [state, setState] = useState<{ key: string; bills: Bills } | null>(null);
  const [error, setError] = useState<SportelloError | null>(null);
  const turn = useRef(0);
  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const rows: BillListLine[] = [];
    try {
      for (;;) {
        const page = await desk.query('bills.list', {
          ...(JSON.parse(key) as BillFilter),
          offset: rows.length,
          limit: PAGE,
        });
        if (mine !== turn.current) return;
        rows.push(...page.rows);
        setState({ key, bills: { rows: [...rows], total: page.total, sums: page.sums } });
        setError(null);
        if (page.rows.length === 0 || rows.length >= page.total) return;
      }
    } catch (failure) {
      if (mine === turn.current) setError(asSportelloError(failure));
    }
  }, [desk, key]);
  const reload = useCallback(() => void load(), [load]);
  useEffect(reload, [reload]);
  useTopics(['billing'], reload);
  return { bills: state?.key === key ? state.bills : undefined, error, reload };
}
