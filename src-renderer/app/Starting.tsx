import { useTranslation } from 'react-i18next';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';

/** Before the first answer of the desk. */
export function Starting() {
  const { t } = useTranslation('common');
  return (
    <EntryPage title={t('app.name')}>
      <Skeleton lines={4} />
    </EntryPage>
  );
}
