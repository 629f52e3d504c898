import { useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand';
import { type CardDraft, isPristine, readCard } from '#shared/domain/card/draft.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import type { CardsState } from './cardsStore.ts';

/** After so long without a key (ms) a card is kept. */
const PAUSE = 300;

/**
 * Keeps every unfinished card on the desk's disk and brings back those an earlier run left, once. `onRestored` is told how
 * many came back.
 */
export function useDrafts(store: StoreApi<CardsState>, onRestored: (count: number) => void): void {
  const desk = useDesk();
  const restored = useRef(false);
  const told = useRef(onRestored);
  told.current = onRestored;

  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    desk.query('drafts.list', {}).then(
      (drafts) => {
        const cards = drafts.map((one) => readCard(one.value)).filter((one): one is CardDraft => one !== null);
        if (cards.length === 0) return;
        store.getState().send({ do: 'restore', cards });
        told.current(store.getState().cards.length);
      },
      () => {
        // The desk did not answer: what it keeps stays kept, and comes back with the next start.
        restored.current = false;
      },
    );
  }, [desk, store]);

  useEffect(() => {
    /** One after the other for each card: a draft must not come back after its call was saved. */
    const chains = new Map<string, Promise<void>>();
    const waiting = new Map<string, { timer: number; card: CardDraft }>();
    const inTurn = (id: string, work: () => Promise<void>): void => {
      chains.set(
        id,
        (chains.get(id) ?? Promise.resolve()).then(work).catch(() => store.getState().setKept(id, 'failed')),
      );
    };
    const keep = (card: CardDraft): void => {
      waiting.delete(card.id);
      inTurn(card.id, async () => {
        await desk.run('drafts.save', { id: card.id, value: card });
        if (!waiting.has(card.id)) store.getState().setKept(card.id, 'kept');
      });
    };
    const forget = (id: string): void => {
      const due = waiting.get(id);
      if (due !== undefined) window.clearTimeout(due.timer);
      waiting.delete(id);
      inTurn(id, async () => {
        await desk.run('drafts.drop', { id });
      });
    };
    const flush = (): void => {
      for (const { timer, card } of waiting.values()) {
        window.clearTimeout(timer);
        keep(card);
      }
    };
    const stop = store.subscribe((now, before) => {
      if (now.cards === before.cards) return;
      const old = new Map(before.cards.map((one) => [one.id, one]));
      for (const card of now.cards) {
        const previous = old.get(card.id);
        old.delete(card.id);
        if (card === previous || isPristine(card)) continue;
        window.clearTimeout(waiting.get(card.id)?.timer);
        store.getState().setKept(card.id, 'pending');
        waiting.set(card.id, { card, timer: window.setTimeout(() => keep(card), PAUSE) });
        if (previous?.front === true && !card.front) flush();
      }
      for (const id of old.keys()) forget(id);
    });
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', flush);
    return () => {
      flush();
      stop();
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', flush);
    };
  }, [desk, store]);
}
