import type { OutputOf } from '#shared/api/contract.ts';
import { SportelloError } from '#shared/result.ts';
import type { ReadDb } from '../db.ts';
import { customerFamily, recordsOfFamily } from './customers.ts';
import { linesOf } from './lines.ts';
import { numberOfId } from './merged.ts';
import { recordsOfNumbers } from './records.ts';

type CallerPage = OutputOf<'people.caller'>;

/** Calls of one customer looked at for what is open and what was last; more than anyone reads. */
const NEWEST = 1000;
const RECENT = 10;

/**
 * What the card fills in once it knows who calls: the customer and everything of it that may be meant, and its calls.
 * @throws SportelloError not_found naming `contact` or `customer`
 */
export function callerPage(
  db: ReadDb,
  input: { readonly contact: string | null; readonly customer: string | null },
): CallerPage {
  const sn = input.contact === null ? null : numberOfId(db, input.contact);
  const contact = sn === null ? null : (recordsOfNumbers(db, [sn])[0] ?? null);
  if (input.contact !== null && contact?.kind !== 'contact')
    throw new SportelloError({ code: 'not_found', field: 'contact', params: { kind: 'contact' } });
  const wanted = input.customer ?? (contact?.fields['customer'] as string | null | undefined) ?? null;
  if (wanted === null) {
    return {
      contact,
      customer: null,
      contacts: [],
      sites: [],
      assets: [],
      contracts: [],
      ...(sn === null ? { open: [], recent: [] } : callsOfStranger(db, sn)),
    };
  }
  const { sn: customer, family } = customerFamily(db, wanted, input.customer === null ? 'contact' : 'customer');
  return {
    contact,
    customer: recordsOfNumbers(db, [customer])[0] ?? null,
    contacts: inUse(recordsOfFamily(db, 'contact', family)),
    sites: inUse(recordsOfFamily(db, 'site', family)),
    assets: inUse(recordsOfFamily(db, 'asset', family)),
    contracts: inUse(recordsOfFamily(db, 'contract', family)),
    ...callsOfFamily(db, family),
  };
}

function inUse<T extends { retired: boolean }>(records: readonly T[]): T[] {
  return records.filter((one) => !one.retired);
}

interface Call {
  readonly sn: number;
  readonly openedAt: number;
  readonly live: number;
}

function callsOfFamily(db: ReadDb, family: readonly number[]): Pick<CallerPage, 'open' | 'recent'> {
  const find = db.prepare(
    'SELECT sn, openedAt, live FROM tickets INDEXED BY tickets_customer WHERE customer = ? ORDER BY openedAt DESC LIMIT ?',
  );
  return split(
    db,
    family.flatMap((sn) => find.all(sn, NEWEST) as Call[]).toSorted((a, b) => b.openedAt - a.openedAt),
  );
}

/** Of a contact without a customer: its calls stand among those that have none. */
function callsOfStranger(db: ReadDb, contact: number): Pick<CallerPage, 'open' | 'recent'> {
  const rows = db
    .prepare(
      `SELECT sn, openedAt, live FROM (SELECT sn, openedAt, live, requester FROM tickets INDEXED BY tickets_customer
         WHERE customer IS NULL ORDER BY openedAt DESC LIMIT ?) WHERE requester = ?`,
    )
    .all(NEWEST, contact) as Call[];
  return split(db, rows);
}

function split(db: ReadDb, calls: readonly Call[]): Pick<CallerPage, 'open' | 'recent'> {
  const of = (live: number, limit: number) =>
    linesOf(
      db,
      calls
        .filter((one) => one.live === live)
        .slice(0, limit)
        .map((one) => one.sn),
    );
  return { open: of(1, 50), recent: of(0, RECENT) };
}
