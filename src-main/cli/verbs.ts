import type { Verb } from './verb.ts';
import { backupVerb, restoreVerb } from './verbs/backup.ts';
import { billConfirmVerb } from './verbs/billConfirm.ts';
import { billExportVerb } from './verbs/billExport.ts';
import { billRunVerb } from './verbs/billRun.ts';
import { exportVerbs } from './verbs/export.ts';
import { importCsvVerb } from './verbs/importCsv.ts';
import { importEventsVerb } from './verbs/importEvents.ts';
import { importHelpdeskLogVerb } from './verbs/importHelpdeskLog.ts';
import { importPhoneVerb } from './verbs/importPhone.ts';
import { initVerb } from './verbs/init.ts';
import { operatorAdd, operatorList, operatorPassword } from './verbs/operator.ts';
import { personErase, personExport } from './verbs/person.ts';
import { salvageVerb } from './verbs/salvage.ts';
import { searchVerb } from './verbs/search.ts';
import { statsBilling, statsOverview } from './verbs/stats.ts';
import { statsAnalysis, statsAssigned, statsInProgress, statsMatrix } from './verbs/statsCalls.ts';
import { statsPhone } from './verbs/statsPhone.ts';
import { statsStaffing } from './verbs/statsStaffing.ts';
import { statsView } from './verbs/statsView.ts';
import { statsInterventions, statsSolutions } from './verbs/statsViews.ts';
import { rebuildVerb, verifyVerb } from './verbs/upkeep.ts';

/** Every verb there is, in the order of the help. */
export const VERBS: readonly Verb[] = [
  initVerb,
  importHelpdeskLogVerb,
  importCsvVerb,
  importEventsVerb,
  importPhoneVerb,
  ...exportVerbs,
  statsOverview,
  statsBilling,
  statsAssigned,
  statsInProgress,
  statsSolutions,
  statsInterventions,
  statsMatrix,
  statsAnalysis,
  statsStaffing,
  statsPhone,
  statsView,
  billRunVerb,
  billConfirmVerb,
  billExportVerb,
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
