import type { Exports } from '../exports.ts';
import type { Handlers } from '../handlers.ts';
import { cardHandlers } from './card.ts';
import { catalogHandlers } from './catalog.ts';
import { exportHandlers } from './exports.ts';
import { filesHandlers } from './files.ts';
import { interventionHandlers } from './interventions.ts';
import { localHandlers } from './local.ts';
import { maintenanceHandlers } from './maintenance.ts';
import { peopleHandlers } from './people.ts';
import { queueHandlers } from './queue.ts';
import { searchHandlers } from './search.ts';
import { sessionHandlers } from './session.ts';
import { statisticsHandlers } from './statistics.ts';
import { ticketHandlers } from './tickets.ts';

/** Every call of the contract but those which the desk itself carries out: they make or replace the very store. */
export type DeskHandlers = Omit<Handlers, 'setup.create' | 'store.restore'>;

/** The contract, bound: a call without a handler does not compile. */
export function createHandlers(exports: Exports): DeskHandlers {
  return {
    ...sessionHandlers,
    ...catalogHandlers,
    ...peopleHandlers,
    ...queueHandlers,
    ...ticketHandlers,
    ...cardHandlers,
    ...filesHandlers,
    ...statisticsHandlers,
    ...searchHandlers,
    ...interventionHandlers,
    ...localHandlers,
    ...maintenanceHandlers,
    ...exportHandlers(exports),
  } satisfies DeskHandlers;
}
