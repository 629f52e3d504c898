import type { DecideContext, Decision } from '../decision.ts';
import { addRecord, changeRecord, retireRecord } from '../record/decide.ts';
import type { RecordState } from '../record/record.ts';
import { requireKnown } from '../ticket/open.ts';
import { type PhoneContact, phoneDay } from './contact.ts';

/** What came of keeping a file: new contacts, days they fall on, days that were there already, days kept as they were. */
export interface Kept {
  readonly contacts: number;
  readonly days: number;
  readonly already: number;
  readonly kept: number;
}

/**
 * Keeps a source's contacts, day by day. The same file again changes nothing; a day of which the file has fewer contacts
 * than are here stays as it is. `idOf` gives the id that a source's day has on every desk.
 * @throws SportelloError not_found naming the contact whose call is not there
 */
export function keepContacts(
  source: string,
  contacts: readonly PhoneContact[],
  dayOf: (at: number) => string,
  idOf: (day: string) => string,
  ctx: DecideContext,
): Decision<Kept> {
  for (const [n, one] of contacts.entries())
    if (one[6] !== null) requireKnown('ticket', one[6], `contacts.${String(n)}.6`, ctx);
  const byDay = new Map<string, PhoneContact[]>();
  for (const one of contacts.toSorted((a, b) => a[0] - b[0])) {
    const day = dayOf(one[0]);
    const list = byDay.get(day);
    if (list === undefined) byDay.set(day, [one]);
    else list.push(one);
  }
  const result = { contacts: 0, days: 0, already: 0, kept: 0 };
  const events = [...byDay].flatMap(([day, list]) => {
    const id = idOf(day);
    const present = ctx.load(phoneDay.kind, id) as RecordState | undefined;
    const before = (present?.fields['contacts'] ?? []) as readonly PhoneContact[];
    if (present?.added === true && !present.retired && list.length < before.length) {
      result.kept += 1;
      return [];
    }
    const fields = { source, day, contacts: list };
    const made =
      present?.added === true
        ? [
            ...retireRecord(phoneDay, id, false, ctx).events,
            ...changeRecord(phoneDay, id, { contacts: list }, ctx).events,
          ]
        : addRecord(phoneDay, fields, ctx, id).events;
    if (made.length === 0) result.already += 1;
    else {
      result.days += 1;
      result.contacts += Math.max(0, list.length - before.length);
    }
    return made;
  });
  return { events, result };
}
