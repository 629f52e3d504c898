import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './interventions.module.css';

export interface CancelInterventionDialogProps {
  intervention: string;
  /** Which one, in words. */
  lead: string;
  /** True when it was called off. */
  onDone: (done: boolean) => void;
}

/** Calls planned or running work off, with the reason that the story then tells. */
export function CancelInterventionDialog({ intervention, lead, onDone }: CancelInterventionDialogProps) {
  const { t } = useTranslation(['interventions', 'errors']);
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState('');
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field === 'reason');
  const save = async (): Promise<void> => {
    const done = await submit(
      () => run('intervention.cancel', { id: intervention, reason }),
      () => (reason.trim() === '' ? [{ field: 'reason', message: t('errors:field.required') }] : []),
    );
    if (!done) return;
    toasts.show({ message: t('cancel.done') });
    onDone(true);
  };
  return (
    <Dialog
      open
      size="narrow"
      onClose={() => onDone(false)}
      title={t('cancel.title')}
      lead={lead}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="danger" busy={busy} hotkey="Enter">
            {t('cancel.save')}
          </Button>
          <Button onClick={() => onDone(false)}>{t('cancel.keep')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.form}>
        <FieldErrors errors={errors}>
          <TextField
            label={t('fields.reason')}
            name="reason"
            value={reason}
            onChange={(text) => {
              clear();
              setReason(text);
            }}
            data-autofocus
          />
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
