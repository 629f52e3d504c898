import Database from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadDb, readable } from '../db.ts';

/** Another version of what is indexed, or how: the index is made anew. */
const VERSION = 2;

/**
 * `docs` holds each document's folded words by field: what the full-text tables were fed (they keep no copy, and taking
 * a document out of them needs its words), and what the ranking counts in. `cursors` say how far each own branch of the
 * log has been read; `stale` are documents to be made again because a name they quote has changed.
 */
const SCHEMA = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE cursors(branch INTEGER PRIMARY KEY, pos INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE stale(sn INTEGER PRIMARY KEY) STRICT;
CREATE TABLE docs(
  sn INTEGER PRIMARY KEY, kind TEXT NOT NULL, solved INTEGER NOT NULL, title TEXT NOT NULL, who TEXT NOT NULL, body TEXT NOT NULL,
  solution TEXT NOT NULL, titleStems TEXT NOT NULL, stems TEXT NOT NULL, codes TEXT NOT NULL
) STRICT;
CREATE TABLE terms(term TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX terms_common ON terms(term, n) WHERE n >= 8;
CREATE TABLE keys(key TEXT NOT NULL, sn INTEGER NOT NULL, PRIMARY KEY(key, sn)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(title, who, body, solution, titleStems, stems, content='', columnsize=0, detail=column, tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE people USING fts5(title, who, body, content='', columnsize=0, detail=column, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE parts USING fts5(codes, content='', columnsize=0, tokenize='trigram');
`;

/** The index of a desk's folder. */
export function searchFile(dir: string): string {
  return join(dir, 'search.db');
}

/** An open index. `fresh`: it was made just now and holds nothing yet. */
export interface OpenedIndex {
  readonly db: ReadDb;
  readonly fresh: boolean;
}

/**
 * Opens the index beside the store, or makes it: it can always be made again from the store, so a damaged, foreign or
 * older one is thrown away without a question. Where no file can be written it lives in memory.
 */
export function openIndex(dir: string): OpenedIndex {
  if (dir === ':memory:') return create(new Database(':memory:'));
  const file = searchFile(dir);
  try {
    return openFile(file);
  } catch (error) {
    if (isUnwritable(error)) return create(new Database(':memory:'));
    removeIndex(file);
  }
  try {
    return openFile(file);
  } catch {
    return create(new Database(':memory:'));
  }
}

/** Deletes the index with what SQLite keeps beside it. */
export function removeIndex(file: string): void {
  for (const name of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(name)) rmSync(name);
}

/** True for an index that cannot be read any more: it is made again. */
export function isDamaged(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code);
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_IOERR');
}

/** True when another process is writing to it, or nothing can be written: searches go on with what there is. */
export function isUnwritable(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code);
  return ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_FULL'].some((one) =>
    code.startsWith(one),
  );
}

function openFile(file: string): OpenedIndex {
  const raw = new Database(file, { timeout: 50 });
  try {
    raw.pragma('journal_mode = WAL');
    // What is lost by a power cut is read from the store again.
    raw.pragma('synchronous = OFF');
    setUp(raw);
    const version = raw.pragma('user_version', { simple: true });
    if (version === VERSION) return { db: readable(raw), fresh: false };
    if (version === 0 && isEmpty(raw)) return create(raw);
    throw new Error('an index of another version');
  } catch (error) {
    raw.close();
    throw error;
  }
}

function isEmpty(raw: Database.Database): boolean {
  return (raw.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number }).n === 0;
}

function setUp(raw: Database.Database): void {
  raw.pragma('secure_delete = ON');
  raw.pragma('cache_size = -32768');
  raw.pragma('mmap_size = 1073741824');
  raw.pragma('temp_store = MEMORY');
}

function create(raw: Database.Database): OpenedIndex {
  setUp(raw);
  raw.transaction(() => {
    raw.exec(SCHEMA);
    // A document that is taken out is out at once, not when segments happen to merge: an erased person must be gone.
    for (const table of ['words', 'people', 'parts'])
      raw.exec(`INSERT INTO ${table}(${table}, rank) VALUES('secure-delete', 1)`);
    raw.pragma(`user_version = ${VERSION}`);
  })();
  return { db: readable(raw), fresh: true };
}
