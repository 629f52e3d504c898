import type { cardApi } from '#shared/api/card.ts';
import { noticeCalls } from '#main/store/query/noticeCalls.ts';
import type { Bind, NamesOf } from '../handlers.ts';

export const cardHandlers = {
  'card.noticeCalls': (input, { store: { db } }) => noticeCalls(db, input.since),
} satisfies Bind<NamesOf<typeof cardApi>>;
