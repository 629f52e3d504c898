import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from '../drafts/drafts.module.css';

type Result = OutputOf<'bill.export'>;

/** Invoices that were not written because the exchange system would refuse them: which check, and what to mend. */
export function RefusedBillsDialog({ result, onClose }: { result: Result; onClose: () => void }) {
  const { t, i18n } = useTranslation(['billing', 'common', 'errors', 'fatturapa']);
  const { written, refused } = result;
  const whys = (one: Result['refused'][number]): readonly string[] =>
    one.failures.length === 0
      ? [
          t(one.reason === 'fatturaMissing' ? 'errors:refused.fatturaMissing' : 'billing:export.unknown', {
            number: one.number,
          }),
        ]
      : one.failures.map(({ check, params }) => {
          const key = `fatturapa:check.${check}`;
          return `${check} · ${i18n.exists(key) ? i18n.t(key, params) : t('billing:export.unknown', { number: one.number })}`;
        });
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('billing:export.refusedTitle', { count: refused.length })}
      lead={t('billing:export.refusedLead', { count: written })}
      actions={
        <Button onClick={onClose} data-autofocus>
          {t('common:actions.close')}
        </Button>
      }
    >
      <ul className={styles.left}>
        {refused.map((one) => (
          <li key={one.bill}>
            <div className={styles.leftName}>{t('billing:bills.title', { number: one.number })}</div>
            {whys(one).map((why) => (
              <div key={why} className={styles.leftWhy}>
                {why}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
