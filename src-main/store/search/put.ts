import type { ReadDb } from '../db.ts';
import { type Doc, documentOf, keysOf, type StemMemory, termsOf } from './document.ts';
import { textsOf } from './texts.ts';

/** How often terms came and went in one transaction; written at its end, one row per term. */
export type TermChanges = Map<string, number>;

/**
 * Brings one document of the index to what the store says now; it leaves the index when there is nothing to find.
 * True when a document that others quote (a name, a serial) is not what it was.
 */
export function putDocument(
  index: ReadDb,
  store: ReadDb,
  sn: number,
  memory: StemMemory,
  changes: TermChanges,
): boolean {
  const before = index.prepare('SELECT * FROM docs WHERE sn = ?').get(sn) as Doc | undefined;
  const texts = textsOf(store, sn);
  const after = texts === null ? undefined : documentOf(sn, texts, memory);
  if (before !== undefined) {
    if (after !== undefined && same(before, after)) return false;
    takeOut(index, before, changes);
  }
  if (after !== undefined) putIn(index, after, changes);
  return before !== undefined && before.kind !== 'ticket';
}

function putIn(index: ReadDb, after: Doc, changes: TermChanges): void {
  const { sn } = after;
  index
    .prepare(
      'INSERT INTO docs VALUES(@sn, @kind, @solved, @title, @who, @body, @solution, @titleStems, @stems, @codes)',
    )
    .run(after);
  if (after.kind === 'ticket') {
    index
      .prepare(
        'INSERT INTO words(rowid, title, who, body, solution, titleStems, stems) VALUES(@sn, @title, @who, @body, @solution, @titleStems, @stems)',
      )
      .run(plain(after));
    count(after, 1, changes);
  } else {
    index
      .prepare('INSERT INTO people(rowid, title, who, body) VALUES(?, ?, ?, ?)')
      .run(sn, after.title, after.who, after.body);
  }
  if (after.codes !== '') index.prepare('INSERT INTO parts(rowid, codes) VALUES(?, ?)').run(sn, after.codes);
  for (const key of keysOf(after)) index.prepare('INSERT OR IGNORE INTO keys(key, sn) VALUES(?, ?)').run(key, sn);
}

/** Takes a document out: the full-text tables are told its words, because they keep none. */
function takeOut(index: ReadDb, doc: Doc, changes: TermChanges): void {
  const { sn } = doc;
  index.prepare('DELETE FROM docs WHERE sn = ?').run(sn);
  if (doc.kind === 'ticket') {
    index
      .prepare(
        `INSERT INTO words(words, rowid, title, who, body, solution, titleStems, stems)
         VALUES('delete', @sn, @title, @who, @body, @solution, @titleStems, @stems)`,
      )
      .run(plain(doc));
    count(doc, -1, changes);
  } else {
    index
      .prepare(`INSERT INTO people(people, rowid, title, who, body) VALUES('delete', ?, ?, ?, ?)`)
      .run(sn, doc.title, doc.who, doc.body);
  }
  if (doc.codes !== '')
    index.prepare(`INSERT INTO parts(parts, rowid, codes) VALUES('delete', ?, ?)`).run(sn, doc.codes);
  for (const key of keysOf(doc)) index.prepare('DELETE FROM keys WHERE key = ? AND sn = ?').run(key, sn);
}

/** Counts a call's terms, and the call itself under the empty term. */
function count(doc: Doc, by: 1 | -1, changes: TermChanges): void {
  for (const term of [...termsOf(doc), '']) changes.set(term, (changes.get(term) ?? 0) + by);
}

/** Writes the counts of terms that changed. */
export function writeTerms(index: ReadDb, changes: TermChanges): void {
  const add = index.prepare(
    'INSERT INTO terms(term, n) VALUES(?, ?) ON CONFLICT(term) DO UPDATE SET n = n + excluded.n',
  );
  for (const [term, n] of changes) if (n !== 0) add.run(term, n);
  const drop = index.prepare('DELETE FROM terms WHERE term = ? AND n <= 0');
  for (const [term, n] of changes) if (n < 0) drop.run(term);
  changes.clear();
}

function same(a: Doc, b: Doc): boolean {
  return (Object.keys(b) as (keyof Doc)[]).every((name) => a[name] === b[name]);
}

function plain(doc: Doc) {
  const { sn, title, who, body, solution, titleStems, stems } = doc;
  return { sn, title, who, body, solution, titleStems, stems };
}
