import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import type { TicketAction } from '#shared/domain/ticket/commands.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useTicket } from './ticket.ts';

type Call<A extends TicketAction> = `ticket.${A}`;
export type ActionInput<A extends TicketAction> = Omit<InputOf<Call<A>>, 'commandId' | 'id'>;

/** Actions whose command `tickets.undo` knows how to take back. */
const UNDOABLE: ReadonlySet<TicketAction> = new Set([
  'take',
  'handOn',
  'giveBack',
  'wait',
  'resume',
  'solve',
  'tell',
  'close',
  'reopen',
  'change',
  'tie',
  'duplicate',
  'unduplicate',
  'moveCustomer',
]);

/** What only adds words: nothing that may follow depends on it, and one goes on writing meanwhile. */
const WORDS: ReadonlySet<TicketAction> = new Set(['answer', 'note', 'phone']);

/** Does an action on the call of the page. */
export interface Act {
  /**
   * Runs it, says `message` and offers to take it back; done once the page shows what the call has become.
   * @throws SportelloError for a dialog to show beside its fields
   */
  readonly run: <A extends TicketAction>(
    action: A,
    input: ActionInput<A>,
    message: string,
  ) => Promise<OutputOf<Call<A>>>;
  /** The same for a button: what is refused is told in a notice, in words. */
  readonly attempt: <A extends TicketAction>(action: A, input: ActionInput<A>, message: string) => Promise<void>;
  /** Shows an error as a notice. */
  readonly complain: (error: unknown) => void;
}

export function useAct(): Act {
  const { line, during } = useTicket();
  const command = useRun();
  const toasts = useToasts();
  const { t, i18n } = useTranslation('ticket');
  const { id, number } = line;

  const complain = useCallback(
    (error: unknown) => {
      const { title, todo } = errorText(error, i18n);
      toasts.show({ kind: 'error', message: `${title}. ${todo}` });
    },
    [i18n, toasts],
  );
  const undo = useCallback(
    (of: string) =>
      during(() => command('tickets.undo', { of })).then(
        () => toasts.show({ message: t('done.undone', { number }) }),
        complain,
      ),
    [command, toasts, t, number, complain, during],
  );
  const run = useCallback(
    async <A extends TicketAction>(action: A, input: ActionInput<A>, message: string) => {
      const send = async () => {
        const { commandId, result } = await command(`ticket.${action}`, { ...input, id } as never);
        // What could not go along with the call is said, or one would think it had.
        const said = result.left === undefined ? message : `${message}. ${t('done.workLeft', { count: result.left })}`;
        toasts.show({ message: said, ...(UNDOABLE.has(action) ? { undo: () => void undo(commandId) } : {}) });
        return result;
      };
      return WORDS.has(action) ? send() : during(send);
    },
    [command, id, toasts, undo, during, t],
  );
  const attempt = useCallback(
    async <A extends TicketAction>(action: A, input: ActionInput<A>, message: string) => {
      try {
        await run(action, input, message);
      } catch (error) {
        complain(error);
      }
    },
    [run, complain],
  );
  return { run, attempt, complain };
}
