import { useTranslation } from 'react-i18next';
import type { InterventionLine } from '#shared/api/interventions.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { useComplain } from '#renderer/features/customers/useRetire.ts';
import { BillingTag } from '#renderer/features/interventions/BillingTag.tsx';
import { useLog } from '#renderer/features/interventions/useLog.ts';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { instantOf } from '#renderer/features/interventions/wallTimes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Answered } from '#renderer/ui/Answered.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { daysOf, monthName } from '../months.ts';
import styles from './drafts.module.css';

/** Interventions of a month that were kept out of its bills, disputed or for good; each can be let in again. */
export function HeldDialog({ month, onClose }: { month: string; onClose: () => void }) {
  const { t } = useTranslation(['billing', 'common']);
  const lang = useLanguage();
  const when = useWhen();
  const run = useRun();
  const toasts = useToasts();
  const complain = useComplain();
  const { first, last } = daysOf(month);
  const from = instantOf(first, '00:00', when.zone);
  const to = instantOf(last, '00:00', when.zone, 1);
  const { log, error, reload } = useLog({
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    status: ['done'],
  });
  const held = log?.rows.filter((one) => one.billing === 'disputed' || one.billing === 'excluded');
  const whole = log !== undefined && log.rows.length >= log.total;
  const letIn = (one: InterventionLine): void => {
    run('intervention.hold', { id: one.id, hold: 'none', reason: t('billing:held.reason') }).then(
      () => toasts.show({ message: t('billing:held.done', { number: one.number }) }),
      complain,
    );
  };
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('billing:held.title', { month: monthName(month, lang) })}
      actions={<Button onClick={onClose}>{t('common:actions.close')}</Button>}
    >
      <Answered data={held} error={error} onRetry={reload} waiting={<Skeleton lines={4} />} size="line">
        {(held) =>
          held.length === 0 && whole ? (
            <p className={styles.plain}>{t('billing:held.none')}</p>
          ) : (
            <ul>
              {held.map((one) => (
                <li key={one.id} className={styles.held}>
                  <div className={styles.heldWords}>
                    <div className={styles.heldName}>
                      {one.customerName} <BillingTag line={one} />
                    </div>
                    <div className={styles.leftWhy}>
                      {[one.number, one.start === null ? '' : when.day(one.start), one.title]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </div>
                  <Button size="small" onClick={() => letIn(one)}>
                    {t('billing:held.letIn')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Dialog>
  );
}
