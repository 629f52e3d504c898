import type { Exports } from '../exports.ts';
import type { recoveryApi } from '#shared/api/recovery.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { createExplain } from '../printing/createExplain.ts';
import { createBillingHandlers } from './billing.ts';
import { cardHandlers } from './card.ts';
import { catalogHandlers } from './catalog.ts';
import { createDocumentHandlers } from './documents.ts';
import { exportHandlers } from './exports.ts';
import { filesHandlers } from './files.ts';
import { interventionHandlers, visitHandlers } from './interventions.ts';
import { localHandlers } from './local.ts';
import { maintenanceHandlers } from './maintenance.ts';
import { peopleHandlers } from './people.ts';
import { phoneHandlers } from './phone.ts';
import { queueHandlers } from './queue.ts';
import { createRequestHandlers } from './requests.ts';
import { searchHandlers } from './search.ts';
import { sessionHandlers } from './session.ts';
import { staffingHandlers } from './staffing.ts';
import { standardViewsHandlers } from './standardViews.ts';
import { statisticsHandlers } from './statistics.ts';
import { ticketHandlers } from './tickets.ts';
import { viewsHandlers } from './views.ts';

/** Every call of the contract but those which the desk itself carries out: they make or replace the very store. */
export type DeskHandlers = Omit<Handlers, 'setup.create' | 'store.restore' | NamesOf<typeof recoveryApi>>;

/** The contract, bound: a call without a handler does not compile. */
export function createHandlers(exports: Exports): DeskHandlers {
  const billing = createBillingHandlers();
  return {
    ...sessionHandlers,
    ...catalogHandlers,
    ...peopleHandlers,
    ...queueHandlers,
    ...ticketHandlers,
    ...createRequestHandlers(),
    ...cardHandlers,
    ...filesHandlers,
    ...statisticsHandlers,
    ...standardViewsHandlers,
    ...staffingHandlers,
    ...viewsHandlers,
    ...phoneHandlers,
    ...searchHandlers,
    ...interventionHandlers,
    ...visitHandlers,
    ...billing,
    ...createDocumentHandlers({
      price: billing['intervention.price'],
      ledger: billing['packs.ledger'],
      explain: createExplain(),
    }),
    ...localHandlers,
    ...maintenanceHandlers,
    ...exportHandlers(exports),
  } satisfies DeskHandlers;
}
