import { useTranslation } from 'react-i18next';
import type { SportelloError } from '#shared/result.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';

/** In place of a dialog whose data did not come. */
export function BrokenDialog({
  error,
  onRetry,
  onClose,
}: {
  error: SportelloError;
  onRetry: () => void;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation('interventions');
  const { title, safe, todo, reference } = errorText(error, i18n);
  return (
    <Dialog open onClose={onClose} title={t('one')}>
      <ErrorState size="line" title={title} safe={safe} todo={todo} reference={reference} onRetry={onRetry} />
    </Dialog>
  );
}
