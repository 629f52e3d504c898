import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftBill } from '#shared/api/billShapes.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import styles from '../billing.module.css';
import { groupLines } from '../lines/groupLines.ts';
import { LineGroups } from '../lines/LineGroups.tsx';
import { useOpenWork } from '../lines/useOpenWork.tsx';
import { monthName } from '../months.ts';
import { DraftFoot } from './DraftFoot.tsx';
import { ProblemList } from './ProblemList.tsx';

export interface DraftPaneProps {
  month: string;
  /** Day of issue. */
  date: string;
  draft: DraftBill;
  onClose: () => void;
}

/** One draft whole, as it would be issued on a day: its lines by intervention, what it comes to, what is in its way. */
export function DraftPane({ month, date, draft, onClose }: DraftPaneProps) {
  const { t } = useTranslation(['billing', 'common']);
  const lang = useLanguage();
  const { openCustomer } = useNav();
  const { data, error, reload } = useAsk('billing.draft', { month, key: draft.key, date });
  const work = useOpenWork();
  const figures = [
    draft.interventions === 0
      ? t('billing:drafts.noWork')
      : t('billing:drafts.interventions', { count: draft.interventions }),
    draft.workMinutes === 0 ? '' : formatMinutes(draft.workMinutes),
    draft.travelMinutes === 0 ? '' : t('billing:drafts.travel', { time: formatMinutes(draft.travelMinutes) }),
    draft.km === 0 ? '' : `${formatNumber(draft.km, lang)} km`,
  ].filter(Boolean);
  return (
    <section className={styles.right} aria-label={t('billing:draft.label', { name: draft.customerName })}>
      <header className={styles.paneHead}>
        <div className={styles.paneTop}>
          <div className={styles.paneWords}>
            <h2 className={styles.paneTitle}>{draft.customerName}</h2>
            <p className={styles.paneLead}>
              {[t('billing:draft.of', { month: monthName(month, lang) }), ...figures].join(' · ')}
            </p>
          </div>
          {draft.customer !== '' && (
            <Button size="small" variant="quiet" onClick={() => openCustomer(draft.customer)}>
              {t('billing:draft.openCustomer')}
            </Button>
          )}
          <IconButton
            icon={IconX}
            size="small"
            label={t('common:actions.close')}
            hotkey="Escape"
            hotkeyId="billing.close"
            onClick={onClose}
          />
        </div>
      </header>
      <div className={styles.paneBody}>
        <ProblemList problems={draft.problems} customer={draft.customer} />
        <Answered data={data} error={error} onRetry={reload} waiting={<Skeleton lines={8} />}>
          {(data) => (
            <LineGroups label={t('billing:draft.lines')} groups={groupLines(data.lines)} changeable open={work} />
          )}
        </Answered>
      </div>
      {work.windows}
      {data !== undefined && (
        <DraftFoot
          netCents={data.draft.netCents}
          vat={data.vat}
          stampCents={data.stampCents}
          withholdingCents={data.withholdingCents}
          totalCents={data.draft.totalCents}
          payCents={data.draft.payCents}
          dueDate={data.dueDate}
        />
      )}
    </section>
  );
}
