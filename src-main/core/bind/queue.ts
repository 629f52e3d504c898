import type { queueApi, QueueFilter } from '#shared/api/queue.ts';
import { queueCounts } from '#main/store/query/queueCounts.ts';
import { queueGroups } from '#main/store/query/queueGroups.ts';
import { queueIds } from '#main/store/query/queueIds.ts';
import { askedCalls } from '#main/store/query/questions.ts';
import { queuePage } from '#main/store/query/queuePage.ts';
import type { FoundCalls } from '#main/store/query/queueWhere.ts';
import type { Bind, NamesOf, QueryContext } from '../handlers.ts';

/** A page takes up to so many calls found by words as a set; when there are more, the list is walked instead. */
const PAGE = { limit: 2000, ms: 4 };
/** Counting needs them all, or says that it is partial. */
const COUNT = { limit: 50_000, ms: 60 };

/** The calls that the filter's words find; null when it has none. */
function found(filter: QueueFilter, ctx: QueryContext, { limit, ms }: typeof PAGE): FoundCalls | null {
  const text = filter.text?.trim() ?? '';
  return text === '' ? null : ctx.search.calls(text, limit, ms);
}

export const queueHandlers = {
  'queue.page': (input, ctx) =>
    queuePage(ctx.store.db, {
      ...input,
      operator: ctx.caller.operator,
      now: ctx.now,
      found: found(input.filter, ctx, PAGE),
    }),
  'queue.ids': (input, ctx) =>
    queueIds(ctx.store.db, {
      ...input,
      order: 'newest',
      operator: ctx.caller.operator,
      now: ctx.now,
      found: found(input.filter, ctx, COUNT),
    }),
  'queue.groups': (input, ctx) =>
    queueGroups(
      ctx.store.db,
      { filter: input.filter, operator: ctx.caller.operator, now: ctx.now, found: found(input.filter, ctx, COUNT) },
      input.by,
    ),
  'queue.counts': (_input, ctx) => queueCounts(ctx.store.db, ctx.caller.operator),
  'queue.asked': (_input, ctx) => askedCalls(ctx.store.db, ctx.caller.operator),
} satisfies Bind<NamesOf<typeof queueApi>>;
