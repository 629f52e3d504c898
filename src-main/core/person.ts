import { type Erased, erasePerson } from '#main/store/erase/erase.ts';
import { type ExportedPerson, exportPerson } from '#main/store/erase/export.ts';
import type { ReadStore, Store } from '#main/store/store.ts';
import { ACTORS } from '#shared/events/envelope.ts';
import { newId } from '#shared/events/ids.ts';

/**
 * Forgets a person for a verb: whoever may write in the folder may do it.
 * @throws SportelloError on `person`: not_found; refused: notAPerson
 */
export function forgetPerson(store: Store, person: string, texts: boolean): Erased {
  const { now, randomBytes } = store.ports;
  return erasePerson(
    store,
    { commandId: newId(now(), randomBytes), actor: ACTORS.system, roles: ['admin'] },
    { person, texts },
  );
}

/**
 * All that is kept of a person, for a verb.
 * @throws SportelloError on `person`: not_found; refused: notAPerson
 */
export function readPerson(store: ReadStore, person: string): ExportedPerson {
  return exportPerson(store, person);
}
