import type { Verb } from './verb.ts';
import { backupVerb, restoreVerb } from './verbs/backup.ts';
import { exportVerbs } from './verbs/export.ts';
import { importCsvVerb } from './verbs/importCsv.ts';
import { importEventsVerb } from './verbs/importEvents.ts';
import { importHelpdeskLogVerb } from './verbs/importHelpdeskLog.ts';
import { initVerb } from './verbs/init.ts';
import { operatorAdd, operatorList, operatorPassword } from './verbs/operator.ts';
import { personErase, personExport } from './verbs/person.ts';
import { salvageVerb } from './verbs/salvage.ts';
import { searchVerb } from './verbs/search.ts';
import { statsOverview } from './verbs/stats.ts';
import { rebuildVerb, verifyVerb } from './verbs/upkeep.ts';

/** Every verb there is, in the order of the help. */
export const VERBS: readonly Verb[] = [
  initVerb,
  importHelpdeskLogVerb,
  importCsvVerb,
  importEventsVerb,
  ...exportVerbs,
  statsOverview,
  searchVerb,
  verifyVerb,
  rebuildVerb,
  backupVerb,
  restoreVerb,
  salvageVerb,
  operatorList,
  operatorAdd,
  operatorPassword,
  personExport,
  personErase,
];
