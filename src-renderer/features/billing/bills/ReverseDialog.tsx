import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillListLine } from '#shared/api/billShapes.ts';
import { localDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import billing from '../billing.module.css';
import styles from '../drafts/drafts.module.css';

export interface ReverseDialogProps {
  line: BillListLine;
  /** The credit note that was issued. */
  onDone: (note: string) => void;
  onClose: () => void;
}

/** Takes a bill back with a credit note; says what comes of it before it is done. */
export function ReverseDialog({ line, onDone, onClose }: ReverseDialogProps) {
  const { t } = useTranslation(['billing', 'common', 'errors']);
  const { zone, language } = useSession();
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, touched } = useSubmit(root, (field) => field === 'date' || field === 'reason');
  const [today] = useState(() => localDay(Date.now(), zone));
  const [date, setDate] = useState<string | null>(today < line.date ? line.date : today);
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    let note = { id: '', number: '' };
    const required = t('errors:field.required');
    const done = await submit(
      async () => {
        ({ result: note } = await run('bill.reverse', { id: line.id, date: date ?? today, reason }));
      },
      () => [
        ...(date === null ? [{ field: 'date', message: required }] : []),
        ...(reason.trim() === '' ? [{ field: 'reason', message: required }] : []),
      ],
    );
    if (!done) return;
    toasts.show({ message: t('billing:reverse.done', { number: line.number, note: note.number }) });
    onClose();
    onDone(note.id);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('billing:reverse.title', { number: line.number })}
      lead={`${line.customerName} · ${formatMoney(line.totalCents, language)}`}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" variant="danger" busy={busy} hotkey="Enter">
            {t('billing:reverse.save')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={billing.stack} onInput={touched}>
        <p className={styles.warning}>{t('billing:reverse.what')}</p>
        <FieldErrors errors={errors}>
          <TextArea
            label={t('billing:reverse.reason')}
            hint={t('billing:reverse.reasonHint')}
            name="reason"
            minRows={2}
            value={reason}
            onChange={setReason}
            data-autofocus
          />
          <DateField
            label={t('billing:reverse.date')}
            name="date"
            today={today}
            min={line.date}
            value={date}
            onChange={setDate}
          />
        </FieldErrors>
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
