import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import type { SimilarHit } from '#shared/api/search.ts';
import { CallsGroup } from './CallsGroup.tsx';
import { useCard } from './cardContext.ts';
import { NoticesGroup } from './NoticesGroup.tsx';
import { SimilarGroup } from './SimilarGroup.tsx';
import { TemplatesGroup } from './TemplatesGroup.tsx';
import type { ShownNotice } from './useNotices.ts';

export interface CardSideProps {
  notices: readonly ShownNotice[];
  similar: readonly SimilarHit[];
  open: readonly TicketLine[];
  onTake: (hit: SimilarHit) => void;
  /** A call is about to be shown: the card steps aside. */
  onShow: () => void;
}

/** What comes up by itself: known outages, similar solved calls, open and last calls of who calls, templates. */
export function CardSide({ notices, similar, open, onTake, onShow }: CardSideProps) {
  const { t } = useTranslation('card');
  const { calls } = useCard();
  return (
    <>
      <NoticesGroup notices={notices} />
      <SimilarGroup hits={similar} onTake={onTake} />
      <CallsGroup title={t('openSameCustomer')} calls={open} onOpen={onShow} />
      <CallsGroup title={t('recent')} calls={calls?.recent ?? []} onOpen={onShow} />
      <TemplatesGroup />
    </>
  );
}
