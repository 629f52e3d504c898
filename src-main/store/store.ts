import type { FoldEnvironment, Kind } from '#shared/domain/kind.ts';
import type { Registry } from '#shared/events/registry.ts';
import type { ReadDb, Statement, WriteDb } from './db.ts';
import type { Head } from './head.ts';

/** Clock and randomness, handed in so that a simulation can hold them. */
export interface Ports {
  /** Wall clock, ms UTC. */
  readonly now: () => number;
  readonly randomBytes: (n: number) => Uint8Array;
}

/** The branch this desk appends to, and where it stands. Moves on after a commit only. */
export interface OwnBranch {
  readonly no: number;
  readonly desk: string;
  readonly code: string;
  deskSeq: number;
  hlc: string;
  hash: Uint8Array;
}

/** What every connection to a store knows: the company's constants and the kinds of streams. */
export interface StoreContext {
  readonly dir: string;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly registry: Registry;
  readonly env: FoldEnvironment;
  /** Company time zone, fixed when the store was made. */
  readonly zone: string;
  readonly ports: Ports;
}

/** A store opened to be asked. */
export interface ReadStore extends StoreContext {
  readonly db: ReadDb;
}

/** How the rows of a kind are put into its table. */
export interface InsertPlan {
  readonly names: readonly string[];
  readonly statement: Statement;
}

/** A state as it was read: nobody changes it, a fold makes another. */
export interface KeptState {
  readonly kind: string;
  readonly state: unknown;
}

/** A store opened by its one writer. */
export interface Store extends StoreContext {
  readonly db: WriteDb;
  readonly branch: OwnBranch;
  /** Local stream numbers of ids seen lately; only committed ones are kept. */
  readonly numbers: Map<string, number>;
  /** `kind|id` of streams known to have begun; a stream never ends, so this can only be short. */
  readonly known: Set<string>;
  /** States of groups and operators, which nearly every save looks at, by id; one that changes is forgotten. */
  readonly states: Map<string, KeptState>;
  /** Newest of the ids of commands carried out, null before it is learnt: ids are ordered by time, so a later one is no repeat. */
  readonly commands: { newest: string | null };
  /** Last call number given by `code|year`, learnt when first needed, moved on after a commit only. */
  readonly callNumbers: Map<string, number>;
  /** By kind, made when first needed; to be forgotten when tables are made anew. */
  readonly insertPlans: Map<string, InsertPlan>;
  readonly head: Head;
  /** Fingerprint of machine and folder. */
  readonly place: string;
}
