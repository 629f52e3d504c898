import Database from 'better-sqlite3';

/** A statement as this room uses them: positional or named parameters, plain rows out. */
export type Statement = Database.Statement;
declare const writable: unique symbol;

/** A connection that can only be asked. Statements are prepared once and kept with the connection. */
export interface ReadDb {
  readonly raw: Database.Database;
  readonly prepare: (sql: string) => Statement;
}

/** A connection that may write: only what takes this type can change the store. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true;
}

/** Wraps a connection with a cache of its prepared statements. */
export function readable(raw: Database.Database): ReadDb {
  const cache = new Map<string, Statement>();
  return {
    raw,
    prepare(sql) {
      let statement = cache.get(sql);
      if (statement === undefined) {
        statement = raw.prepare(sql);
        cache.set(sql, statement);
      }
      return statement;
    },
  };
}

/**
 * Opens a connection that writes. `synchronous` is set after `journal_mode`: better-sqlite3 is compiled so that the
 * WAL default falls back to NORMAL, which loses acknowledged commits when the power fails (docs/gotchas.md).
 * Checkpoints are made when the desk is idle, never inside a save; what a rebuild made of the WAL is cut back to a
 * limit when it is next begun again. `check` looks at a file before anything of it is changed.
 */
export function openWritable(
  file: string,
  options: { readonly create: boolean; readonly cacheKiB?: number; readonly check?: (db: ReadDb) => void },
): WriteDb {
  const raw = new Database(file, { fileMustExist: !options.create, timeout: 5000 });
  try {
    options.check?.(readable(raw));
  } catch (error) {
    raw.close();
    throw error;
  }
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('fullfsync = ON');
  raw.pragma('wal_autocheckpoint = 0');
  raw.pragma('journal_size_limit = 67108864');
  raw.pragma('secure_delete = ON');
  raw.pragma('mmap_size = 1073741824');
  raw.pragma(`cache_size = -${options.cacheKiB ?? 65_536}`);
  raw.pragma('temp_store = MEMORY');
  return readable(raw) as WriteDb;
}

/**
 * Asserts that the connection is as durable as it must be; called after the first write, because only then has the
 * compiled-in WAL default had its chance to lower it.
 * @throws Error when it is not: the desk must not go on.
 */
export function assertDurable(db: WriteDb): void {
  const journal = db.raw.pragma('journal_mode', { simple: true });
  const synchronous = db.raw.pragma('synchronous', { simple: true });
  const memory = db.raw.memory;
  if (!memory && (journal !== 'wal' || synchronous !== 2)) {
    throw new Error(`not durable: journal_mode=${String(journal)} synchronous=${String(synchronous)}`);
  }
}

/** Opens a connection that only reads. */
export function openReadable(file: string): ReadDb {
  const raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  raw.pragma('cache_size = -65536');
  raw.pragma('mmap_size = 1073741824');
  raw.pragma('temp_store = MEMORY');
  return readable(raw);
}
