import type { TicketLine } from '#shared/api/queue.ts';

/** How heavy a column is, as far as its first page tells. */
export interface ColumnLoad {
  /** Stopped machines; at least so many when `more`. */
  readonly stopped: number;
  readonly more: boolean;
  /** Opening of the oldest, ms UTC; null while it is not sure. */
  readonly oldestAt: number | null;
}

/**
 * Reads the load off the first rows in the order `urgent`: stopped machines stand on top, oldest first among them and among
 * the rest, so both firsts tell the oldest. `total` rows there are, `rows` the first of them.
 */
export function columnLoad(rows: readonly Pick<TicketLine, 'stopped' | 'openedAt'>[], total: number): ColumnLoad {
  const at = rows.findIndex((row) => !row.stopped);
  const stopped = at < 0 ? rows.length : at;
  const firsts = [rows[0], rows[stopped]].filter((row) => row !== undefined).map((row) => row.openedAt);
  const sure = at >= 0 || rows.length >= total;
  return { stopped, more: !sure, oldestAt: sure && firsts.length > 0 ? Math.min(...firsts) : null };
}
