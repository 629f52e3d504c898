import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatMoney } from '#shared/format/money.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import billing from '../billing.module.css';
import { monthName } from '../months.ts';
import styles from './drafts.module.css';
import { LeftOut } from './LeftOut.tsx';

export interface ConfirmedDialogProps {
  month: string;
  result: OutputOf<'bill.confirm'>;
  onBills: () => void;
  onClose: () => void;
}

/** What a run did: the numbers it gave, what it settled without a bill, what it left. */
export function ConfirmedDialog({ month, result, onBills, onClose }: ConfirmedDialogProps) {
  const { t } = useTranslation(['billing', 'common']);
  const lang = useLanguage();
  const { bills, settled, left, closed } = result;
  const first = bills[0];
  const last = bills.at(-1);
  const total = bills.reduce((sum, one) => sum + one.totalCents, 0);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('billing:confirmed.title', { month: monthName(month, lang) })}
      actions={
        <>
          {bills.length > 0 && (
            <Button
              variant="primary"
              onClick={() => {
                onClose();
                onBills();
              }}
              data-autofocus
            >
              {t('billing:confirm.showBills')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common:actions.close')}</Button>
        </>
      }
    >
      <div className={billing.stack} role="status">
        <div>
          <p className={styles.headline}>
            {t('billing:confirmed.bills', { count: bills.length, total: formatMoney(total, lang) })}
          </p>
          {first !== undefined && last !== undefined && first !== last && (
            <p className={styles.plain}>{t('billing:confirmed.numbers', { first: first.number, last: last.number })}</p>
          )}
          {settled > 0 && <p className={styles.plain}>{t('billing:confirmed.settled', { count: settled })}</p>}
          {closed && <p className={styles.plain}>{t('billing:confirmed.closed')}</p>}
        </div>
        {left.length > 0 && <LeftOut drafts={left} />}
      </div>
    </Dialog>
  );
}
