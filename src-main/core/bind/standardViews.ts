import type { standardViewsApi } from '#shared/api/standardViews.ts';
import { countInterventions } from '#main/store/statistics/countWork.ts';
import type { Bind, NamesOf } from '../handlers.ts';

export const standardViewsHandlers = {
  'stats.interventions': ({ view }, { store, statistics, now }) =>
    countInterventions(store, statistics.work(), view, now),
  'stats.solutions': (input, { search }) => search.solutions(input),
  'stats.solvedAlike': (input, { search }) => search.solvedAlike(input),
} satisfies Bind<NamesOf<typeof standardViewsApi>>;
