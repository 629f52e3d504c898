import { admin as enAdmin } from './en/admin.ts';
import { agenda as enAgenda } from './en/agenda.ts';
import { billing as enBilling } from './en/billing.ts';
import { documents as enDocuments } from './en/documents.ts';
import { pricing as enPricing } from './en/pricing.ts';
import { report as enReport } from './en/report.ts';
import { board as enBoard } from './en/board.ts';
import { card as enCard } from './en/card.ts';
import { common as enCommon } from './en/common.ts';
import { errors as enErrors } from './en/errors.ts';
import { fatturapa as enFatturapa } from './en/fatturapa.ts';
import { interventions as enInterventions } from './en/interventions.ts';
import { keys as enKeys } from './en/keys.ts';
import { maintenance as enMaintenance } from './en/maintenance.ts';
import { people as enPeople } from './en/people.ts';
import { phone as enPhone } from './en/phone.ts';
import { queue as enQueue } from './en/queue.ts';
import { recovery as enRecovery } from './en/recovery.ts';
import { search as enSearch } from './en/search.ts';
import { session as enSession } from './en/session.ts';
import { shell as enShell } from './en/shell.ts';
import { staffing as enStaffing } from './en/staffing.ts';
import { solutions as enSolutions } from './en/solutions.ts';
import { statistics as enStatistics } from './en/statistics.ts';
import { work as enWork } from './en/work.ts';
import { ticket as enTicket } from './en/ticket.ts';
import { views as enViews } from './en/views.ts';
import { admin as itAdmin } from './it/admin.ts';
import { agenda as itAgenda } from './it/agenda.ts';
import { billing as itBilling } from './it/billing.ts';
import { documents as itDocuments } from './it/documents.ts';
import { pricing as itPricing } from './it/pricing.ts';
import { report as itReport } from './it/report.ts';
import { board as itBoard } from './it/board.ts';
import { card as itCard } from './it/card.ts';
import { common as itCommon } from './it/common.ts';
import { errors as itErrors } from './it/errors.ts';
import { fatturapa as itFatturapa } from './it/fatturapa.ts';
import { interventions as itInterventions } from './it/interventions.ts';
import { keys as itKeys } from './it/keys.ts';
import { maintenance as itMaintenance } from './it/maintenance.ts';
import { people as itPeople } from './it/people.ts';
import { phone as itPhone } from './it/phone.ts';
import { queue as itQueue } from './it/queue.ts';
import { recovery as itRecovery } from './it/recovery.ts';
import { search as itSearch } from './it/search.ts';
import { session as itSession } from './it/session.ts';
import { shell as itShell } from './it/shell.ts';
import { staffing as itStaffing } from './it/staffing.ts';
import { solutions as itSolutions } from './it/solutions.ts';
import { statistics as itStatistics } from './it/statistics.ts';
import { work as itWork } from './it/work.ts';
import { ticket as itTicket } from './it/ticket.ts';
import { views as itViews } from './it/views.ts';

/** Every Italian text, by namespace. Keys and placeholders are typed from here. */
export const it = {
  common: itCommon,
  errors: itErrors,
  session: itSession,
  shell: itShell,
  statistics: itStatistics,
  solutions: itSolutions,
  work: itWork,
  staffing: itStaffing,
  views: itViews,
  phone: itPhone,
  queue: itQueue,
  ticket: itTicket,
  card: itCard,
  board: itBoard,
  people: itPeople,
  admin: itAdmin,
  maintenance: itMaintenance,
  recovery: itRecovery,
  keys: itKeys,
  search: itSearch,
  interventions: itInterventions,
  report: itReport,
  pricing: itPricing,
  documents: itDocuments,
  billing: itBilling,
  agenda: itAgenda,
  fatturapa: itFatturapa,
} as const;

/** Every English text; a missing key is a compile error in its own file. */
export const en = {
  common: enCommon,
  errors: enErrors,
  session: enSession,
  shell: enShell,
  statistics: enStatistics,
  solutions: enSolutions,
  work: enWork,
  staffing: enStaffing,
  views: enViews,
  phone: enPhone,
  queue: enQueue,
  ticket: enTicket,
  card: enCard,
  board: enBoard,
  people: enPeople,
  admin: enAdmin,
  maintenance: enMaintenance,
  recovery: enRecovery,
  keys: enKeys,
  search: enSearch,
  interventions: enInterventions,
  report: enReport,
  pricing: enPricing,
  documents: enDocuments,
  billing: enBilling,
  agenda: enAgenda,
  fatturapa: enFatturapa,
} as const;

/** The two languages of the product. */
export const resources = { it, en } as const;

export type Language = keyof typeof resources;
export type Namespace = keyof typeof it;

/** The languages, in the order shown. */
export const languages: readonly Language[] = ['it', 'en'];
