import { eraseContact, type Erased } from '#main/store/erase/erase.ts';
import { type ExportedPerson, exportPerson } from '#main/store/erase/export.ts';
import type { ReadStore, Store } from '#main/store/store.ts';
import { ACTORS } from '#shared/events/envelope.ts';
import { newId } from '#shared/events/ids.ts';

/**
 * Forgets a contact for a verb: whoever may write in the folder may do it.
 * @throws SportelloError not_found on `contact`
 */
export function erasePerson(store: Store, contact: string, texts: boolean): Erased {
  const { now, randomBytes } = store.ports;
  return eraseContact(
    store,
    { commandId: newId(now(), randomBytes), actor: ACTORS.system, roles: ['admin'] },
    { contact, texts },
  );
}

/**
 * All that is kept of a person, for a verb.
 * @throws SportelloError not_found on `contact`
 */
export function readPerson(store: ReadStore, contact: string): ExportedPerson {
  return exportPerson(store, contact);
}
