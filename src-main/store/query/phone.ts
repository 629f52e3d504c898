import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import { type PhoneContact, type PhoneDayFields, phoneDayFields } from '#shared/domain/phone/contact.ts';
import { phoneFigures } from '#shared/domain/phone/figures.ts';
import { type LoggedCall, matchCalls } from '#shared/domain/phone/match.ts';
import { type DayCounts, SLOTS } from '#shared/domain/staffing/forecast.ts';
import { dayAt, daysOf as numberOf, weekdayOf } from '#shared/time/day.ts';
import { createZone, dayOf, msToWall, type Zone } from '#shared/time/zone.ts';
import type { ReadStore } from '../store.ts';

type Answer = OutputOf<'phone.figures'>;

const HOUR_MS = 3_600_000;
/** How far a logged call may lie from its contact, and more. */
const AROUND_MS = 26 * HOUR_MS;

/** The calls that contacts led to (domain/phone/match.ts). */
export function matchContacts({ db }: ReadStore, { contacts }: ParsedInput<'phone.match'>): (string | null)[] {
  let first = Number.MAX_SAFE_INTEGER;
  let last = 0;
  for (const { at } of contacts) [first, last] = [Math.min(first, at), Math.max(last, at)];
  const rows = db
    .prepare(
      `SELECT s.id, t.openedAt, t.requesterPhone, rq.fields ->> '$.phones' AS requester, cu.fields ->> '$.phones' AS customer
       FROM tickets t JOIN streams s ON s.sn = t.sn LEFT JOIN records rq ON rq.sn = t.requester LEFT JOIN records cu ON cu.sn = t.customer
       WHERE t.channel = 'phone' AND t.openedAt BETWEEN ? AND ?`,
    )
    .all(first - AROUND_MS, last + AROUND_MS) as {
    id: string;
    openedAt: number;
    requesterPhone: string | null;
    requester: string | null;
    customer: string | null;
  }[];
  const list = (json: string | null): string[] => (json === null ? [] : (JSON.parse(json) as string[]));
  const calls = rows.map(
    (row): LoggedCall => ({
      id: row.id,
      openedAt: row.openedAt,
      numbers: [row.requesterPhone ?? '', ...list(row.requester), ...list(row.customer)],
    }),
  );
  return matchCalls(contacts, calls);
}

/** Figures of the contacts kept, as asked. */
export function phoneStatistic(store: ReadStore, input: ParsedInput<'phone.figures'>): Answer {
  const days = daysOf(store, input);
  const zone = createZone(store.zone);
  const wanted = (one: PhoneContact): boolean => input.queue === null || one[1] === input.queue;
  const all = days.flatMap((one) => one.contacts.filter(wanted));
  const figures = (list: readonly PhoneContact[]) => phoneFigures(list, input.targetSeconds);
  const hourOf = (at: number): string => placeOf(at, zone).join(' ');
  return {
    sources: [...new Set(days.map((one) => one.source))].toSorted(),
    queues: [...new Set(days.flatMap((one) => one.contacts.map((contact) => contact[1])))].toSorted(),
    total: figures(all),
    byQueue: grouped(all, (one) => one[1]).map(([queue, list]) => ({ queue, ...figures(list) })),
    byDay: grouped(all, (one) => dayOf(one[0], zone)).map(([day, list]) => ({ day, ...figures(list) })),
    byHour: grouped(all, (one) => hourOf(one[0])).map(([key, list]) => {
      const [weekday, hour] = key.split(' ').map(Number);
      return { weekday: weekday ?? 1, hour: hour ?? 0, ...figures(list) };
    }),
  };
}

/** The contacts behind a figure, newest first, each with the call that it led to. */
export function contactsBehind(
  store: ReadStore,
  { kind, weekday, hour, limit, ...period }: ParsedInput<'phone.contactsOf'>,
): OutputOf<'phone.contactsOf'> {
  const zone = createZone(store.zone);
  const counts = ([at, queue, outcome]: PhoneContact): boolean => {
    if (outcome === 'mail' || (kind !== 'offered' && outcome !== kind)) return false;
    if (period.queue !== null && queue !== period.queue) return false;
    const [day, begun] = placeOf(at, zone);
    return (weekday === null || day === weekday) && (hour === null || begun === hour);
  };
  const all = daysOf(store, period)
    .flatMap((one) => one.contacts.filter(counts))
    .toSorted((a, b) => b[0] - a[0]);
  const shown = all.slice(0, limit);
  const calls = callsById(
    store,
    shown.flatMap((one) => one[6] ?? []),
  );
  return {
    total: all.length,
    rows: shown.map(([at, queue, outcome, waitSeconds, talkSeconds, , ticket]) => ({
      at,
      queue,
      outcome,
      waitSeconds,
      talkSeconds,
      call: ticket === null ? null : (calls.get(ticket) ?? null),
    })),
  };
}

