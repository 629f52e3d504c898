import { useTranslation } from 'react-i18next';
import type { BulkResult } from '#shared/domain/ticket/bulk.ts';
import { useNav } from '#renderer/app/nav.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './RefusedDialog.module.css';
import { useReason } from './useFailure.ts';

/** The calls a bulk command left alone, with the reason of each; a press opens one. */
export function RefusedDialog({ refused, onClose }: { refused: BulkResult['refused']; onClose: () => void }) {
  const { t } = useTranslation(['queue', 'common', 'errors']);
  const reasonText = useReason();
  const { openTicket } = useNav();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('queue:bulk.refusedTitle', { count: refused.length })}
      lead={t('queue:bulk.refusedLead')}
      actions={
        <Button variant="primary" onClick={onClose} data-autofocus>
          {t('common:actions.close')}
        </Button>
      }
    >
      <ul className={styles.list}>
        {refused.slice(0, 200).map((one) => (
          <li key={one.id} className={styles.item}>
            <button
              type="button"
              className={styles.number}
              onClick={() => {
                onClose();
                openTicket(one.id);
              }}
            >
              {one.number === '' ? t('common:actions.open') : one.number}
            </button>
            <span>
              {one.reason === 'required'
                ? t('queue:bulk.already')
                : (reasonText(one.reason) ?? t('errors:code.refused.title'))}
            </span>
          </li>
        ))}
        {refused.length > 200 && (
          <li className={styles.more}>{t('queue:bulk.refusedMore', { count: refused.length - 200 })}</li>
        )}
      </ul>
    </Dialog>
  );
}
