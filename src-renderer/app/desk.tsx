import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { contract, type CommandName, type InputOf, type OutputOf, type QueryName } from '#shared/api/contract.ts';
import type { Topic } from '#shared/api/define.ts';
import { SportelloError } from '#shared/result.ts';
import type { DeskClient, Ran } from '#renderer/transport/client.ts';

interface DeskContextValue {
  client: DeskClient;
  /** Calls back when one of the topics has changed. */
  onTopics: (topics: readonly Topic[], listener: () => void) => () => void;
}

const DeskContext = createContext<DeskContextValue | null>(null);

/** Gives the screens the desk, with one subscription for all of them. */
export function DeskProvider({ client, children }: { client: DeskClient; children: ReactNode }) {
  const listeners = useRef(new Set<{ topics: readonly Topic[]; listener: () => void }>());
  useEffect(
    () =>
      client.subscribe((changed) => {
        for (const one of listeners.current) if (one.topics.some((topic) => changed.includes(topic))) one.listener();
      }),
    [client],
  );
  const value = useMemo<DeskContextValue>(
    () => ({
      client,
      onTopics(topics, listener) {
        const entry = { topics, listener };
        listeners.current.add(entry);
        return () => void listeners.current.delete(entry);
      },
    }),
    [client],
  );
  return <DeskContext value={value}>{children}</DeskContext>;
}

function useContextValue(): DeskContextValue {
  const value = use(DeskContext);
  if (value === null) throw new Error('DeskProvider is missing');
  return value;
}

/** The desk itself, for calls outside rendering. */
export function useDesk(): DeskClient {
  return useContextValue().client;
}

/** Calls `listener` after a commit that touched one of `topics`. */
export function useTopics(topics: readonly Topic[], listener: () => void): void {
  const { onTopics } = useContextValue();
  const latest = useRef(listener);
  latest.current = listener;
  const key = topics.join(',');
  useEffect(() => onTopics(key.split(',') as Topic[], () => latest.current()), [onTopics, key]);
}

/** An answer as it stands: the last good one stays on screen while a new one is fetched. */
export interface Answer<T> {
  data: T | undefined;
  error: SportelloError | null;
  loading: boolean;
  reload: () => void;
  /** Asks again; done once an answer given after this moment is there, or could not be had. Never throws. */
  fresh: () => Promise<void>;
}

/** Asks a query and keeps the answer fresh: again when the input or one of the query's topics changes. null = do not ask. */
export function useAsk<N extends QueryName>(name: N, input: InputOf<N> | null): Answer<OutputOf<N>> {
  const { client } = useContextValue();
  const [state, setState] = useState<{
    key: string;
    data: OutputOf<N> | undefined;
    error: SportelloError | null;
    loading: boolean;
  }>({
    key: '',
    data: undefined,
    error: null,
    loading: input !== null,
  });
  const key = input === null ? '' : JSON.stringify(input);
  const turn = useRef(0);
  const waiting = useRef<(() => void)[]>([]);
  const settle = useCallback(() => {
    for (const done of waiting.current.splice(0)) done();
  }, []);
  const ask = useCallback(() => {
    if (key === '') return settle();
    turn.current += 1;
    const mine = turn.current;
    setState((now) => ({ ...now, loading: true }));
    client.query(name, JSON.parse(key) as InputOf<N>).then(
      (data) => {
        if (mine !== turn.current) return;
        setState({ key, data, error: null, loading: false });
        settle();
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        setState((now) => ({ ...now, key, error: asSportelloError(error), loading: false }));
        settle();
      },
    );
  }, [client, name, key, settle]);
  useEffect(ask, [ask]);
  useEffect(() => settle, [settle]);
  const fresh = useCallback(
    () =>
      new Promise<void>((resolve) => {
        waiting.current.push(resolve);
        ask();
      }),
    [ask],
  );
  useTopics(contract[name].topics, ask);
  return { data: key === '' ? undefined : state.data, error: state.error, loading: state.loading, reload: ask, fresh };
}

/** Runs commands; the promise rejects with a SportelloError for the caller to show. */
export function useRun(): <N extends CommandName>(name: N, input: Omit<InputOf<N>, 'commandId'>) => Promise<Ran<N>> {
  const { client } = useContextValue();
  return useCallback((name, input) => client.run(name, input), [client]);
}

/** Any thrown thing as the one error screens know. */
export function asSportelloError(error: unknown): SportelloError {
  return error instanceof SportelloError ? error : new SportelloError({ code: 'internal', cause: error });
}
