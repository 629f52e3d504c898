import { admin as enAdmin } from './en/admin.ts';
import { board as enBoard } from './en/board.ts';
import { card as enCard } from './en/card.ts';
import { common as enCommon } from './en/common.ts';
import { errors as enErrors } from './en/errors.ts';
import { interventions as enInterventions } from './en/interventions.ts';
import { keys as enKeys } from './en/keys.ts';
import { maintenance as enMaintenance } from './en/maintenance.ts';
import { people as enPeople } from './en/people.ts';
import { queue as enQueue } from './en/queue.ts';
import { search as enSearch } from './en/search.ts';
import { session as enSession } from './en/session.ts';
import { shell as enShell } from './en/shell.ts';
import { ticket as enTicket } from './en/ticket.ts';
import { admin as itAdmin } from './it/admin.ts';
import { board as itBoard } from './it/board.ts';
import { card as itCard } from './it/card.ts';
import { common as itCommon } from './it/common.ts';
import { errors as itErrors } from './it/errors.ts';
import { interventions as itInterventions } from './it/interventions.ts';
import { keys as itKeys } from './it/keys.ts';
import { maintenance as itMaintenance } from './it/maintenance.ts';
import { people as itPeople } from './it/people.ts';
import { queue as itQueue } from './it/queue.ts';
import { search as itSearch } from './it/search.ts';
import { session as itSession } from './it/session.ts';
import { shell as itShell } from './it/shell.ts';
import { ticket as itTicket } from './it/ticket.ts';

/** Every Italian text, by namespace. Keys and placeholders are typed from here. */
export const it = {
  common: itCommon,
  errors: itErrors,
  session: itSession,
  shell: itShell,
  queue: itQueue,
  ticket: itTicket,
  card: itCard,
  board: itBoard,
  people: itPeople,
  admin: itAdmin,
  maintenance: itMaintenance,
  keys: itKeys,
  search: itSearch,
  interventions: itInterventions,
} as const;

/** Every English text; a missing key is a compile error in its own file. */
export const en = {
  common: enCommon,
  errors: enErrors,
  session: enSession,
  shell: enShell,
  queue: enQueue,
  ticket: enTicket,
  card: enCard,
  board: enBoard,
  people: enPeople,
  admin: enAdmin,
  maintenance: enMaintenance,
  keys: enKeys,
  search: enSearch,
  interventions: enInterventions,
} as const;

/** The two languages of the product. */
export const resources = { it, en } as const;

export type Language = keyof typeof resources;
export type Namespace = keyof typeof it;

/** The languages, in the order shown. */
export const languages: readonly Language[] = ['it', 'en'];
