import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftBill } from '#shared/api/billShapes.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatDay } from '#shared/format/date.ts';
import { formatMoney } from '#shared/format/money.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { FieldRow } from '#renderer/ui/Page.tsx';
import { ProblemLine } from '#renderer/ui/ProblemLine.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import billing from '../billing.module.css';
import { daysOf, monthName } from '../months.ts';
import { CodeFields } from './CodeFields.tsx';
import { type Codes, codesAsked, isReady, typedCodes } from './codes.ts';
import { ConfirmedDialog } from './ConfirmedDialog.tsx';
import styles from './drafts.module.css';
import { sumsOf } from './draftSums.ts';
import { LeftOut } from './LeftOut.tsx';

export interface ConfirmDialogProps {
  month: string;
  today: string;
  /** Day of issue that the drafts are made for. */
  date: string;
  /** Another day was typed: the drafts are made again for it. */
  onDate: (date: string) => void;
  /** They are on their way: what is shown is still for the day before. */
  pricing: boolean;
  drafts: readonly DraftBill[];
  /** Every draft of the month: only then may the month be closed. */
  whole: boolean;
  onBills: () => void;
  onClose: () => void;
}

/** Issues bills: says how many and for how much, what stays out and why, and that a bill is never taken away, only reversed. */
export function ConfirmDialog({
  month,
  today,
  date: issuedOn,
  onDate,
  pricing,
  drafts,
  whole,
  onBills,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation(['billing', 'common', 'errors']);
  const { language } = useSession();
  const run = useRun();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, touched } = useSubmit(
    root,
    (field) => field === 'date' || field === 'notes' || field.startsWith('codes.'),
  );
  const [date, setDate] = useState<string | null>(issuedOn);
  const [close, setClose] = useState(false);
  const [notes, setNotes] = useState('');
  const [codes, setCodes] = useState<Codes>({});
  const [result, setResult] = useState<OutputOf<'bill.confirm'> | null>(null);
  if (result !== null) return <ConfirmedDialog month={month} result={result} onBills={onBills} onClose={onClose} />;

  const asking = codesAsked(drafts);
  const ready = drafts.filter((one) => isReady(one, codes));
  const left = drafts.filter((one) => !ready.includes(one));
  const billed = ready.filter((one) => !one.covered);
  const covered = ready.length - billed.length;
  const save = async (): Promise<void> => {
    let answer: OutputOf<'bill.confirm'> | null = null;
    const done = await submit(
      async () => {
        ({ result: answer } = await run('bill.confirm', {
          month,
          date: date ?? today,
          close: close && whole,
          ...(whole ? {} : { keys: ready.map((one) => one.key) }),
          // One for each that is asked, in its place: what is refused is said at its field.
          codes: asking.map(({ key }) => ({ key, ...typedCodes(codes, key) })),
          ...(notes.trim() === '' ? {} : { notes }),
        }));
      },
      () => (date === null ? [{ field: 'date', message: t('errors:field.required') }] : []),
    );
    if (done && answer !== null) setResult(answer);
  };
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('billing:confirm.title', { month: monthName(month, language) })}
      onSubmit={() => void save()}
      actions={
        <>
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            hotkey="Enter"
            disabled={pricing || (ready.length === 0 && !(close && whole))}
          >
            {billed.length === 0 ? t('billing:confirm.settle') : t('billing:confirm.issue', { count: billed.length })}
          </Button>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
        </>
      }
    >
      <div ref={root} className={billing.stack} onInput={touched}>
        <div>
          <p className={styles.headline}>
            {t('billing:confirm.bills', {
              count: billed.length,
              total: formatMoney(sumsOf(billed).totalCents, language),
            })}
          </p>
          {covered > 0 && <p className={styles.plain}>{t('billing:confirm.covered', { count: covered })}</p>}
        </div>
        <FieldErrors errors={errors}>
          <FieldRow>
            <DateField
              label={t('billing:confirm.date')}
              hint={t('billing:confirm.dateHint')}
              name="date"
              today={today}
              min={daysOf(month).first}
              value={date}
              onChange={(day) => {
                setDate(day);
                if (day !== null) onDate(day);
              }}
              autoFocus
            />
            <TextArea
              label={t('billing:confirm.notes')}
              name="notes"
              optional
              minRows={1}
              value={notes}
              onChange={setNotes}
            />
          </FieldRow>
          {date !== null && date > today && (
            <p className={styles.warning} role="status">
              {t('billing:confirm.future', { date: formatDay(date, language) })}
            </p>
          )}
          {asking.length > 0 && <CodeFields drafts={asking} codes={codes} onCodes={setCodes} />}
          <CheckboxField
            label={t('billing:confirm.close')}
            hint={whole ? t('billing:confirm.closeHint') : t('billing:confirm.closeWhole')}
            disabled={!whole}
            checked={close && whole}
            onChange={setClose}
          />
        </FieldErrors>
        {left.length > 0 && <LeftOut drafts={left} />}
        <p className={styles.warning}>
          <strong>{t('billing:confirm.final')}</strong> {t('billing:confirm.reversal')}
        </p>
        {pricing && (
          <ProgressBar label={t('billing:confirm.pricing', { date: formatDay(issuedOn, language) })} value={null} />
        )}
        {busy && <ProgressBar label={t('billing:confirm.working')} value={null} />}
        <ProblemLine of={problem} />
      </div>
    </Dialog>
  );
}
