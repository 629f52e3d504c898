import { useTranslation } from 'react-i18next';
import { formatAge } from '#shared/format/age.ts';
import { RunningTimers } from '#renderer/features/interventions/RunningTimers.tsx';
import { StoreNotice } from '#renderer/features/maintenance/StoreNotice.tsx';
import { OperatorCorner } from '#renderer/features/session/OperatorCorner.tsx';
import { StatusItem, StatusLine } from '#renderer/ui/StatusLine.tsx';
import { useAsk } from './desk.tsx';
import { useNav } from './nav.ts';
import { useNow } from './now.ts';
import { useOverlays } from './overlays.tsx';
import { useSession } from './session.tsx';

/** The quiet corner: state of the desk, one's own figures, who is signed in. */
export function DeskStatus() {
  const { t } = useTranslation('shell');
  const { language } = useSession();
  const { parked, showParked } = useOverlays();
  const { data, error } = useAsk('queue.counts', {});
  const { go } = useNav();
  const now = useNow();
  return (
    <StatusLine end={<OperatorCorner />}>
      <StatusItem dot={error === null ? 'ok' : 'late'}>
        {error === null ? t('status.local') : t('status.unreachable')}
      </StatusItem>
      {data !== undefined && (
        <>
          <StatusItem>{t('status.mine', { count: data.mine })}</StatusItem>
          <StatusItem>{t('status.waiting', { count: data.waiting })}</StatusItem>
          {data.asked > 0 && (
            <StatusItem onClick={() => go('mine')}>{t('status.asked', { count: data.asked })}</StatusItem>
          )}
          {data.oldestAt !== null && (
            <StatusItem minor>{t('status.oldest', { age: formatAge(data.oldestAt, now, language) })}</StatusItem>
          )}
        </>
      )}
      <StoreNotice />
      {parked > 0 && <StatusItem onClick={showParked}>{t('status.parked', { count: parked })}</StatusItem>}
      <RunningTimers />
    </StatusLine>
  );
}
