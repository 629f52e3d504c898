import type { Verb } from './verb.ts';
import { importHelpdeskLogVerb } from './verbs/importHelpdeskLog.ts';
import { initVerb } from './verbs/init.ts';
import { operatorAdd, operatorList, operatorPassword } from './verbs/operator.ts';
import { statsOverview } from './verbs/stats.ts';

/** Every verb there is, in the order of the help. */
export const VERBS: readonly Verb[] = [initVerb, importHelpdeskLogVerb, statsOverview, operatorList, operatorAdd, operatorPassword];
