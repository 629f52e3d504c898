import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { SportelloError } from '#shared/result.ts';
import { asSportelloError, useAsk, useRun } from '#renderer/app/desk.tsx';

type Progress = NonNullable<OutputOf<'store.progress'>>;
export type Task = Progress['task'];

/** How often a running task is asked how far it is, and how often whether another window began one (ms). */
const WATCH_MS = 500;
const LOOK_MS = 5_000;

/** Long work on the store: one at a time, whoever began it. */
export interface TaskState {
  /** What is running, here or in another window. */
  running: Task | null;
  /** 0-1; null until it is known. */
  share: number | null;
  /** Why the last one that was begun here ended badly. */
  error: SportelloError | null;
  /** Runs the work unless something is running already; undefined when it did not go through. */
  begin: <R>(task: Task, work: () => Promise<R>) => Promise<R | undefined>;
  /** Asks the running task to stop. */
  stop: () => void;
  dismiss: () => void;
}

export function useTask(): TaskState {
  const run = useRun();
  const [own, setOwn] = useState<Task | null>(null);
  const [error, setError] = useState<SportelloError | null>(null);
  const { data, reload } = useAsk('store.progress', {});
  const busy = useRef(false);
  const running = own ?? data?.task ?? null;
  const every = running === null ? LOOK_MS : WATCH_MS;
  useEffect(() => {
    const timer = setInterval(reload, every);
    return () => clearInterval(timer);
  }, [reload, every]);
  return {
    running,
    share:
      data === undefined || data === null || data.total === 0 || data.task !== running ? null : data.done / data.total,
    error,
    async begin(task, work) {
      if (busy.current || running !== null) return undefined;
      busy.current = true;
      setOwn(task);
      setError(null);
      try {
        return await work();
      } catch (failure) {
        setError(asSportelloError(failure));
        return undefined;
      } finally {
        busy.current = false;
        setOwn(null);
        reload();
      }
    },
    stop: () => void run('store.stop', {}).catch((failure: unknown) => setError(asSportelloError(failure))),
    dismiss: () => setError(null),
  };
}
