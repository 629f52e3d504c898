import type { ReadDb } from '#main/store/db.ts';
import { createTimes, now, since } from './figures.ts';

interface Duck {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (sql: string) => Promise<unknown>;
  readonly createAppender: (table: string) => Promise<{
    appendInteger: (n: number) => void;
    endRow: () => void;
    closeSync: () => void;
  }>;
}

/** The package that brings DuckDB; not among ours: it is large, and only this figure needs it. */
const PACKAGE = '@duckdb/node-api';

/** µs that DuckDB takes for the matrix over the same calls, p50; null where it is not installed. */
export async function duckMatrix(db: ReadDb, print: (line: string) => void): Promise<number | null> {
  let api: { DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Promise<Duck> }> } };
  try {
    api = (await import(PACKAGE)) as typeof api;
  } catch {
    print(`skip DuckDB: it is not installed (npm install --no-save ${PACKAGE})`);
    return null;
  }
  const duck = await (await api.DuckDBInstance.create(':memory:')).connect();
  await duck.run('CREATE TABLE calls(month INTEGER, operator INTEGER, type INTEGER, status INTEGER)');
  const appender = await duck.createAppender('calls');
  const rows = db.prepare('SELECT openedAt, operator, type, status FROM tickets').iterate() as Iterable<{
    openedAt: number;
    operator: number | null;
    type: number | null;
    status: string;
  }>;
  const statuses: string[] = [];
  for (const row of rows) {
    if (!statuses.includes(row.status)) statuses.push(row.status);
    const day = new Date(row.openedAt);
    appender.appendInteger(day.getUTCFullYear() * 12 + day.getUTCMonth());
    appender.appendInteger(row.operator ?? 0);
    appender.appendInteger(row.type ?? 0);
    appender.appendInteger(statuses.indexOf(row.status));
    appender.endRow();
  }
  appender.closeSync();
  const times = createTimes();
  for (let round = 0; round < 33; round++) {
    const began = now();
    await duck.runAndReadAll('SELECT month, operator, type, status, count(*) FROM calls GROUP BY ALL');
    if (round >= 3) times.add(since(began));
  }
  return times.p(0.5);
}
