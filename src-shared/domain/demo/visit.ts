import type { DemoCall } from './call.ts';
import type { DemoOperator } from './company.ts';
import { finish } from './finish.ts';
import type { DemoPrices } from './prices.ts';
import type { Random } from './random.ts';
import { fillIn, WAITING } from './sentences.ts';
import { demoSignature } from './signature.ts';
import type { Telling } from './telling.ts';

const MINUTE = 60_000;
const CALLED_OFF = [
  'Il cliente chiede un altro orario',
  'Manca ancora il ricambio',
  'Tecnico impegnato altrove',
] as const;

/** A visit: agreed, perhaps waiting for a part, driven to, done, written down, closed. */
export function visit(call: DemoCall, telling: Telling, worker: DemoOperator, from: number): void {
  const { book, random, staff, prices, books } = telling;
  let at = from + 10 * MINUTE;
  const km = call.customer.km.get(call.asset?.site ?? '') ?? [...call.customer.km.values()][0] ?? 10;
  const travel = Math.round((km * 1.15) / 5) * 5 + 5;
  const days = call.urgency === 'high' ? random.int(0, 1) : random.int(1, 8);
  const wish = random.pick(HOURS);
  const length = random.pick([45, 60, 60, 90, 90, 120, 150, 180]);
  const start = freeStart(telling, worker.id, at, Math.max(1, days), wish, length);
  const part = call.fault.parts === undefined || !random.chance(0.55) ? undefined : random.pick(call.fault.parts);
  const where = call.asset === undefined ? {} : { site: call.asset.site };
  const plan = { mode: 'onsite', operator: worker.id, start, end: start + length * MINUTE, ...where } as const;
  if (books.chance(0.05)) {
    const first = book.plan({ ...plan, start: start + 60 * MINUTE, end: plan.end + 60 * MINUTE }, at, worker.id);
    book.cancel({ id: first, reason: books.pick(CALLED_OFF) }, at + 5_000, worker.id);
  }
  const planned = book.plan(plan, at + 10_000, worker.id);
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
        parts: part === undefined ? [] : [takenPart(part, prices, books)],
        notes: fillIn(random.pick(call.fault.found), random, done),
        outcome: 'solved',
        others: books.chance(0.06) ? [(worker.id === staff.laser.id ? staff.software : staff.laser).id] : [],
        fault: call.input.problem.slice(0, 400),
        diagnosis: fillIn(books.pick(call.fault.found), books, done),
        workDone: fillIn(books.pick(call.fault.solved), books, done),
        urgent: call.urgency === 'high' && books.chance(0.25),
        warranty: call.product === 'laser' && books.chance(0.08),
      },
    },
    done,
    worker.id,
  );
  if (books.chance(0.7)) book.sign(planned, call.contact.name, demoSignature(books), done + MINUTE, worker.id);
  finish(call, telling, worker, done + 5 * MINUTE, 'visit');
}

/** Minutes of the day at which visits begin. */
const HOURS = [8 * 60 + 30, 9 * 60, 10 * 60, 14 * 60, 15 * 60] as const;
/** Minutes a visit may begin before its time or last beyond it. */
const EARLY = 5;
const LATE = 50;

/** The start of a visit at the wished time, or at the next at which the technician is free; his time is kept. */
function freeStart(
  { clock, diary }: Telling,
  operator: string,
  at: number,
  days: number,
  wish: number,
  length: number,
): number {
  const wished = clock.onDay(at, days, wish);
  const times = [wished];
  for (let day = days; day < days + 10; day += 1) for (const hour of HOURS) times.push(clock.onDay(at, day, hour));
  const span = (start: number): [number, number] => [start - EARLY * MINUTE, start + (length + LATE) * MINUTE];
  const start = times.find((one) => diary.isFree(operator, ...span(one))) ?? wished;
  diary.keep(operator, ...span(start));
  return start;
}

/** A part as the technician takes it from the catalogue, at its price of the day. */
function takenPart(
  what: string,
  prices: DemoPrices,
  books: Random,
): { what: string; serial: string | null; quantity: number; sparePart: string | null; priceCents: number | null } {
  const known = prices.parts.get(what);
  const serial = books.chance(0.3) ? `S${String(books.int(10_000, 99_999))}` : null;
  const quantity = books.chance(0.1) ? 2 : 1;
  return { what, serial, quantity, sparePart: known?.id ?? null, priceCents: known?.priceCents ?? null };
}
