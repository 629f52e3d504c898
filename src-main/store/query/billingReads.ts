import type { BillingReads, LastBill } from '#shared/domain/bill/reads.ts';
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
    packUsed(pack) {
      const record = db.prepare('SELECT r.parent FROM records r WHERE r.sn = ?').get(numberOfId(db, pack) ?? -1) as
        | { parent: number | null }
        | undefined;
      if (record === undefined || record.parent === null) return false;
      const used = db
        .prepare(
          `SELECT 1 FROM interventions i JOIN streams s ON s.sn = i.sn
           WHERE i.billing = 'billed' AND i.customer IN (SELECT ? UNION SELECT sn FROM records WHERE mergedInto = ?)
             AND instr(s.state, ?) > 0 LIMIT 1`,
        )
        .get(record.parent, record.parent, pack);
      return used !== undefined;
    },
  };
}
