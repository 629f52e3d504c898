import type { statisticsApi } from '#shared/api/statistics.ts';
import { overview } from '#main/store/query/overview.ts';
import type { Bind, NamesOf } from '../handlers.ts';

export const statisticsHandlers = {
  'stats.overview': (_input, ctx) => overview(ctx.store.db),
} satisfies Bind<NamesOf<typeof statisticsApi>>;
