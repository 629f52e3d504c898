import { useTranslation } from 'react-i18next';
import { AsideGroup, AsideItem } from '#renderer/ui/Aside.tsx';
import { useCard } from './cardContext.ts';
import type { ShownNotice } from './useNotices.ts';

/** Outages a manager gave notice of: one key ties the call. */
export function NoticesGroup({ notices }: { notices: readonly ShownNotice[] }) {
  const { t } = useTranslation('card');
  const { card, act } = useCard();
  if (notices.length === 0) return null;
  return (
    <AsideGroup title={t('bulletins')}>
      {notices.map(({ notice, calls, hotkey }, i) => (
        <AsideItem
          key={notice.id}
          title={notice.name}
          hotkey={hotkey}
          hotkeyId={hotkey === undefined ? undefined : `card.notice.${i + 1}`}
          note={t(card.notice === notice.id ? 'tied' : 'sameOutage')}
          onClick={() => act({ do: 'notice', id: notice.id })}
        >
          {t('callsToday', { count: calls })}
        </AsideItem>
      ))}
    </AsideGroup>
  );
}
