import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useAsk, useRun } from '#renderer/app/desk.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './admin.module.css';

export interface OperatorLeavesProps {
  operator: RecordOut | null;
  onClose: () => void;
  /** Taking it back did not go through. */
  onFailed: (error: unknown) => void;
}

/** An operator leaves: one screen hands on calls, promises to call back and planned visits. `operator` null is closed. */
export function OperatorLeaves({ operator, onClose, onFailed }: OperatorLeavesProps) {
  const { t } = useTranslation(['admin']);
  return (
    <Dialog
      open={operator !== null}
      onClose={onClose}
      title={t('leaveTitle', { name: operator?.name ?? '' })}
      lead={t('leaveLead')}
    >
      {operator !== null && <LeaveForm key={operator.id} operator={operator} onClose={onClose} onFailed={onFailed} />}
    </Dialog>
  );
}

function LeaveForm({ operator, onClose, onFailed }: OperatorLeavesProps & { operator: RecordOut }) {
  const { t } = useTranslation(['admin', 'common']);
  const run = useRun();
  const toasts = useToasts();
  const form = useRef<HTMLFormElement>(null);
  const others = useCatalog()
    .active('operators')
    .filter((one) => one.id !== operator.id);
  const calls = useAsk('queue.groups', { filter: { scope: 'live', operator: [operator.id] }, by: null });
  const visits = useAsk('interventions.list', { operator: operator.id, status: ['planned', 'running'], limit: 1 });
  const [heir, setHeir] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [retire, setRetire] = useState(true);
  const { busy, errors, problem, submit, touched } = useSubmit(
    form,
    (field) => field === 'heir' || field === 'note' || field === 'id',
  );

  const leave = async (): Promise<void> => {
    const done = await submit(async () => {
      // One command: nobody is left retired with calls that nobody else has.
      const { commandId, result } = await run('operator.leave', {
        id: operator.id,
        heir,
        retire,
        note: note.trim() === '' ? null : note,
      });
      const undo = () => run('tickets.undo', { of: commandId });
      // Visits go back together with calls or the account, never alone.
      const undoable = result.tickets > 0 || (retire && !operator.retired);
      const words = {
        calls: t('leaveCalls', { count: result.tickets }),
        visits: t('leaveVisits', { count: result.interventions }),
      };
      toasts.show({
        message: t('leaveDone', { name: operator.name, ...words }),
        ...(undoable && { undo: () => void undo().catch(onFailed) }),
      });
    });
    if (done) onClose();
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.dialog}
      onInput={touched}
      onSubmit={(event) => {
        event.preventDefault();
        void leave();
      }}
    >
      {calls.data === undefined || visits.data === undefined ? (
        <Skeleton lines={1} />
      ) : (
        <p className={styles.counts}>
          <span>{t('leaveCalls', { count: calls.data.total })}</span>
          <span>{t('leaveVisits', { count: visits.data.total })}</span>
        </p>
      )}
      <FieldErrors errors={errors}>
        <SelectField
          label={t('heir')}
          hint={t('heirHint')}
          name="heir"
          optional
          options={others.map((one) => ({ value: one.id, label: one.name }))}
          value={heir}
          onChange={setHeir}
          autoFocus
        />
        <TextField label={t('leaveNote')} name="note" optional value={note} onChange={setNote} />
        <CheckboxField label={t('leaveRetire')} name="id" checked={retire} onChange={setRetire} />
      </FieldErrors>
      <ProblemLine of={problem} />
      <div className={styles.foot}>
        <Button type="submit" variant="primary" busy={busy}>
          {t('leaveDo')}
        </Button>
        <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
      </div>
    </form>
  );
}
