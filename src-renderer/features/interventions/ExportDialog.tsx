import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import styles from './interventions.module.css';

const COMMAND = 'npm run sportello -- export interventions --format csv --out interventi.csv';

/** How to get the log out whole: the command line has no cap and needs no window. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['interventions', 'common']);
  const toasts = useToasts();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(COMMAND);
      toasts.show({ message: t('common:actions.copied') });
      onClose();
    } catch {
      // The browser refused the clipboard: the command stays in sight, to be selected by hand.
      toasts.show({ kind: 'error', message: t('log.copyByHand') });
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('log.exportTitle')}
      lead={t('log.exportHow')}
      actions={
        <>
          <Button variant="primary" onClick={() => void copy()} data-autofocus>
            {t('log.copyCommand')}
          </Button>
          <Button onClick={onClose}>{t('common:actions.close')}</Button>
        </>
      }
    >
      <code className={styles.command}>{COMMAND}</code>
    </Dialog>
  );
}
