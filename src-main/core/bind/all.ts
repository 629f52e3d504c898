import type { Handlers } from '../handlers.ts';
import { cardHandlers } from './card.ts';
import { catalogHandlers } from './catalog.ts';
import { filesHandlers } from './files.ts';
import { interventionHandlers } from './interventions.ts';
import { localHandlers } from './local.ts';
import { peopleHandlers } from './people.ts';
import { queueHandlers } from './queue.ts';
import { searchHandlers } from './search.ts';
import { sessionHandlers } from './session.ts';
import { statisticsHandlers } from './statistics.ts';
import { ticketHandlers } from './tickets.ts';

/** Every call of the contract but `setup.create`, which the desk itself carries out. */
export type DeskHandlers = Omit<Handlers, 'setup.create'>;

/** The contract, bound: a call without a handler does not compile. */
export function createHandlers(): DeskHandlers {
  return { ...sessionHandlers, ...catalogHandlers, ...peopleHandlers, ...queueHandlers, ...ticketHandlers, ...cardHandlers, ...filesHandlers, ...statisticsHandlers, ...searchHandlers, ...interventionHandlers, ...localHandlers } satisfies DeskHandlers;
}
