import type { WriteDb } from './db.ts';

/** Marks a file as Sportello's ("SPTL"). */
export const APPLICATION_ID = 0x53_50_54_4c;
export const SCHEMA_VERSION = 1;

/**
 * The log. `pos` is branch number * 2^40 + deskSeq: the identity of an event is its row number, so no second index
 * keeps it. `sn` is the stream's local number. `skip` marks what folds leave out (refused, malformed). `search_dirty`
 * lists streams that changed otherwise than by appending to the own branch: the search index reads them again.
 */
const LOG = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE branches(no INTEGER PRIMARY KEY, desk TEXT NOT NULL UNIQUE, code TEXT, own INTEGER NOT NULL, since INTEGER NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE TABLE events(
  pos INTEGER PRIMARY KEY, sn INTEGER NOT NULL, hlc TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,
  type TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL, digest BLOB NOT NULL, hash BLOB,
  salt BLOB, redacted INTEGER NOT NULL DEFAULT 0, skip INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX events_by_stream ON events(sn);
CREATE TABLE streams(
  sn INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, secret BLOB,
  last TEXT NOT NULL DEFAULT '', pending INTEGER NOT NULL DEFAULT 0, state TEXT
) STRICT;
CREATE TABLE commands(id TEXT PRIMARY KEY, at INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, result TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE search_dirty(seq INTEGER PRIMARY KEY AUTOINCREMENT, sn INTEGER NOT NULL) STRICT;
`;

/**
 * Local to this desk, outside the log: verifiers of passwords, preferences, drafts, who was erased (\`contact\` is the id of
 * any person: a contact, or a customer whose form is 'person'). Never synced.
 */
const LOCAL = `
CREATE TABLE credentials(operator TEXT PRIMARY KEY, hash TEXT NOT NULL, changedAt INTEGER NOT NULL, failures INTEGER NOT NULL DEFAULT 0, failedAt INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE preferences(operator TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(operator, key)) STRICT, WITHOUT ROWID;
CREATE TABLE drafts(id TEXT PRIMARY KEY, operator TEXT NOT NULL, at INTEGER NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE erasures(contact TEXT PRIMARY KEY, texts INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** The log's shadow: dropped and made again by a rebuild. */
export const PROJECTIONS = ['tickets', 'records', 'interventions', 'bills', 'rollups'] as const;
const TABLES = `
CREATE TABLE tickets(
  sn INTEGER PRIMARY KEY, number TEXT NOT NULL, status TEXT NOT NULL, live INTEGER NOT NULL, stopped INTEGER NOT NULL,
  callBack INTEGER NOT NULL, openedAt INTEGER NOT NULL, channel TEXT NOT NULL, requester INTEGER, requesterName TEXT,
  requesterPhone TEXT, customer INTEGER, payer INTEGER, asset INTEGER, product INTEGER, type INTEGER, urgency TEXT,
  blocked INTEGER, contractKind TEXT, service INTEGER, grp INTEGER, level INTEGER, operator INTEGER, title TEXT NOT NULL,
  waitReason TEXT, waitUntil INTEGER, notice INTEGER, solvedAt INTEGER, closedAt INTEGER, "end" TEXT,
  reopenings INTEGER NOT NULL, activities INTEGER NOT NULL, maxLevel INTEGER NOT NULL, openedBy TEXT NOT NULL,
  solvedBy TEXT, lastAt INTEGER NOT NULL, duplicateOf INTEGER, asked TEXT, trail TEXT
) STRICT;
CREATE TABLE records(
  sn INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, parent INTEGER, retired INTEGER NOT NULL,
  mergedInto INTEGER, erased INTEGER NOT NULL, addedAt INTEGER NOT NULL, fields TEXT NOT NULL
) STRICT;
CREATE TABLE interventions(
  sn INTEGER PRIMARY KEY, ticket INTEGER, customer INTEGER, operator INTEGER, mode TEXT NOT NULL, status TEXT NOT NULL,
  planStart INTEGER, planEnd INTEGER, start INTEGER, "end" INTEGER, sortAt INTEGER NOT NULL, workMinutes INTEGER,
  travelMinutes INTEGER, km INTEGER, expenseCents INTEGER, outcome TEXT, notes TEXT,
  billing TEXT NOT NULL, bill INTEGER, billedCents INTEGER, report TEXT NOT NULL, trip TEXT
) STRICT;
CREATE TABLE bills(
  sn INTEGER PRIMARY KEY, number TEXT NOT NULL, series TEXT NOT NULL, year INTEGER NOT NULL, n INTEGER NOT NULL,
  type TEXT NOT NULL, date TEXT NOT NULL, month TEXT, customer INTEGER, customerName TEXT NOT NULL, netCents INTEGER NOT NULL,
  vatCents INTEGER NOT NULL, totalCents INTEGER NOT NULL, payCents INTEGER NOT NULL, dueDate TEXT, reverses INTEGER,
  reversedBy INTEGER, exported INTEGER NOT NULL, fees TEXT
) STRICT;
CREATE TABLE rollups(key TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Few, because each is a page more in every save; the queue's covers all its filters. */
export const INDEXES: Readonly<Record<string, string>> = {
  tickets_queue: `CREATE INDEX tickets_queue ON tickets(stopped DESC, openedAt, status, grp, operator, urgency, type, product, contractKind, customer, callBack, blocked, service) WHERE live = 1`,
  tickets_mine: `CREATE INDEX tickets_mine ON tickets(operator, stopped DESC, openedAt, status, callBack) WHERE live = 1`,
  tickets_customer: `CREATE INDEX tickets_customer ON tickets(customer, openedAt)`,
  tickets_duplicates: `CREATE INDEX tickets_duplicates ON tickets(duplicateOf) WHERE duplicateOf IS NOT NULL`,
  tickets_asked: `CREATE INDEX tickets_asked ON tickets(asked, openedAt) WHERE asked IS NOT NULL`,
  records_list: `CREATE INDEX records_list ON records(kind, parent, name COLLATE NOCASE)`,
  records_merged: `CREATE INDEX records_merged ON records(mergedInto) WHERE mergedInto IS NOT NULL`,
  interventions_day: `CREATE INDEX interventions_day ON interventions(operator, sortAt)`,
  interventions_ticket: `CREATE INDEX interventions_ticket ON interventions(ticket)`,
  interventions_customer: `CREATE INDEX interventions_customer ON interventions(customer, sortAt)`,
  interventions_bill: `CREATE INDEX interventions_bill ON interventions(bill) WHERE bill IS NOT NULL`,
  interventions_unbilled: `CREATE INDEX interventions_unbilled ON interventions(sortAt, customer) WHERE billing IN ('open', 'disputed', 'excluded')`,
  interventions_trip: `CREATE INDEX interventions_trip ON interventions(trip) WHERE trip IS NOT NULL`,
  bills_number: `CREATE INDEX bills_number ON bills(year, series, n)`,
  bills_customer: `CREATE INDEX bills_customer ON bills(customer, date)`,
  interventions_when: `CREATE INDEX interventions_when ON interventions(sortAt)`,
};

/** Columns that hold another stream's local number instead of its id. */
export const REFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tickets: {
    requester: 'contact',
    customer: 'customer',
    payer: 'customer',
    asset: 'asset',
    product: 'product',
    type: 'type',
    service: 'service',
    grp: 'group',
    operator: 'operator',
    notice: 'notice',
    duplicateOf: 'ticket',
  },
  records: { parent: 'customer', mergedInto: '' },
  interventions: { ticket: 'ticket', customer: 'customer', operator: 'operator', bill: 'bill' },
  bills: { customer: 'customer', reverses: 'bill', reversedBy: 'bill' },
};

/** Makes an empty store in a new database. */
export function createSchema(db: WriteDb): void {
  db.raw.exec(LOG);
  db.raw.exec(LOCAL);
  createProjections(db);
  db.raw.pragma(`application_id = ${APPLICATION_ID}`);
  db.raw.pragma(`user_version = ${SCHEMA_VERSION}`);
}

/** Makes the projection tables; indexes too unless a rebuild wants to add them when the rows are in. */
export function createProjections(db: WriteDb, indexes = true): void {
  db.raw.exec(TABLES);
  if (indexes) createIndexes(db);
}

export function createIndexes(db: WriteDb): void {
  for (const sql of Object.values(INDEXES)) db.raw.exec(sql);
}

export function dropProjections(db: WriteDb): void {
  for (const table of PROJECTIONS) db.raw.exec(`DROP TABLE IF EXISTS ${table}`);
}
