import type { OperatorOut } from '#shared/api/session.ts';
import { initStore, memoryStore, openReadStore, openStore, storeExists, type OpenedStore } from '#main/store/open.ts';
import { recordById } from '#main/store/query/records.ts';
import type { Ports, ReadStore, Store } from '#main/store/store.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { newId } from '#shared/events/ids.ts';
import { unfinishedDemo } from './demo.ts';
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

export interface WorkOptions {
  /** What a folder without a company is given. */
  readonly company?: NewCompany;
  /** How far the example company is. */
  readonly onProgress?: (done: number, all: number) => void;
  /** How far the tables are, when another version made them. */
  readonly onRebuild?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Opens the store of a folder to change it. With `company`, a folder without a store gets one, and one whose first run
 * was cut short is gone on with.
 * @throws SportelloError as `openStore`; store_locked while a desk has the folder
 */
export async function openForWork(
  dir: string,
  ports: Ports,
  { company, onProgress, onRebuild }: WorkOptions = {},
): Promise<WorkStore> {
  if (company !== undefined && !storeExists(dir)) initStore(dir, company.zone, ports);
  const { store, noticed, close } = openStore(dir, ports, onRebuild === undefined ? {} : { onRebuild });
  try {
    const wanted = company !== undefined && isUnfinished(store, company.demo);
    const commandId = unfinishedDemo(store) ?? newId(ports.now(), ports.randomBytes);
    const made = wanted ? await setUp(store, { ...company, commandId }, ports.now(), onProgress) : null;
    return { store, made, noticed, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** A first run that was cut short: there is no company yet, or (`demo`) its example data is not all there. */
function isUnfinished(store: ReadStore, demo: boolean): boolean {
  return recordById(store.db, COMPANY_ID) === null || (demo && unfinishedDemo(store) !== null);
}

/**
 * Whether a folder still waits for its company: it has no store, or one whose first run was cut short.
 * @throws SportelloError as `openReadStore`
 */
export function needsCompany(dir: string, ports: Ports, demo: boolean): boolean {
  if (!storeExists(dir)) return true;
  const { store, close } = openReadStore(dir, ports);
  try {
    return isUnfinished(store, demo);
  } finally {
    close();
  }
}

/**
 * Opens the store of a folder to change it; a folder without one gets an empty store that waits for another desk's log.
 * @throws SportelloError as `openStore`
 */
export function openEmptyForWork(
  dir: string,
  ports: Ports,
  zone: string,
  { onRebuild }: Pick<WorkOptions, 'onRebuild'> = {},
): Pick<WorkStore, 'store' | 'close'> {
  if (!storeExists(dir)) initStore(dir, zone, ports);
  return openStore(dir, ports, onRebuild === undefined ? {} : { onRebuild });
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
