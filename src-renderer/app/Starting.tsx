import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
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

/** How often (ms) the desk is asked how far it is. */
const ASK_MS = 500;

export interface PreparingProps {
  preparing: NonNullable<OutputOf<'session.state'>['preparing']>;
  /** Asks again. */
  onAsk: () => void;
}

/** The store is made ready before anybody can sign in: what is done, how far it is, that nothing can be lost. */
export function Preparing({ preparing: { task, done, total }, onAsk }: PreparingProps) {
  const { t } = useTranslation(['session', 'common']);
  useEffect(() => {
    const timer = setInterval(onAsk, ASK_MS);
    return () => clearInterval(timer);
  }, [onAsk]);
  return (
    <EntryPage title={t('common:app.name')} lead={t(`session:preparing.${task}Lead`)}>
      <ProgressBar
        label={t(`session:preparing.${task}`)}
        value={total === 0 ? null : done / total}
        detail={t(
          task === 'restore' || task === 'salvage' ? 'session:preparing.recoverySafe' : 'session:preparing.safe',
        )}
      />
    </EntryPage>
  );
}
