import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Derived, deriveCard } from '#shared/domain/card/derive.ts';
import type { CardDraft } from '#shared/domain/card/draft.ts';
import type { CallerFacts } from '#shared/domain/card/facts.ts';
import { localDay } from '#shared/format/date.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';

/** The card with everything that follows from what was said. */
export function useDerived(card: CardDraft, facts: CallerFacts): Derived {
  const { t } = useTranslation('card');
  const lists = useCatalog();
  const { zone } = useSession();
  const day = localDay(useNow(), zone);
  return useMemo(
    () => deriveCard(card, { facts, lists, day, familyName: (family) => t(`family.${family}`) }),
    [card, facts, lists, day, t],
  );
}
