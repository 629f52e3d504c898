import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import styles from './billing.module.css';

export interface ReasonDialogProps {
  title: string;
  lead: string | undefined;
  /** Label of the reason, which must be given. */
  reason: string;
  save: string;
  /** Sends it; what is refused stays on screen. */
  onSave: (reason: string) => Promise<unknown>;
  /** It went through. */
  onSaved: () => void;
  onClose: () => void;
  /** Above the reason: what else is chosen. */
  children?: ReactNode;
}

/** Asks for the reason of a step that the story then tells. */
export function ReasonDialog({ title, lead, reason, save, onSave, onSaved, onClose, children }: ReasonDialogProps) {
  const { t } = useTranslation(['common', 'errors']);
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, touched } = useSubmit(root, (field) => field === 'reason');
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    const done = await submit(
      () => onSave(text),
      () => (text.trim() === '' ? [{ field: 'reason', message: t('errors:field.required') }] : []),
    );
    if (!done) return;
    onSaved();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      lead={lead}
      onSubmit={() => void send()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="Enter">
            {save}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.stack} onInput={touched}>
        <FieldErrors errors={errors}>
          {children}
          <TextArea label={reason} name="reason" minRows={2} value={text} onChange={setText} data-autofocus />
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
