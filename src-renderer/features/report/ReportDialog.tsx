import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import { useDocument } from '#renderer/app/useDocument.ts';
import { BrokenDialog } from '#renderer/features/interventions/BrokenDialog.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './report.module.css';
import { ReportPaper } from './ReportPaper.tsx';
import { SignedFacts } from './SignedFacts.tsx';
import { SignForm } from './SignForm.tsx';
import { type Report, useReport } from './useReport.ts';

export interface ReportDialogProps {
  intervention: string;
  onClose: () => void;
  /** To correct what it says, while it is not signed. */
  onCorrect?: (() => void) | undefined;
}

/** The report of an intervention: the paper, its versions, and the signature that freezes it. */
export function ReportDialog({ intervention, onClose, onCorrect }: ReportDialogProps) {
  const { report, error, reload } = useReport(intervention);
  if (report === undefined)
    return error === null ? null : <BrokenDialog error={error} onRetry={reload} onClose={onClose} />;
  return <Shown {...{ report, onClose, onCorrect }} />;
}

function Shown({ report, onClose, onCorrect }: Pick<ReportDialogProps, 'onClose' | 'onCorrect'> & { report: Report }) {
  const { t, i18n } = useTranslation(['report', 'interventions', 'common']);
  const { save, busy, error } = useDocument();
  const toasts = useToasts();
  const { versions, call, line, signed } = report;
  const newest = versions.at(-1);
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = versions.find((one) => one.version === chosen) ?? newest;
  const terms = useAsk(
    'documents.reportTerms',
    shown === undefined
      ? null
      : { intervention: line.id, ...(shown.signed === null ? {} : { version: shown.version }) },
  );
  const pdf = async (): Promise<void> => {
    if (shown === undefined) return;
    const name = await save('documents.report', {
      intervention: line.id,
      ...(shown.signed === null ? {} : { version: shown.version }),
    });
    if (name !== null) toasts.show({ message: t('report:pdfSaved', { name }) });
  };
  useHotkeys([{ id: 'report.pdf', keys: 'mod+s', label: t('report:pdf'), inFields: true, run: () => void pdf() }], {
    scope: 'dialog',
  });
  const broken = error ?? terms.error;
  const failed = broken === null ? null : errorText(broken, i18n);
  if (shown === undefined || newest === undefined) return null;
  return (
    <Dialog
      open
      size="page"
      onClose={onClose}
      title={t('report:title')}
      lead={[line.number, call.customerName, line.title].filter(Boolean).join(' · ')}
      actions={
        <>
          {onCorrect !== undefined && !signed && line.billing !== 'billed' && (
            <Button onClick={onCorrect}>{t('interventions:actions.correct')}</Button>
          )}
          <Button
            icon={IconFileTypePdf}
            variant={signed ? 'primary' : 'secondary'}
            busy={busy}
            hotkey="mod+s"
            hotkeyId="report.pdf"
            onClick={() => void pdf()}
          >
            {t('report:pdf')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.close')}</Button>
        </>
      }
    >
      {failed !== null && <ErrorState size="line" {...failed} />}
      <div className={styles.desk}>
        <div className={styles.sheet}>
          {terms.data === undefined ? (
            terms.error === null && <Skeleton lines={12} />
          ) : (
            <ReportPaper intervention={line.id} call={call} version={shown} terms={terms.data} />
          )}
        </div>
        <aside className={styles.side} aria-label={t('report:signature')}>
          {versions.length > 1 && (
            <ChipGroup
              label={t('report:versions')}
              options={versions.map((one) => ({
                value: String(one.version),
                label: t(one.signed === null ? 'report:draft' : 'report:versionN', { version: one.version }),
              }))}
              value={String(shown.version)}
              onChange={(version) => setChosen(Number(version))}
            />
          )}
          {shown !== newest ? (
            <p className={styles.quiet}>{t('report:older')}</p>
          ) : signed ? (
            <SignedFacts key={newest.version} report={report} />
          ) : (
            <SignForm intervention={line.id} signer={call.requester} />
          )}
        </aside>
      </div>
    </Dialog>
  );
}
