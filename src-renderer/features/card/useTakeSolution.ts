import { useCallback } from 'react';
import type { SimilarHit } from '#shared/api/search.ts';
import type { CardAction } from '#shared/domain/card/reduce.ts';
import { useDesk } from '#renderer/app/desk.tsx';

/** Takes the whole solution of a similar call, of which the list shows an excerpt; the excerpt when the call cannot be read. */
export function useTakeSolution(act: (action: CardAction) => void): (hit: SimilarHit) => void {
  const desk = useDesk();
  return useCallback(
    (hit) => {
      const take = (solution: unknown): void =>
        act({
          do: 'solveWith',
          solution: typeof solution === 'string' && solution !== '' ? solution : hit.solution.text,
        });
      desk.query('ticket.get', { id: hit.id }).then(
        ({ state }) => take(state['solution']),
        () => take(null),
      );
    },
    [act, desk],
  );
}
