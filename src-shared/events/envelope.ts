/**
 * The envelope every event travels in (docs/ARCHITECTURE.md).
 * `at` is when it happened as claimed (ms UTC): shown, counted, measured. `hlc` is what orders.
 */
export interface Envelope {
  /** Branch: random id of one line of history of one desk. */
  readonly desk: string;
  /** 1, 2, 3... within the branch, without gaps. */
  readonly deskSeq: number;
  /** Hybrid logical clock, text that sorts. */
  readonly hlc: string;
  /** Claimed instant, ms UTC. */
  readonly at: number;
  /** Operator id, or one of the non-human actors in `ACTORS`. */
  readonly actor: string;
  readonly kind: string;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
}

/** Actors that are not operators. */
export const ACTORS = { system: 'system', import: 'import', demo: 'demo' } as const;

/** An event as the fold sees it: data parsed and brought to the newest version. */
export interface FoldEvent<D = Readonly<Record<string, unknown>>> extends Envelope {
  readonly data: D;
}

/** An event as another desk hands it over: `data` is the exact stored text, never re-serialised. */
export interface WireEvent extends Envelope {
  readonly data: string;
  /** Hex of SHA-256 over salt and data; kept when the data was redacted. */
  readonly digest: string;
  /** True when personal data was erased from `data`: the digest then no longer matches it. */
  readonly redacted?: boolean;
}

/** What a decision wants appended: everything else of the envelope is the store's to fill in. */
export interface NewEvent {
  readonly kind: string;
  readonly stream: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Claimed instant, ms UTC; the command's own instant when left out. */
  readonly at?: number;
  /** Who did it; the command's own actor when left out (an import names the real operator). */
  readonly actor?: string;
}
