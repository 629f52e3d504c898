import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from '../billing.module.css';

/** Opens work again that contract or packs had covered whole: what it took of the packs is given back. */
export function UnsettleDialog({ intervention, onClose }: { intervention: string; onClose: () => void }) {
  const { t } = useTranslation(['billing', 'common', 'errors']);
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, touched } = useSubmit(root, (field) => field === 'reason');
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    const done = await submit(
      () => run('intervention.unsettle', { id: intervention, reason }),
      () => (reason.trim() === '' ? [{ field: 'reason', message: t('errors:field.required') }] : []),
    );
    if (!done) return;
    toasts.show({ message: t('billing:unsettle.done') });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('billing:unsettle.title')}
      lead={t('billing:unsettle.lead')}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="Enter">
            {t('billing:unsettle.save')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.stack} onInput={touched}>
        <FieldErrors errors={errors}>
          <TextArea
            label={t('billing:unsettle.reason')}
            name="reason"
            minRows={2}
            value={reason}
            onChange={setReason}
            data-autofocus
          />
        </FieldErrors>
        {problem !== null && (
          <ErrorState
            size="line"
            title={problem.title}
            safe={problem.safe}
            todo={problem.todo}
            reference={problem.reference}
          />
        )}
      </div>
    </Dialog>
  );
}
