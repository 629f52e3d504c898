import { redactData, type Extent } from '#shared/domain/erasure/redact.ts';
import { isKnown } from '#shared/events/registry.ts';
import { orderKey } from '#shared/events/order.ts';
import type { Store } from '../store.ts';
import { digestOf, saltOf } from '../log/digest.ts';
import { deskSeqAt } from '../log/position.ts';

interface EventRow {
  readonly pos: number;
  readonly desk: string;
  readonly hlc: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly digest: Buffer;
  readonly salt: Buffer | null;
  readonly redacted: number;
  readonly skip: number;
}

/** How much of an event must go, by its place in the order of all events. */
export type ExtentAt = (orderKey: string) => Extent;

/**
 * Empties what must go from the events of one stream, keeping their digests; then no secret is left to guess the
 * emptied words by: the salts of what survives are kept one by one, and the stream's secret goes. True when anything
 * was emptied now. Inside the caller's transaction.
 *
 * Events of a newer version cannot be read: they are reached by the rebuild that follows the upgrade. Of data that no
 * schema fits nothing can be told apart, so all of it goes.
 */
export function redactStream(store: Store, sn: number, extentAt: ExtentAt): boolean {
  const { db } = store;
  const rows = db
    .prepare(
      `SELECT e.pos, b.desk, e.hlc, e.type, e.version, e.data, e.digest, e.salt, e.redacted, e.skip
       FROM events e JOIN branches b ON b.no = e.pos >> 40 WHERE e.sn = ?`,
    )
    .all(sn) as EventRow[];
  const emptied = new Set<number>();
  for (const row of rows) {
    const text = redactedText(
      store,
      row,
      extentAt(orderKey({ hlc: row.hlc, desk: row.desk, deskSeq: deskSeqAt(row.pos) })),
    );
    if (text === null) continue;
    db.prepare('UPDATE events SET data = ?, redacted = 1, salt = NULL WHERE pos = ?').run(text, row.pos);
    emptied.add(row.pos);
  }
  if (emptied.size > 0 || rows.some((row) => row.redacted === 1))
    sealStream(
      store,
      sn,
      rows.filter((row) => row.redacted === 0 && !emptied.has(row.pos)),
    );
  return emptied.size > 0;
}

function redactedText(store: Store, row: EventRow, extent: Extent): string | null {
  if (extent === 'none') return null;
  if (row.skip === 1) return row.data === 'null' ? null : 'null';
  const schema = store.registry.types.get(row.type);
  if (schema === undefined || !isKnown(store.registry, row.type, row.version)) return null;
  const data = redactData(schema, JSON.parse(row.data) as Record<string, unknown>, extent);
  return data === null ? null : JSON.stringify(data);
}

/** Keeps the salts that prove the surviving events, and lets the secret go that would give the others' too. */
function sealStream(store: Store, sn: number, surviving: readonly EventRow[]): void {
  const { db } = store;
  const { secret } = db.prepare('SELECT secret FROM streams WHERE sn = ?').get(sn) as { secret: Buffer | null };
  if (secret === null) return;
  for (const row of surviving) {
    if (row.salt !== null) continue;
    const salt = saltOf(secret, row.desk, deskSeqAt(row.pos));
    if (digestOf(salt, row.data).equals(row.digest))
      db.prepare('UPDATE events SET salt = ? WHERE pos = ?').run(salt, row.pos);
  }
  db.prepare('UPDATE streams SET secret = NULL WHERE sn = ?').run(sn);
}
