import type { queueApi, QueueFilter } from '#shared/api/queue.ts';
import { queueCounts } from '#main/store/query/queueCounts.ts';
import { queueGroups } from '#main/store/query/queueGroups.ts';
import { queuePage } from '#main/store/query/queuePage.ts';
import type { Bind, NamesOf, QueryContext } from '../handlers.ts';

/** The calls that the filter's words find; null when it has none. */
function found(filter: QueueFilter, ctx: QueryContext): readonly number[] | null {
  const text = filter.text?.trim() ?? '';
  return text === '' ? null : ctx.search.calls(text);
}

export const queueHandlers = {
  'queue.page': (input, ctx) =>
    queuePage(ctx.store.db, { ...input, operator: ctx.caller.operator, now: ctx.now, found: found(input.filter, ctx) }),
  'queue.groups': (input, ctx) =>
    queueGroups(ctx.store.db, { filter: input.filter, operator: ctx.caller.operator, now: ctx.now, found: found(input.filter, ctx) }, input.by),
  'queue.counts': (_input, ctx) => queueCounts(ctx.store.db, ctx.caller.operator),
} satisfies Bind<NamesOf<typeof queueApi>>;
