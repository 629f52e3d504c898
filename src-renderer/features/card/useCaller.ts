import { useMemo } from 'react';
import type { CardDraft } from '#shared/domain/card/draft.ts';
import { type CallerFacts, noFacts } from '#shared/domain/card/facts.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import type { CardView } from './cardContext.ts';

/** What is known of the caller of a card. `loading` until the answer is about this very caller. */
export function useCaller({ caller }: Pick<CardDraft, 'caller'>): {
  facts: CallerFacts;
  calls: CardView['calls'];
  loading: boolean;
} {
  const { data, error } = useAsk(
    'people.caller',
    caller === null ? null : { contact: caller.contact, customer: caller.customer },
  );
  const about =
    caller === null || data === undefined
      ? null
      : caller.contact === null
        ? data.customer !== null
        : data.contact?.id === caller.contact;
  return useMemo(() => {
    if (about !== true || data === undefined)
      return { facts: noFacts, calls: null, loading: caller !== null && error === null };
    return { facts: data, calls: data, loading: false };
  }, [about, data, caller, error]);
}
