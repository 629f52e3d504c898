import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from '../drafts/drafts.module.css';

type Result = OutputOf<'bill.export'>;

/** Invoices that were not written because the exchange system would refuse them, and those that ask for a look before they are sent. */
export function RefusedBillsDialog({ result, onClose }: { result: Result; onClose: () => void }) {
  const { t, i18n } = useTranslation(['billing', 'common', 'errors', 'fatturapa']);
  const { written, refused, warned } = result;
  const explain = ({ check, params }: Result['warned'][number]['warnings'][number], number: string): string => {
    const key = `fatturapa:check.${check}`;
    // A key is put together from the check's code: that each has a text is for a test to say.
    const known = key as 'billing:title';
    return i18n.exists(key) ? i18n.t(known, params) : t('billing:export.unknown', { number });
  };
  const whys = (one: Result['refused'][number]): readonly string[] =>
    one.failures.length === 0
      ? [
          t(one.reason === 'fatturaMissing' ? 'errors:refused.fatturaMissing' : 'billing:export.unknown', {
            number: one.number,
          }),
        ]
      : one.failures.map((failure) => `${failure.check} · ${explain(failure, one.number)}`);
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={
        refused.length > 0
          ? t('billing:export.refusedTitle', { count: refused.length })
          : t('billing:export.warnedTitle', { count: warned.length })
      }
      lead={
        refused.length > 0
          ? t('billing:export.refusedLead', { count: written })
          : t('billing:export.warnedLead', { count: written })
      }
      actions={
        <Button onClick={onClose} data-autofocus>
          {t('common:actions.close')}
        </Button>
      }
    >
      {refused.length > 0 && (
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
      )}
      {warned.length > 0 && (
        <section aria-label={t('billing:export.warned')}>
          {refused.length > 0 && <h3 className={styles.heading}>{t('billing:export.warned')}</h3>}
          <ul className={styles.left}>
            {warned.map((one) => (
              <li key={one.bill}>
                <div className={styles.leftName}>{t('billing:bills.title', { number: one.number })}</div>
                {one.warnings.map((warning) => (
                  <div key={warning.path} className={styles.leftWhy}>
                    {explain(warning, one.number)}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
