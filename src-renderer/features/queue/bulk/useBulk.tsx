import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';
import type { BulkResult } from '#shared/domain/ticket/bulk.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { RefusedDialog } from './RefusedDialog.tsx';
import { useFailure } from './useFailure.ts';

/** One thing to do to many calls: the command without its ids. */
export type BulkWhat =
  | { readonly name: 'tickets.assign'; readonly input: Omit<InputOf<'tickets.assign'>, 'ids' | 'commandId'> }
  | { readonly name: 'tickets.set'; readonly input: Omit<InputOf<'tickets.set'>, 'ids' | 'commandId'> }
  | { readonly name: 'tickets.close'; readonly input: Omit<InputOf<'tickets.close'>, 'ids' | 'commandId'> };

/** Work on many calls that is under way. */
export interface BulkJob {
  readonly done: number;
  readonly total: number;
  readonly stop: () => void;
}

/** Calls in one command: few enough that whoever saves a call meanwhile does not wait. */
const AT_ONCE = 500;

export interface Bulk {
  /** Does it, tells how it went with an undo, and whether anything was done. `say` words the notice for a number of calls. */
  readonly run: (what: BulkWhat, ids: readonly string[], say: (count: number) => string) => Promise<boolean>;
  readonly job: BulkJob | null;
  /** To be drawn: which calls were refused and why, when asked for. */
  readonly outcome: ReactNode;
}

/** Bulk commands with progress, notice, undo and the list of what was refused. */
export function useBulk(): Bulk {
  const { t } = useTranslation('queue');
  const send = useRun();
  const toasts = useToasts();
  const failure = useFailure();
  const [job, setJob] = useState<BulkJob | null>(null);
  const [refused, setRefused] = useState<BulkResult['refused'] | null>(null);
  const stopped = useRef(false);

  const run = useCallback<Bulk['run']>(
    async (what, ids, say) => {
      stopped.current = false;
      const commands: string[] = [];
      const no: BulkResult['refused'] = [];
      let done = 0;
      let failed: unknown = null;
      for (let from = 0; from < ids.length && !stopped.current; from += AT_ONCE) {
        if (ids.length > AT_ONCE) setJob({ done: from, total: ids.length, stop: () => (stopped.current = true) });
        try {
          const ran = await send(what.name, { ...what.input, ids: ids.slice(from, from + AT_ONCE) });
          const { result } = ran;
          if (result.done > 0) commands.push(ran.commandId);
          done += result.done;
          no.push(...result.refused);
        } catch (error) {
          failed = error;
          break;
        }
      }
      setJob(null);
      const undo = async (): Promise<void> => {
        let back = 0;
        try {
          for (const of of commands.toReversed()) back += (await send('tickets.undo', { of })).result.done;
          toasts.show({ message: t('bulk.undone', { count: back }) });
        } catch (error) {
          toasts.show({ kind: 'error', message: failure(error) });
        }
      };
      const see =
        no.length === 0
          ? {}
          : { action: { label: t('bulk.seeRefused', { count: no.length }), run: () => setRefused(no) } };
      if (done > 0) toasts.show({ message: say(done), undo: () => void undo(), stay: 12_000, ...see });
      else if (no.length > 0) toasts.show({ kind: 'error', message: t('bulk.noneDone', { count: no.length }), ...see });
      if (failed !== null) toasts.show({ kind: 'error', message: failure(failed) });
      return done > 0;
    },
    [send, toasts, t, failure],
  );

  return {
    run,
    job,
    outcome: refused === null ? null : <RefusedDialog refused={refused} onClose={() => setRefused(null)} />,
  };
}
