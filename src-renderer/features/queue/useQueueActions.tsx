import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { AssignDialog } from './bulk/AssignDialog.tsx';
import { CloseDialog } from './bulk/CloseDialog.tsx';
import { SetDialog } from './bulk/SetDialog.tsx';
import { type BulkJob, type BulkWhat, useBulk } from './bulk/useBulk.tsx';
import { useFailure } from './bulk/useFailure.ts';

export type BulkDialog = 'assign' | 'set' | 'close';

export interface QueueActionsOptions {
  selected: ReadonlySet<string>;
  /** The active row, for the keys when nothing is selected. */
  active: string | null;
  /** The page of the active call is in sight and has these keys itself. */
  pageHasKeys: boolean;
  onDone: () => void;
}

export interface QueueActions {
  readonly open: (dialog: BulkDialog) => void;
  readonly job: BulkJob | null;
  readonly dialogs: ReactNode;
}

/** Assign, set, close and take: on what is selected, else on the active row. Their keys, their dialogs. */
export function useQueueActions({ selected, active, pageHasKeys, onDone }: QueueActionsOptions): QueueActions {
  const { t } = useTranslation('queue');
  const { operator } = useSession();
  const run = useRun();
  const toasts = useToasts();
  const failure = useFailure();
  const bulk = useBulk();
  const [dialog, setDialog] = useState<{ name: BulkDialog; ids: readonly string[] } | null>(null);
  const ids = selected.size > 0 ? [...selected] : active === null ? [] : [active];
  const mine = ids.length > 0 && (selected.size > 0 || !pageHasKeys);

  const open = useCallback(
    (name: BulkDialog) => {
      const now = selected.size > 0 ? [...selected] : active === null ? [] : [active];
      if (now.length > 0) setDialog({ name, ids: now });
    },
    [selected, active],
  );
  const done = async (what: BulkWhat, of: readonly string[], say: (count: number) => string): Promise<void> => {
    setDialog(null);
    if (await bulk.run(what, of, say)) onDone();
  };
  const take = async (): Promise<void> => {
    if (selected.size > 0) {
      await done({ name: 'tickets.assign', input: { operator: operator.id } }, ids, (count) =>
        t('bulk.assigned', { count, to: operator.name }),
      );
      return;
    }
    if (active === null) return;
    try {
      const { commandId } = await run('ticket.take', { id: active });
      const undo = (): void => {
        run('tickets.undo', { of: commandId }).then(
          () => toasts.show({ message: t('bulk.undone', { count: 1 }) }),
          (error: unknown) => toasts.show({ kind: 'error', message: failure(error) }),
        );
      };
      toasts.show({ message: t('bulk.takenOne'), undo });
    } catch (error) {
      toasts.show({ kind: 'error', message: failure(error) });
    }
  };

  useHotkeys(
    [
      { id: 'ticket.take', label: t('bulk.take'), keys: 'p', enabled: mine, run: () => void take() },
      { id: 'queue.assign', label: t('bulk.assign'), keys: 'a', enabled: mine, run: () => open('assign') },
      { id: 'queue.set', label: t('bulk.set'), keys: 'e', enabled: mine, run: () => open('set') },
      { id: 'queue.close', label: t('bulk.close'), keys: 'z', enabled: mine, run: () => open('close') },
    ],
    { scope: 'pane' },
  );

  const shared = dialog === null ? null : { count: dialog.ids.length, onClose: () => setDialog(null) };
  const dialogs = (
    <>
      {shared !== null && dialog?.name === 'assign' && (
        <AssignDialog
          {...shared}
          onAssign={(to, name) =>
            void done({ name: 'tickets.assign', input: to }, dialog.ids, (count) =>
              to.operator === null && to.group === undefined
                ? t('bulk.unassigned', { count })
                : t('bulk.assigned', { count, to: name }),
            )
          }
        />
      )}
      {shared !== null && dialog?.name === 'set' && (
        <SetDialog
          {...shared}
          onSet={(fields) =>
            void done({ name: 'tickets.set', input: { fields } }, dialog.ids, (count) => t('bulk.changed', { count }))
          }
        />
      )}
      {shared !== null && dialog?.name === 'close' && (
        <CloseDialog
          {...shared}
          onCloseCalls={(input) =>
            void done({ name: 'tickets.close', input }, dialog.ids, (count) =>
              input.told === false ? t('bulk.closedOrCallBack', { count }) : t('bulk.closed', { count }),
            )
          }
        />
      )}
      {bulk.outcome}
    </>
  );
  return { open, job: bulk.job, dialogs };
}
