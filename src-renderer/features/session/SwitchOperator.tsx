import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { fieldText } from '#renderer/app/fieldText.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Somebody else takes the seat; what the present operator has parked waits for them in the store. */
export function SwitchOperator({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('session');
  const { operator, refresh } = useSession();
  const others = useCatalog()
    .active('operators')
    .filter((one) => one.id !== operator.id)
    .map((one) => ({ id: one.id, name: one.name, login: fieldText(one.fields['login']) }));
  const done = (): void => {
    onClose();
    refresh();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('switchOperator')}
      lead={t('othersDrafts', { name: operator.name })}
      size="narrow"
    >
      <SignInForm operators={others} suggestLast={false} onDone={done} />
    </Dialog>
  );
}
