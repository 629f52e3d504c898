import { useEffect, useState } from 'react';
import type { SimilarHit } from '#shared/api/search.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import type { CardView } from './cardContext.ts';

/** After so long without a letter (ms) similar calls are looked for. */
const PAUSE = 250;
/** Fewer letters say nothing. */
const ENOUGH = 4;

/** Solved calls like the one being written; they stay in sight while the next are looked for. */
export function useSimilar({ card, derived }: Pick<CardView, 'card' | 'derived'>): readonly SimilarHit[] {
  const text = card.problem.trim().slice(0, 5000);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), PAUSE);
    return () => window.clearTimeout(timer);
  }, [text]);
  const enough = settled.length >= ENOUGH && card.step !== 'note';
  const { data } = useAsk(
    'search.similar',
    enough
      ? { text: settled, product: derived.choices.product.value, type: derived.choices.type.value, limit: 4 }
      : null,
  );
  return (data?.hits ?? []).filter((one) => one.solution.text.trim() !== '');
}
