import type { interventionsApi } from '#shared/api/interventions.ts';
import { cancel, change, plan, record, replan, start } from '#shared/domain/intervention/decide.ts';
import { reopen, sign } from '#shared/domain/intervention/sign.ts';
import type { visitsApi } from '#shared/api/visits.ts';
import { interventionPage, listInterventions, runningInterventions } from '#main/store/query/interventions.ts';
import { openDueVisits } from '../dueVisits.ts';
import type { Bind, NamesOf } from '../handlers.ts';

export const interventionHandlers = {
  'interventions.list': (input, { store }) => listInterventions(store.db, input),
  'interventions.running': (_input, { store, caller }) => runningInterventions(store.db, caller.operator ?? ''),
  'intervention.get': (input, { store }) => interventionPage(store, input.id),
  'intervention.plan': { decide: plan },
  'intervention.replan': { decide: replan },
  'intervention.start': { decide: (input, ctx) => start(input.what, ctx) },
  'intervention.record': { decide: record },
  'intervention.change': { decide: change },
  'intervention.cancel': { decide: cancel },
  'intervention.sign': { decide: sign },
  'intervention.reopenReport': { decide: reopen },
} satisfies Bind<NamesOf<typeof interventionsApi>>;

export const visitHandlers = {
  'visits.open': { effect: (_input, { store, now }) => openDueVisits(store, now) },
} satisfies Bind<NamesOf<typeof visitsApi>>;
