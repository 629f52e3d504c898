import { IconArrowBackUp, IconFileTypePdf, IconFileTypeXml, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/format/date.ts';
import { useAsk, useDesk } from '#renderer/app/desk.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import billing from '../billing.module.css';
import { DraftFoot } from '../drafts/DraftFoot.tsx';
import { groupLines } from '../lines/groupLines.ts';
import { LineGroups } from '../lines/LineGroups.tsx';
import { useSavePdf } from '../useSavePdf.ts';
import { useOpenWork } from '../lines/useOpenWork.tsx';
import { BillFacts } from './BillFacts.tsx';
import { BillParties } from './BillParties.tsx';
import styles from './bills.module.css';
import { ReverseDialog } from './ReverseDialog.tsx';
import { useExportBills } from './useExportBills.tsx';

export interface BillPaneProps {
  bill: string;
  /** To another bill: the credit note of this one, or what it takes back. */
  onOpen: (bill: string) => void;
  onClose: () => void;
}

/** One bill as it was issued: who, what, how much, how it is paid, where it was sent. It never changes; it can be reversed. */
export function BillPane({ bill, onOpen, onClose }: BillPaneProps) {
  const { t, i18n } = useTranslation(['billing', 'common']);
  const lang = useLanguage();
  const { data, error, reload } = useAsk('bill.get', { id: bill });
  const work = useOpenWork();
  const [reversing, setReversing] = useState(false);
  const reversible = data?.document.type === 'TD01' && data.line.reversedBy === null;
  const desk = useDesk();
  const savePdf = useSavePdf();
  const { exportBills, busy, windows } = useExportBills();
  const pdf = (): void => savePdf(() => desk.query('documents.bill', { id: bill, language: lang }));
  useHotkeys([
    { id: 'bill.xml', keys: 'f', label: t('billing:export.xml'), run: () => exportBills([bill], 'fatturapa') },
    { id: 'bill.pdf', keys: 'p', label: t('billing:bills.pdf'), run: pdf },
    {
      id: 'bill.reverse',
      keys: 'r',
      label: t('billing:reverse.action'),
      enabled: reversible,
      run: () => reversible && setReversing(true),
    },
  ]);
  const failed = error === null ? null : errorText(error, i18n);
  if (data === undefined)
    return (
      <section className={billing.right} aria-label={t('billing:bills.one')}>
        {failed === null ? <Skeleton lines={8} /> : <ErrorState {...failed} onRetry={reload} />}
      </section>
    );
  const { document, line, reverseReason } = data;
  const { reverses } = document;
  const title = t(document.type === 'TD04' ? 'billing:bills.noteTitle' : 'billing:bills.title', {
    number: document.number,
  });
  return (
    <section className={billing.right} aria-label={title}>
      <header className={billing.paneHead}>
        <div className={billing.paneTop}>
          <div className={billing.paneWords}>
            <h2 className={billing.paneTitle}>
              {title}
              {line.reversedBy !== null && <Tag tone="warn">{t('billing:bills.reversed')}</Tag>}
              {line.exported && <Tag tone="ok">{t('billing:bills.exported')}</Tag>}
            </h2>
            <p className={billing.paneLead}>
              {t('billing:bills.of', { date: formatDay(document.date, lang), name: document.buyer.name })}
            </p>
          </div>
          <IconButton
            icon={IconX}
            size="small"
            label={t('common:actions.close')}
            hotkey="Escape"
            hotkeyId="billing.close"
            onClick={onClose}
          />
        </div>
        <div className={billing.paneActions}>
          <Button icon={IconFileTypePdf} hotkey="p" hotkeyId="bill.pdf" onClick={pdf}>
            {t('billing:bills.pdf')}
          </Button>
          <Button
            icon={IconFileTypeXml}
            busy={busy}
            hotkey="f"
            hotkeyId="bill.xml"
            onClick={() => exportBills([bill], 'fatturapa')}
          >
            {t('billing:export.xml')}
          </Button>
          {reversible && (
            <Button icon={IconArrowBackUp} hotkey="r" hotkeyId="bill.reverse" onClick={() => setReversing(true)}>
              {t('billing:reverse.action')}
            </Button>
          )}
        </div>
      </header>
      <div className={billing.paneBody}>
        {(line.reversedBy !== null || reverses !== null) && (
          <p role="note" className={styles.note}>
            {reverses === null
              ? t('billing:bills.reversedBecause', { reason: reverseReason ?? '' })
              : t('billing:bills.takesBack', { number: reverses.number, date: formatDay(reverses.date, lang) })}{' '}
            <button
              type="button"
              className={billing.link}
              onClick={() => onOpen(reverses?.bill ?? line.reversedBy ?? bill)}
            >
              {reverses === null ? t('billing:bills.openNote') : t('billing:bills.openReversed')}
            </button>
          </p>
        )}
        <BillParties seller={document.seller} buyer={document.buyer} />
        <LineGroups
          label={t('billing:draft.lines')}
          groups={groupLines(document.lines)}
          changeable={false}
          open={work}
        />
        {work.windows}
        {windows}
        <BillFacts document={document} exported={line.exported} />
      </div>
      <DraftFoot
        netCents={document.netCents}
        vat={document.vat}
        stampCents={document.stampCents}
        withholdingCents={document.withholding?.cents ?? 0}
        totalCents={document.totalCents}
        payCents={document.payCents}
        dueDate={document.payment.dueDate}
      />
      {reversing && <ReverseDialog line={line} onDone={onOpen} onClose={() => setReversing(false)} />}
    </section>
  );
}
