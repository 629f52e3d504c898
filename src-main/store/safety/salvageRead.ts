import type { ReadDb } from '../db.ts';

/** A row of any table, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows read at a time where all is well; where it is not, the span is halved until the ruined page stands alone. */
const SPAN = 512;

/** Whether an error says that pages of the file cannot be read or make no sense. */
function isRuin(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^SQLITE_(?:CORRUPT|NOTADB|IOERR|ERROR|TOOBIG|NOMEM)/.test(code);
}

/** Asks a source what a ruined page may answer with an error; undefined then. Not for what is written: a full disk is no ruin. */
export function attempt<R>(ask: () => R): R | undefined {
  try {
    return ask();
  } catch (error) {
    if (isRuin(error)) return undefined;
    throw error;
  }
}

/**
 * Reads the rows of a table numbered `from` to `to`, going around what cannot be read. `lost` is told of each number
 * that cannot be told of: the page it would stand on is ruined.
 */
export function readAround(
  db: ReadDb,
  table: string,
  key: string,
  from: number,
  to: number,
  take: (row: Row) => void,
  lost: (number: number) => void,
): void {
  const ask = db.raw.prepare(`SELECT * FROM ${table} WHERE ${key} BETWEEN ? AND ? ORDER BY ${key}`);
  function read(first: number, last: number): void {
    const rows = attempt(() => ask.all(first, last) as Row[]);
    if (rows !== undefined) {
      for (const row of rows) take(row);
    } else if (first === last) {
      lost(first);
    } else {
      const middle = first + Math.floor((last - first) / 2);
      read(first, middle);
      read(middle + 1, last);
    }
  }
  for (let first = from; first <= to; first += SPAN) read(first, Math.min(first + SPAN - 1, to));
}

/** The rows of a small table, as far as they can be read from the front and, where that stops, from the back. */
export function readSmall(db: ReadDb, table: string): Row[] {
  const whole = attempt(() => db.raw.prepare(`SELECT * FROM ${table}`).all() as Row[]);
  if (whole !== undefined) return whole;
  return [
    ...readUntilRuin(db, `SELECT * FROM ${table}`),
    ...readUntilRuin(db, `SELECT * FROM ${table} ORDER BY 1 DESC`),
  ];
}

function readUntilRuin(db: ReadDb, sql: string): Row[] {
  const rows: Row[] = [];
  attempt(() => {
    for (const row of db.raw.prepare(sql).iterate() as IterableIterator<Row>) rows.push(row);
  });
  return rows;
}
