import { type Zone, msToWall } from '../../time/zone.ts';
import type { PhoneContact } from '../phone/contact.ts';
import type { Random } from './random.ts';

/** A call that came in by phone, and when (ms UTC). */
export interface PhonedCall {
  readonly id: string;
  readonly at: number;
}

/** What the example company's switchboard is called, and its queue. */
export const DEMO_SWITCHBOARD = 'Centralino';
const QUEUE = 'assistenza';

const MINUTE = 60_000;
/** Of a hundred callers, how many give up when few ring and when many do. */
const GIVE_UP = { quiet: 0.03, busy: 0.16 };
/** As many contacts within an hour make it a busy one. */
const BUSY = 6;

/**
 * What the switchboard saw of these calls, in the order in which they came: each was answered and talked about, some rang
 * that nobody logged, at the peaks some gave up, and after hours a few left a message. Equal chance gives equal contacts.
 */
export function demoContacts(calls: readonly PhonedCall[], random: Random, zone: Zone): PhoneContact[] {
  const contacts: PhoneContact[] = [];
  let first = 0;
  for (const [n, { id, at }] of calls.entries()) {
    while ((calls[first]?.at ?? at) < at - 60 * MINUTE) first += 1;
    const load = Math.min(1, (n - first) / BUSY);
    const place = load > 0.5 && random.chance(load / 2) ? random.int(2, 4) : 1;
    const wait = (): number => Math.min(900, Math.round(random.lasting(6 + 14 * load + 25 * (place - 1), 0.7)));
    const talk = (median: number): number => Math.max(20, Math.min(3600, Math.round(random.lasting(median, 0.6))));
    // Logged while they talk: the phone rang shortly before.
    contacts.push([at - random.int(20, 150) * 1000, QUEUE, 'answered', wait(), talk(260), place, id]);
    if (random.chance(0.12))
      contacts.push([at + random.int(3, 40) * MINUTE, QUEUE, 'answered', wait(), talk(90), place, null]);
    if (random.chance(GIVE_UP.quiet + (GIVE_UP.busy - GIVE_UP.quiet) * load))
      contacts.push([
        at + random.int(1, 20) * MINUTE,
        QUEUE,
        'lost',
        Math.round(random.lasting(45)),
        null,
        place,
        null,
      ]);
    if (msToWall(at, zone).h >= 17 && random.chance(0.08))
      contacts.push([at + random.int(60, 150) * MINUTE, '', 'voicemail', 0, talk(35), null, null]);
  }
  return contacts.toSorted((a, b) => a[0] - b[0]);
}
