import type { searchApi } from '#shared/api/search.ts';
import type { Bind, NamesOf } from '../handlers.ts';

export const searchHandlers = {
  'search.all': (input, ctx) => ctx.search.search(input),
  'search.similar': (input, ctx) => ctx.search.similar(input),
} satisfies Bind<NamesOf<typeof searchApi>>;
