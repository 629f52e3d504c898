import { textOf } from '#shared/text/textOf.ts';
import type { Dimension } from '#shared/domain/statistics/dimensions.ts';
import type { StatisticsWorld } from '#shared/domain/statistics/world.ts';
import { civilFromDays } from '#shared/time/civil.ts';
import { createZone, wallToMs } from '#shared/time/zone.ts';
import type { ReadDb } from '../db.ts';
import { survivorOf } from '../query/merged.ts';
import type { ReadStore } from '../store.ts';

const KINDS = ['operator', 'group', 'type', 'product', 'service'] as const;

interface Entry {
  readonly rank: number;
  readonly family: string | null;
}

/** The records, the clock and the calendar as statistics need them, read now. */
export function statisticsWorld(store: ReadStore, now: number): StatisticsWorld {
  const { db } = store;
  const zone = createZone(store.zone);
  const entries = readEntries(db);
  const merged = mergedCustomers(db);
  return {
    now,
    startOf: (day) => wallToMs({ ...civilFromDays(day), h: 0, mi: 0, s: 0, ms: 0 }, zone),
    survivor: (customer) => merged.get(customer) ?? customer,
    familyOf: (id) => entries.get(id)?.family ?? null,
    compare: (_dimension: Dimension, a, b) => {
      const difference =
        (entries.get(a)?.rank ?? Number.MAX_SAFE_INTEGER) - (entries.get(b)?.rank ?? Number.MAX_SAFE_INTEGER);
      return difference !== 0 ? difference : a < b ? -1 : a > b ? 1 : 0;
    },
  };
}

/** The catalogue's order where it has one, names else. */
function readEntries(db: ReadDb): Map<string, Entry> {
  const read = db.prepare(
    'SELECT s.id, r.name, r.fields FROM records r JOIN streams s ON s.sn = r.sn WHERE r.kind = ?',
  );
  const entries = new Map<string, Entry>();
  for (const kind of KINDS) {
    const rows = (read.all(kind) as { id: string; name: string; fields: string }[]).map((row) => {
      const fields = JSON.parse(row.fields) as Record<string, unknown>;
      const family = textOf(fields['family']);
      return { id: row.id, name: row.name, order: Number(fields['order'] ?? 0), family: family === '' ? null : family };
    });
    rows.sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'it'));
    for (const [rank, { id, family }] of rows.entries()) entries.set(id, { rank, family });
  }
  return entries;
}

/** The customer that stands for each that was merged into another. */
function mergedCustomers(db: ReadDb): Map<string, string> {
  const rows = db
    .prepare(
      `SELECT s.id, r.sn FROM records r INDEXED BY records_merged JOIN streams s ON s.sn = r.sn WHERE r.mergedInto IS NOT NULL AND r.kind = 'customer'`,
    )
    .all() as { id: string; sn: number }[];
  const id = db.prepare('SELECT id FROM streams WHERE sn = ?');
  return new Map(rows.map((row) => [row.id, (id.get(survivorOf(db, row.sn)) as { id: string }).id]));
}

/** Names of records by id; one that was erased has none. */
export function namesOf(db: ReadDb, ids: Iterable<string>): Record<string, string> {
  const rows = db
    .prepare(
      'SELECT s.id, r.name FROM json_each(?) k CROSS JOIN streams s ON s.id = k.value JOIN records r ON r.sn = s.sn',
    )
    .all(JSON.stringify([...ids])) as { id: string; name: string }[];
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
