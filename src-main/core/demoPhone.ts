import type { DemoCompany } from '#shared/domain/demo/generate.ts';
import { demoContacts, DEMO_SWITCHBOARD, type PhonedCall } from '#shared/domain/demo/phone.ts';
import { createRandom } from '#shared/domain/demo/random.ts';
import type { PhoneContact } from '#shared/domain/phone/contact.ts';
import { keepContacts } from '#shared/domain/phone/keep.ts';
import { createZone, dayOf } from '#shared/time/zone.ts';
import { save } from '#main/store/log/save.ts';
import type { Store } from '#main/store/store.ts';
import { checkpointWhenLong } from './checkpoint.ts';
import { phoneDayId } from './phoneDayId.ts';

/** Chance of its own: what the calls draw on stays as it is. */
const OWN_CHANCE = 0x2c1b_3c6d;

/**
 * The figures of the example company's switchboard, taken in month by month by the very decision that takes in a file.
 * Made again after a stop, months that are there stay as they are.
 */
export function phoneDemo(store: Store, { staff, newId }: DemoCompany, seed: number): void {
  const zone = createZone(store.zone);
  const calls = store.db
    .prepare(
      `SELECT s.id, t.openedAt AS at FROM tickets t JOIN streams s ON s.sn = t.sn WHERE t.channel = 'phone' ORDER BY t.openedAt, s.id`,
    )
    .all() as PhonedCall[];
  const byMonth = new Map<string, PhoneContact[]>();
  for (const contact of demoContacts(calls, createRandom(seed + OWN_CHANCE), zone)) {
    const month = dayOf(contact[0], zone).slice(0, 7);
    const list = byMonth.get(month);
    if (list === undefined) byMonth.set(month, [contact]);
    else list.push(contact);
  }
  const actor = staff.manager.id;
  for (const contacts of byMonth.values()) {
    const at = (contacts.at(-1)?.[0] ?? 0) + 3_600_000;
    const envelope = { commandId: newId(at), actor, roles: ['manager'] as const };
    save(store, envelope, (ctx) => {
      const kept = keepContacts(
        DEMO_SWITCHBOARD,
        contacts,
        (one) => dayOf(one, zone),
        (day) => phoneDayId(DEMO_SWITCHBOARD, day),
        { ...ctx, now: at },
      );
      return { ...kept, events: kept.events.map((event) => ({ ...event, at, actor })) };
    });
    checkpointWhenLong(store);
  }
}
