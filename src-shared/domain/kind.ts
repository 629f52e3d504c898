import type { FoldEvent } from '../events/envelope.ts';

/** A value a table can hold. */
export type Cell = string | number | null;

/** What a row or a roll-up may need beside the state; fixed when the store is made, never "now". */
export interface FoldEnvironment {
  /** Month of an instant (ms UTC) in the company's time zone, `YYYY-MM`. */
  readonly monthOf: (ms: number) => string;
}

/** One kind of stream: how its events fold, and what tables and roll-ups see of it. All pure. */
export interface Kind<S = unknown> {
  readonly kind: string;
  readonly initial: (id: string) => S;
  readonly evolve: (state: S, event: FoldEvent) => S;
  readonly table: 'tickets' | 'records' | 'interventions' | 'bills';
  /** The row of the table, null while there is nothing to show. Ids in `refs` columns become local numbers in the store. */
  readonly row: (state: S) => Readonly<Record<string, Cell>> | null;
  /** Roll-up cells this stream counts in: key parts joined by `|`, first the view's name. */
  readonly cells: (state: S, env: FoldEnvironment) => readonly RollupCell[];
}

/** A contribution of one stream to one cell. */
export interface RollupCell {
  readonly key: string;
  readonly n: number;
}
