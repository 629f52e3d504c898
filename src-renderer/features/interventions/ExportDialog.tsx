import { useTranslation } from 'react-i18next';
import { ExportRows } from '#renderer/features/export/ExportRows.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

/** The whole log of interventions as a file, whatever is filtered on screen. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['interventions', 'common']);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('log.exportTitle')}
      lead={t('log.exportHow')}
      actions={<Button onClick={onClose}>{t('common:actions.close')}</Button>}
    >
      <ExportRows whats={['interventions']} />
    </Dialog>
  );
}
