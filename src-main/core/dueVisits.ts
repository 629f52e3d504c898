import { hash } from 'node:crypto';
import { ACTORS } from '#shared/events/envelope.ts';
import { sourceId } from '#shared/domain/import/sourceId.ts';
import { openVisit, type VisitIds } from '#shared/domain/intervention/openVisit.ts';
import { dueVisits, type DueVisit } from '#shared/domain/intervention/recurring.ts';
import type { RecurringVisit } from '#shared/domain/people/contract.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { DAY_MS } from '#shared/time/civil.ts';
import { createZone, dayOf } from '#shared/time/zone.ts';
import { save } from '#main/store/log/save.ts';
import { recordById } from '#main/store/query/records.ts';
import type { ReadDb } from '#main/store/db.ts';
import type { Store } from '#main/store/store.ts';

/** Days before a visit on which its call is opened. */
const AHEAD = 14;
/** Days looked back: a desk that was off over the holidays opens what it missed. */
const BACK = 30;

interface ContractRow {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly visits: string;
}

/** Opens what is due and not open yet, each visit in a command of its own. Gives how many. */
export async function openDueVisits(store: Store, now: number): Promise<{ opened: number }> {
  const contracts = visitingContracts(store.db);
  if (contracts.length === 0) return { opened: 0 };
  const zone = createZone(store.zone);
  const patron = recordById(store.db, COMPANY_ID)?.fields['patronDay'];
  // The world's holidays are a megabyte: read by desks that have such contracts only.
  const { createBillingCalendar } = await import('./holidays.ts');
  const calendar = createBillingCalendar(zone, typeof patron === 'string' ? patron : null);
  const [from, to] = [dayOf(now - BACK * DAY_MS, zone), dayOf(now + AHEAD * DAY_MS, zone)];
  const known = store.db.prepare('SELECT 1 FROM streams WHERE id = ? AND state IS NOT NULL');
  let opened = 0;
  for (const contract of contracts) {
    const visits = JSON.parse(contract.visits) as RecurringVisit[];
    for (const due of dueVisits({ from: contract.from, to: contract.to, visits }, from, to, calendar)) {
      const ids = visitIds(contract.id, due);
      if (known.get(ids.ticket) !== undefined) continue;
      const command = { commandId: ids.command, actor: ACTORS.system, roles: [] };
      const { result } = save(store, command, (ctx) => {
        const events = openVisit(contract.id, due, ids, zone, ctx);
        return { events, result: events.length };
      });
      if (result > 0) opened += 1;
    }
  }
  return { opened };
}

/** The same on every desk: of the contract, the rule and the day the rule named. */
export function visitIds(contract: string, { visit, nominal }: DueVisit): VisitIds & { readonly command: string } {
  const idOf = (kind: string): string =>
    sourceId(
      (text) => hash('sha256', text, 'buffer'),
      'visit',
      kind,
      `${contract} ${visit.key} ${nominal}`,
      Date.parse(`${nominal}T00:00:00Z`),
    );
  return { ticket: idOf('ticket'), intervention: idOf('intervention'), command: idOf('command') };
}

function visitingContracts(db: ReadDb): ContractRow[] {
  return db
    .prepare(
      `SELECT s.id, r.fields ->> '$.from' AS "from", r.fields ->> '$.to' AS "to", r.fields -> '$.visits' AS visits
       FROM records r JOIN streams s ON s.sn = r.sn
       WHERE r.kind = 'contract' AND r.retired = 0 AND json_array_length(r.fields, '$.visits') > 0`,
    )
    .all() as ContractRow[];
}
