export type ProductKey = 'alfa' | 'beta' | 'gamma' | 'eta' | 'epsilon' | 'laser';
export type TypeKey =
  | 'defects'
  | 'output'
  | 'loss'
  | 'blocking'
  | 'crash'
  | 'otherSoftware'
  | 'parts'
  | 'cuts'
  | 'machine'
  | 'link'
  | 'otherMachine';

/**
 * Something that goes wrong: how callers put it, what is found while it is worked on, and what solved it. `{slot}` and
 * `[one|other]` are filled in by `fillIn`.
 */
export interface Fault {
  readonly type: TypeKey;
  /** How often, beside the others of the same product. */
  readonly weight: number;
  /** Chance that the customer cannot go on. */
  readonly stops: number;
  /** Chance that the first person who answers solves it. */
  readonly first: number;
  /** Chance that somebody has to go there. */
  readonly visit?: number;
  /** Chance that it ends up with the developers. */
  readonly third?: number;
  readonly says: readonly string[];
  readonly found: readonly string[];
  readonly solved: readonly string[];
  readonly parts?: readonly string[];
}
