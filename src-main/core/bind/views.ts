import type { viewsApi } from '#shared/api/views.ts';
import { isManager } from '#shared/domain/decision.ts';
import { savedViewFields } from '#shared/domain/statistics/savedView.ts';
import { addView, changeView, mayChangeView, retireView } from '#shared/domain/statistics/savedViewDecide.ts';
import { recordById, recordsOfKind } from '#main/store/query/records.ts';
import type { Bind, NamesOf } from '../handlers.ts';

export const viewsHandlers = {
  'views.list': (_input, { store: { db }, caller }) => {
    const who = { operator: caller.operator ?? '', roles: caller.roles };
    const views = recordsOfKind(db, 'view').flatMap(({ id, retired, fields }) => {
      // One written by a newer desk, with what is not known here, cannot be shown.
      const read = savedViewFields.safeParse(fields);
      if (retired || !read.success) return [];
      const view = read.data;
      const mine = view.owner === who.operator;
      const shared =
        view.roles.length > 0 && (isManager(who.roles) || view.roles.some((one) => who.roles.includes(one)));
      if (!mine && !shared) return [];
      const ownerName = recordById(db, view.owner)?.name ?? '';
      return [{ id, ...view, ownerName, mine, mayChange: mayChangeView(view, who) }];
    });
    return { views };
  },
  'views.add': { decide: ({ view }, ctx) => addView(view, ctx) },
  'views.change': { decide: ({ id, view }, ctx) => changeView(id, view, ctx) },
  'views.retire': { decide: ({ id, retired }, ctx) => retireView(id, retired, ctx) },
} satisfies Bind<NamesOf<typeof viewsApi>>;
