import type { z } from 'zod';
import { billingApi } from './billing.ts';
import { cardApi } from './card.ts';
import { catalogApi } from './catalog.ts';
import { documentsApi } from './documents.ts';
import { exportsApi } from './exports.ts';
import { filesApi } from './files.ts';
import { interventionsApi } from './interventions.ts';
import { localApi } from './local.ts';
import { maintenanceApi } from './maintenance.ts';
import { peopleApi } from './people.ts';
import { phoneApi } from './phone.ts';
import { queueApi } from './queue.ts';
import { recoveryApi } from './recovery.ts';
import { searchApi } from './search.ts';
import { sessionApi } from './session.ts';
import { staffingApi } from './staffing.ts';
import { standardViewsApi } from './standardViews.ts';
import { statisticsApi } from './statistics.ts';
import { ticketsApi } from './tickets.ts';
import { viewsApi } from './views.ts';
import { visitsApi } from './visits.ts';

/**
 * The contract: every query and command of a desk, once, as a value. The client's type is derived from it, `core`
 * binds it, both shells loop over it.
 */
export const contract = {
  ...sessionApi,
  ...catalogApi,
  ...peopleApi,
  ...queueApi,
  ...ticketsApi,
  ...cardApi,
  ...filesApi,
  ...statisticsApi,
  ...standardViewsApi,
  ...staffingApi,
  ...viewsApi,
  ...phoneApi,
  ...searchApi,
  ...interventionsApi,
  ...billingApi,
  ...documentsApi,
  ...localApi,
  ...maintenanceApi,
  ...recoveryApi,
  ...exportsApi,
  ...visitsApi,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type QueryName = { [N in CallName]: Contract[N]['kind'] extends 'query' ? N : never }[CallName];
export type CommandName = { [N in CallName]: Contract[N]['kind'] extends 'command' ? N : never }[CallName];
/** What a caller may send; defaults may be left out. */
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler gets: parsed, defaults filled in. */
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;
