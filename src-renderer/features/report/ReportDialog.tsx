import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrokenDialog } from '#renderer/features/interventions/BrokenDialog.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChipGroup } from '#renderer/ui/Chip.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
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
  const { t } = useTranslation(['report', 'interventions', 'common']);
  const { versions, call, line, signed } = report;
  const newest = versions.at(-1);
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = versions.find((one) => one.version === chosen) ?? newest;
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
          <Button onClick={onClose}>{t('common:actions.close')}</Button>
        </>
      }
    >
      <div className={styles.desk}>
        <div className={styles.sheet}>
          <ReportPaper call={call} version={shown} />
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
