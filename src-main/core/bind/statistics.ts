import type { statisticsApi } from '#shared/api/statistics.ts';
import { overview } from '#main/store/query/overview.ts';
import { callsOfFigure, callsOfLive } from '#main/store/statistics/behind.ts';
import { countCalls } from '#main/store/statistics/count.ts';
import { liveOf } from '#main/store/statistics/live.ts';
import { valuesOf } from '#main/store/statistics/values.ts';
import type { Bind, NamesOf } from '../handlers.ts';

export const statisticsHandlers = {
  'stats.overview': (_input, ctx) => overview(ctx.store.db),
  'stats.calls': ({ view }, { store, statistics, now }) => countCalls(store, statistics, view, now),
  'stats.callsOf': (input, { store, statistics, now }) => callsOfFigure(store, statistics, input, now),
  'stats.values': (input, { store, statistics, now }) => valuesOf(store, statistics, input, now),
  'stats.workbook': async ({ name, units, table }) => {
    // The writer of workbooks is large, and needed only where one is wanted.
    const { tableXlsx } = await import('#main/documents/xlsx/table.ts');
    return { bytes: await tableXlsx(name, units, table) };
  },
  'stats.liveOf': (input, { store, statistics, now }) => callsOfLive(store, statistics, input, now),
  'stats.live': ({ days }, { store, statistics, now }) => liveOf(store, statistics, days, now),
} satisfies Bind<NamesOf<typeof statisticsApi>>;
