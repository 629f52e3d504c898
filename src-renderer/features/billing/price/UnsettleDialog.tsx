import { useTranslation } from 'react-i18next';
import { useRun } from '#renderer/app/desk.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';

/** Opens work again that contract or packs had covered whole: what it took of the packs is given back. */
export function UnsettleDialog({ intervention, onClose }: { intervention: string; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const run = useRun();
  const toasts = useToasts();
  return (
    <ReasonDialog
      title={t('unsettle.title')}
      lead={t('unsettle.lead')}
      reason={t('unsettle.reason')}
      save={t('unsettle.save')}
      onSave={(reason) => run('intervention.unsettle', { id: intervention, reason })}
      onSaved={() => toasts.show({ message: t('unsettle.done') })}
      onClose={onClose}
    />
  );
}
