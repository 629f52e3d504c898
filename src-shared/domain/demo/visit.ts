import type { DemoCall } from './call.ts';
import type { DemoOperator } from './company.ts';
import { finish } from './finish.ts';
import { fillIn, WAITING } from './sentences.ts';
import type { Telling } from './telling.ts';

const MINUTE = 60_000;

/** A visit: agreed, perhaps waiting for a part, driven to, done, written down, closed. */
export function visit(call: DemoCall, telling: Telling, worker: DemoOperator, from: number): void {
  const { book, random, clock } = telling;
  let at = from + 10 * MINUTE;
  const km = call.customer.km.get(call.asset?.site ?? '') ?? [...call.customer.km.values()][0] ?? 10;
  const travel = Math.round((km * 1.15) / 5) * 5 + 5;
  const days = call.urgency === 'high' ? random.int(0, 1) : random.int(1, 8);
  const start = clock.onDay(at, Math.max(1, days), random.pick([8 * 60 + 30, 9 * 60, 10 * 60, 14 * 60, 15 * 60]));
  const length = random.pick([45, 60, 60, 90, 90, 120, 150, 180]);
  const part = call.fault.parts === undefined || !random.chance(0.55) ? undefined : random.pick(call.fault.parts);
  const planned = book.plan(
    {
      mode: 'onsite',
      operator: worker.id,
      start,
      end: start + length * MINUTE,
      ...(call.asset === undefined ? {} : { site: call.asset.site }),
    },
    at,
    worker.id,
  );
  at += MINUTE;
  const reason = part !== undefined && random.chance(0.5) ? 'parts' : 'visit';
  book.act('wait', { reason, until: start, note: random.pick(WAITING[reason]) }, at, worker.id);

  const real = length + random.int(-2, 6) * 5;
  const begun = start + random.int(-1, 4) * 5 * MINUTE;
  const done = begun + real * MINUTE;
  book.act('resume', {}, begun, worker.id);
  const expenses = random.chance(0.12)
    ? [{ what: random.pick(['Autostrada', 'Parcheggio', 'Pranzo']), cents: random.int(30, 240) * 10 }]
    : [];
  book.record(
    {
      id: planned,
      fields: {
        departure: begun - travel * MINUTE,
        arrival: begun,
        start: begun,
        end: done,
        back: done + travel * MINUTE,
        breakMinutes: real > 150 && random.chance(0.3) ? 30 : 0,
        travelMinutes: travel * 2,
        km: km * 2,
        expenses,
        parts: part === undefined ? [] : [{ what: part, serial: null, quantity: 1 }],
        notes: fillIn(random.pick(call.fault.found), random, done),
        outcome: 'solved',
      },
    },
    done,
    worker.id,
  );
  finish(call, telling, worker, done + 5 * MINUTE, 'visit');
}
