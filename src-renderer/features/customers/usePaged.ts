import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Topic } from '#shared/api/define.ts';
import type { SportelloError } from '#shared/result.ts';
import { asSportelloError, useTopics } from '#renderer/app/desk.tsx';

/** A list of which only the pages in sight are asked for. */
export interface Paged<T> {
  /** Undefined until the first answer. */
  total: number | undefined;
  at: (row: number) => T | undefined;
  /** Key of a row, of a stand-in while the row is on its way; a new function when rows are new. */
  getKey: (row: number) => string;
  /** These rows are in sight. */
  onRange: (first: number, last: number) => void;
  error: SportelloError | null;
  reload: () => void;
}

const PAGE = 100;

/**
 * Pages of `load`, again from the first when `key` changes, those in sight again when one of `topics` does. What is on
 * screen stays until the new rows are there.
 */
export function usePaged<T extends { readonly id: string }>(
  key: string,
  load: (offset: number, limit: number) => Promise<{ total: number; rows: readonly T[] }>,
  topics: readonly Topic[],
): Paged<T> {
  const [state, setState] = useState<{ total: number | undefined; pages: ReadonlyMap<number, readonly T[]> }>({
    total: undefined,
    pages: new Map(),
  });
  const [error, setError] = useState<SportelloError | null>(null);
  const latest = useRef({ load, turn: 0, asked: new Set<number>(), sight: [0, 0] as [number, number] });
  latest.current.load = load;

  const ask = useCallback((page: number, fresh: boolean) => {
    const mine = latest.current.turn;
    if (latest.current.asked.has(page)) return;
    latest.current.asked.add(page);
    latest.current.load(page * PAGE, PAGE).then(
      ({ total, rows }) => {
        if (mine !== latest.current.turn) return;
        setError(null);
        setState((now) => ({ total, pages: new Map(fresh ? [[page, rows]] : [...now.pages, [page, rows]]) }));
      },
      (failure: unknown) => {
        if (mine !== latest.current.turn) return;
        latest.current.asked.delete(page);
        setError(asSportelloError(failure));
      },
    );
  }, []);
  const restart = useCallback(
    (from: number, to: number) => {
      latest.current.turn += 1;
      latest.current.asked = new Set();
      for (let page = from; page <= to; page += 1) ask(page, page === from);
    },
    [ask],
  );
  useEffect(() => restart(0, 0), [restart, key]);
  const reload = useCallback(() => {
    const [first, last] = latest.current.sight;
    restart(Math.floor(first / PAGE), Math.floor(last / PAGE));
  }, [restart]);
  useTopics(topics, reload);

  return useMemo(() => {
    const at = (row: number): T | undefined => state.pages.get(Math.floor(row / PAGE))?.[row % PAGE];
    return {
      total: state.total,
      at,
      getKey: (row) => at(row)?.id ?? `#${String(row)}`,
      onRange: (first, last) => {
        latest.current.sight = [first, last];
        for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) ask(page, false);
      },
      error,
      reload,
    };
  }, [state, error, reload, ask]);
}
