import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { SegmentedChoice } from '#renderer/ui/SegmentedChoice.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from '../billing.module.css';
import type { LineGroup } from './groupLines.ts';

type Hold = 'disputed' | 'excluded';

/** Takes an intervention out of the bill: for now, as disputed, or for good. */
export function HoldDialog({ group, onClose }: { group: LineGroup; onClose: () => void }) {
  const { t } = useTranslation(['billing', 'common', 'errors']);
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, touched } = useSubmit(root, (field) => field === 'reason');
  const [hold, setHold] = useState<Hold>('disputed');
  const [reason, setReason] = useState('');
  const id = group.intervention ?? '';
  const save = async (): Promise<void> => {
    const done = await submit(
      () => run('intervention.hold', { id, hold, reason }),
      () => (reason.trim() === '' ? [{ field: 'reason', message: t('errors:field.required') }] : []),
    );
    if (!done) return;
    toasts.show({
      message: t(`billing:hold.done.${hold}`, { number: group.ticketNumber ?? '' }),
      undo: () => void run('intervention.hold', { id, hold: 'none', reason: t('billing:hold.undone') }),
    });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('billing:hold.title')}
      lead={group.ticketNumber ?? undefined}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="primary" busy={busy} hotkey="Enter">
            {t('billing:hold.save')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={styles.stack} onInput={touched}>
        <FieldErrors errors={errors}>
          <SegmentedChoice
            label={t('billing:hold.how')}
            clearable={false}
            hint={t(`billing:hold.hint.${hold}`)}
            options={(['disputed', 'excluded'] as const).map((one) => ({
              value: one,
              label: t(`billing:hold.${one}`),
            }))}
            value={hold}
            onChange={(next) => next !== null && setHold(next)}
          />
          <TextArea
            label={t('billing:hold.reason')}
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
