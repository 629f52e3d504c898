import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useRun } from '#renderer/app/desk.tsx';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import { errorText } from '#renderer/ui/errorText.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { movedTo, type Visit } from './week.ts';

/** Where a visit goes: whose, which day, minutes after midnight. */
export interface Place {
  readonly operator: string | null;
  readonly day: string;
  readonly minute: number;
}

/** Moves a planned visit, tells where it went and offers to take it back; what cannot be moved says why. */
export function useMoveVisit(): (visit: Visit, place: Place) => Promise<boolean> {
  const { t, i18n } = useTranslation(['agenda', 'errors']);
  const { nameOf } = useCatalog();
  const when = useWhen();
  const run = useRun();
  const toasts = useToasts();
  return useCallback(
    async (visit, { operator, day, minute }) => {
      const { id, operator: before, planStart, planEnd } = visit.line;
      const { start, end } = movedTo(visit, day, minute, when.zone);
      const complain = (error: unknown): void => {
        toasts.show({ kind: 'error', message: errorText(error, i18n).title });
      };
      const undo = (): void => {
        run('intervention.replan', {
          id,
          ...(before === null ? {} : { operator: before }),
          start: planStart ?? visit.from,
          end: planEnd ?? visit.to,
        }).then(() => toasts.show({ message: t('agenda:moveUndone') }), complain);
      };
      try {
        await run('intervention.replan', { id, ...(operator === null ? {} : { operator }), start, end });
      } catch (error) {
        complain(error);
        return false;
      }
      const name = nameOf(operator ?? before);
      toasts.show({ message: t('agenda:moved', { when: when.whole(start, end), name }), undo });
      return true;
    },
    [t, i18n, nameOf, when, run, toasts],
  );
}
