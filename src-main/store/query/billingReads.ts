import type { BillingReads, LastBill } from '#shared/domain/bill/reads.ts';
import { dayOf } from '#shared/domain/billing/calendar.ts';
import { createZone } from '#shared/time/zone.ts';
import type { ReadDb } from '../db.ts';
import type { StoreContext } from '../store.ts';
import { loadRun } from './billingRun.ts';
import { numberOfId } from './merged.ts';

/** What decisions and lists of bills ask of a store. */
export function billingReads(context: StoreContext & { readonly db: ReadDb }): BillingReads {
  const { db } = context;
  return {
    run: (scope) => loadRun(context, scope),
    lastBill(year, series) {
      const row = db
        .prepare('SELECT n, number, date FROM bills WHERE year = ? AND series = ? ORDER BY n DESC LIMIT 1')
        .get(year, series) as LastBill | undefined;
      return row ?? null;
    },
    tripBilled: (trip) =>
      db
        .prepare(
          `SELECT 1 FROM interventions i INDEXED BY interventions_trip
           WHERE i.trip IS NOT NULL AND i.trip = ? AND i.billing = 'billed' LIMIT 1`,
        )
        .get(trip) !== undefined,
    packLastUsed(pack) {
      const record = db.prepare('SELECT r.parent FROM records r WHERE r.sn = ?').get(numberOfId(db, pack) ?? -1) as
        | { parent: number | null }
        | undefined;
      if (record === undefined || record.parent === null) return null;
      const used = db
        .prepare(
          `SELECT max(i.start) AS at FROM interventions i JOIN streams s ON s.sn = i.sn
           WHERE i.billing = 'billed' AND i.customer IN (SELECT ? UNION SELECT sn FROM records WHERE mergedInto = ?)
             AND instr(s.state, ?) > 0`,
        )
        .get(record.parent, record.parent, pack) as { at: number | null };
      return used.at === null ? null : dayOf(used.at, { zone: createZone(context.zone) });
    },
  };
}
