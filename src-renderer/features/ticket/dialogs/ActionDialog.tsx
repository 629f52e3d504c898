import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketAction } from '#shared/domain/ticket/commands.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { type ErrorText, errorText, fieldError } from '#renderer/ui/errorText.ts';
import { type FieldError, FieldErrors, focusFirstError } from '#renderer/ui/fieldErrors.tsx';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { type ActionInput, useAct } from '../useAct.ts';

export interface ActionDialogProps<A extends TicketAction> {
  action: A;
  title: string;
  lead?: ReactNode;
  submit: string;
  /** What the command gets; fields still empty are left out, and the desk says which are missing. */
  input: () => Partial<ActionInput<A>>;
  /** Of the notice once it is done. */
  message: () => string;
  /** After it is done, before the dialog closes: what follows of itself. */
  then?: () => Promise<void>;
  onClose: () => void;
  /** More buttons beside the main one. */
  more?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}

/** A dialog that ends in one action on the call: Ctrl+Enter does it, what is wrong stands beside its field, nothing typed is lost. */
export function ActionDialog<A extends TicketAction>({
  action,
  title,
  lead,
  submit,
  input,
  message,
  then,
  onClose,
  more,
  note,
  children,
}: ActionDialogProps<A>) {
  const { t, i18n } = useTranslation('common');
  const { run } = useAct();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [failure, setFailure] = useState<ErrorText | null>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0 && body.current !== null) focusFirstError(body.current);
  }, [errors]);

  const go = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await run(action, input() as ActionInput<A>, message());
      await then?.();
      onClose();
    } catch (error) {
      const field = fieldError(error, i18n);
      setErrors(field === undefined ? [] : [field]);
      if (field === undefined) setFailure(errorText(error, i18n));
      setBusy(false);
    }
  };
  useHotkeys([{ id: 'dialog.submit', keys: 'mod+Enter', label: submit, run: () => void go() }], { scope: 'dialog' });

  return (
    <Dialog
      open
      onClose={onClose}
      onSubmit={() => void go()}
      title={title}
      lead={lead}
      note={note}
      actions={
        <>
          <Button variant="primary" type="submit" busy={busy} hotkey="Ctrl+Enter">
            {submit}
          </Button>
          {more}
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
        </>
      }
    >
      <FieldErrors errors={errors}>
        <div ref={body} style={{ display: 'contents' }}>
          {failure !== null && <ErrorState {...failure} size="line" />}
          {children}
        </div>
      </FieldErrors>
    </Dialog>
  );
}

/** Text of a field that may stay empty, as a command takes it. */
export function said(text: string): { note?: string } {
  return text.trim() === '' ? {} : { note: text };
}
