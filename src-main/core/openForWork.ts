import type { OperatorOut } from '#shared/api/session.ts';
import { initStore, memoryStore, openReadStore, openStore, storeExists, type OpenedStore } from '#main/store/open.ts';
import type { Ports, ReadStore, Store } from '#main/store/store.ts';
import { newId } from '#shared/events/ids.ts';
import { setUp, type SetUp } from './setup.ts';

/** What a folder without a store is given when a verb makes one. */
export type NewCompany = Omit<SetUp, 'commandId'> & {
  /** IANA name, fixed from then on. */
  readonly zone: string;
};

/** A store opened by a verb for itself: no other desk has the folder meanwhile. */
export interface WorkStore {
  readonly store: Store;
  /** The administrator, when the store was made just now. */
  readonly made: OperatorOut | null;
  readonly noticed: OpenedStore['noticed'];
  readonly close: () => void;
}

/**
 * Opens the store of a folder to change it. With `company`, a folder without a store gets one.
 * @throws SportelloError as `openStore`; store_locked while a desk has the folder
 */
export async function openForWork(
  dir: string,
  ports: Ports,
  company?: NewCompany,
  onProgress?: (done: number, all: number) => void,
): Promise<WorkStore> {
  const fresh = company !== undefined && !storeExists(dir);
  if (fresh) initStore(dir, company.zone, ports);
  const { store, noticed, close } = openStore(dir, ports);
  try {
    const made = fresh
      ? await setUp(store, { ...company, commandId: newId(ports.now(), ports.randomBytes) }, ports.now(), onProgress)
      : null;
    return { store, made, noticed, close };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Opens the store of a folder to change it; a folder without one gets an empty store that waits for another desk's log.
 * @throws SportelloError as `openStore`
 */
export function openEmptyForWork(dir: string, ports: Ports, zone: string): Pick<WorkStore, 'store' | 'close'> {
  if (!storeExists(dir)) initStore(dir, zone, ports);
  return openStore(dir, ports);
}

/**
 * Opens the store of a folder to be asked only, beside a desk that may have it open.
 * @throws SportelloError as `openReadStore`
 */
export function openToRead(dir: string, ports: Ports): { readonly store: ReadStore; readonly close: () => void } {
  return openReadStore(dir, ports);
}

/** A store of a new company in memory: what a dry run looks at where there is no store yet. */
export async function openInMemory(
  ports: Ports,
  company: NewCompany,
): Promise<{ readonly store: ReadStore; readonly close: () => void }> {
  const { store, close } = memoryStore(company.zone, ports);
  await setUp(store, { ...company, commandId: newId(ports.now(), ports.randomBytes) }, ports.now());
  return { store, close };
}

/** Whether a folder has a store. */
export function hasStore(dir: string): boolean {
  return storeExists(dir);
}
