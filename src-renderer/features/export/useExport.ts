import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ExportFormat, ExportName } from '#shared/api/exports.ts';
import type { SportelloError } from '#shared/result.ts';
import { asSportelloError, useDesk } from '#renderer/app/desk.tsx';
import { useHost } from '#renderer/app/host.tsx';
import { exportAddress } from '#renderer/transport/fileAddress.ts';

/** How often a running export is asked how far it is, ms. */
const WATCH = 300;

export interface ExportState {
  /** The last one begun here; null before the first. */
  last: { what: ExportName; progress: OutputOf<'export.progress'> } | null;
  error: SportelloError | null;
  begin: (what: ExportName, format: ExportFormat) => Promise<void>;
  stop: () => void;
}

/** An export straight into a file: the host's own download saves it, here it is begun, watched and stopped. */
export function useExport(): ExportState {
  const desk = useDesk();
  const host = useHost();
  const [last, setLast] = useState<(NonNullable<ExportState['last']> & { id: string }) | null>(null);
  const [error, setError] = useState<SportelloError | null>(null);
  const id = last?.progress.state === 'running' ? last.id : null;
  const fail = useCallback((failure: unknown) => {
    setError(asSportelloError(failure));
    setLast(null);
  }, []);
  const look = useCallback(
    (which: string): void => {
      desk.query('export.progress', { id: which }).then(
        (progress) => setLast((now) => (now?.id === which ? { ...now, progress } : now)),
        (failure: unknown) => fail(failure),
      );
    },
    [desk, fail],
  );
  useEffect(() => {
    if (id === null) return undefined;
    const timer = setInterval(() => look(id), WATCH);
    return () => clearInterval(timer);
  }, [id, look]);
  const busy = useRef(false);
  return {
    last,
    error,
    async begin(what, format) {
      if (busy.current || id !== null) return;
      busy.current = true;
      setError(null);
      try {
        const begun = await desk.query('export.begin', { what, format });
        setLast({
          id: begun.id,
          what,
          progress: { name: begun.name, done: 0, all: begun.all, state: 'running' },
        });
        host.saveFrom(exportAddress(begun.id));
      } catch (failure) {
        fail(failure);
      } finally {
        busy.current = false;
      }
    },
    stop() {
      if (id !== null) desk.query('export.stop', { id }).then(() => look(id), fail);
    },
  };
}
