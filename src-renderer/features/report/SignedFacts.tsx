import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#shared/format/date.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSubmit } from '#renderer/app/submit.ts';
import { BillingTag } from '#renderer/features/interventions/BillingTag.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { FieldErrors } from '#renderer/ui/fieldErrors.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './report.module.css';
import type { Report } from './useReport.ts';

/** A signed report: by whom, when; and how it is opened again. Once billed it stays shut. */
export function SignedFacts({ report }: { report: Report }) {
  const { t } = useTranslation(['report', 'errors', 'interventions']);
  const { language, zone } = useSession();
  const run = useRun();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const { busy, errors, problem, submit, clear } = useSubmit(root, (field) => field === 'reason');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const last = report.state.reports.at(-1);
  const { billing } = report.line;
  if (last === undefined) return null;
  const when = formatInstant(last.signedAt, 'dateTime', { lang: language, timeZone: zone });
  const save = async (): Promise<void> => {
    const done = await submit(
      () => run('intervention.reopenReport', { id: report.line.id, reason }),
      () => (reason.trim() === '' ? [{ field: 'reason', message: t('errors:field.required') }] : []),
    );
    if (done) toasts.show({ message: t('report:reopen.done') });
  };
  return (
    <div ref={root} className={styles.form}>
      <p>
        {last.signature === null
          ? t('report:closedBy', { name: last.signer, when })
          : t('report:signedBy', { name: last.signer, when })}
      </p>
      {billing !== 'none' && (
        <p>
          <BillingTag line={report.line} />
        </p>
      )}
      {billing === 'billed' ? (
        <p className={styles.quiet}>{t('report:reopen.billed')}</p>
      ) : asking ? (
        <FieldErrors errors={errors}>
          <TextField
            label={t('report:reopen.reason')}
            hint={t('report:reopen.hint')}
            name="reason"
            value={reason}
            onChange={(text) => {
              clear();
              setReason(text);
            }}
            autoFocus
          />
          {problem !== null && <ErrorState size="line" {...problem} />}
          <div className={styles.buttons}>
            <Button variant="primary" busy={busy} onClick={() => void save()}>
              {t('report:reopen.save')}
            </Button>
          </div>
        </FieldErrors>
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => setAsking(true)}>{t('report:reopen.start')}</Button>
        </div>
      )}
    </div>
  );
}