/** What calls are called, by id. */
function callsById(
  { db }: ReadStore,
  ids: readonly string[],
): ReadonlyMap<string, { id: string; number: string; title: string }> {
  const rows = db
    .prepare(
      `SELECT s.id, t.number, t.title FROM json_each(?) k
       CROSS JOIN streams s ON s.id = k.value JOIN tickets t ON t.sn = s.sn`,
    )
    .all(JSON.stringify([...new Set(ids)])) as { id: string; number: string; title: string }[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** The weekday (1 Monday to 7) and the hour that an instant falls in. */
function placeOf(at: number, zone: Zone): [weekday: number, hour: number] {
  return [weekdayOf(dayOf(at, zone)), msToWall(at, zone).h];
}

/**
 * Calls that came to the telephone system on each day of a period (`YYYY-MM-DD`, both included), by half hour, from the
 * first to the last day that was imported; and the mean talk of the answered, seconds.
 */
export function offeredByHalfHour(
  store: ReadStore,
  from: string,
  to: string,
): { readonly days: readonly DayCounts[]; readonly talkSeconds: number | null } {
  const zone = createZone(store.zone);
  const contacts = daysOf(store, { from, to, source: null }).flatMap((one) => one.contacts);
  const days = new Map<string, number[]>();
  let [talk, answered] = [0, 0];
  let [first, last] = [to, from];
  for (const [at, , outcome, , talkSeconds] of contacts) {
    if (outcome === 'mail') continue;
    const day = dayOf(at, zone);
    if (day < first) first = day;
    if (day > last) last = day;
    const { h, mi } = msToWall(at, zone);
    const counts = days.get(day) ?? Array.from({ length: SLOTS }, () => 0);
    days.set(day, counts);
    const slot = h * 2 + (mi >= 30 ? 1 : 0);
    counts[slot] = (counts[slot] ?? 0) + 1;
    if (outcome === 'answered' && talkSeconds !== null) [talk, answered] = [talk + talkSeconds, answered + 1];
  }
  const length = days.size === 0 ? 0 : numberOf(last) - numberOf(first) + 1;
  return {
    days: Array.from({ length }, (_, n) => {
      const day = dayAt(numberOf(first) + n);
      return { day, counts: days.get(day) ?? Array.from({ length: SLOTS }, () => 0) };
    }),
    talkSeconds: answered === 0 ? null : Math.round(talk / answered),
  };
}

function daysOf(
  { db }: ReadStore,
  input: Pick<ParsedInput<'phone.figures'>, 'from' | 'to' | 'source'>,
): PhoneDayFields[] {
  const rows = db
    .prepare(
      `SELECT r.fields FROM records r WHERE r.kind = 'phoneDay' AND r.retired = 0
         AND (:from IS NULL OR r.fields ->> '$.day' >= :from) AND (:to IS NULL OR r.fields ->> '$.day' <= :to)
         AND (:source IS NULL OR r.fields ->> '$.source' = :source) ORDER BY r.name`,
    )
    .all({ from: input.from, to: input.to, source: input.source }) as { fields: string }[];
  return rows.flatMap(({ fields }) => {
    const read = phoneDayFields.safeParse(JSON.parse(fields));
    return read.success ? [read.data] : [];
  });
}

function grouped(
  contacts: readonly PhoneContact[],
  keyOf: (one: PhoneContact) => string,
): [key: string, list: PhoneContact[]][] {
  const groups = new Map<string, PhoneContact[]>();
  for (const one of contacts) {
    const key = keyOf(one);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [one]);
    else list.push(one);
  }
  return [...groups].toSorted(([a], [b]) => a.localeCompare(b, 'it', { numeric: true }));
}
