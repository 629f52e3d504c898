import type { DemoCall } from './call.ts';
import type { DemoOperator } from './company.ts';
import { finish } from './finish.ts';
import { CHECKS, fillIn, HAND_ON, WAITING } from './sentences.ts';
import type { Telling } from './telling.ts';
import { visit } from './visit.ts';

/** Handed to somebody, looked into, perhaps visited, solved, told, closed; sometimes it comes back. */
export function worked(call: DemoCall, telling: Telling): void {
  const { book, random, clock, staff, lists, books, diary } = telling;
  const machine = call.product === 'laser';
  const going = random.chance(call.fault.visit ?? 0.01);
  const second = machine || going || random.chance(0.72);
  const worker: DemoOperator = machine ? staff.laser : second ? staff.software : call.clerk;
  const group = machine ? lists.groups.laser : lists.groups.software;
  const passOn = second
    ? {
        handOn: {
          group,
          level: 2,
          operator: random.chance(0.55) ? worker.id : null,
          ...(random.chance(0.6) ? { note: random.pick(HAND_ON) } : {}),
        },
      }
    : {};
  book.open(
    { ...call.input, ...passOn, ...(second ? {} : { operator: random.chance(0.5) ? call.clerk.id : null }) },
    call.at,
    call.clerk.id,
  );

  const hurry = call.urgency === 'high' ? 0.35 : call.urgency === 'low' ? 1.8 : 1;
  let at = clock.later(call.at, random.lasting(80 * hurry, 1.1));
  // What is not urgent sometimes lies for days.
  if (call.urgency !== 'high' && random.chance(0.2)) at = clock.later(at, random.lasting(2000, 0.7));
  book.act('take', {}, at, worker.id);
  if (random.chance(0.06))
    book.act(
      'change',
      { fields: { urgency: call.urgency === 'high' ? 'medium' : 'high' }, reason: 'Sentito il cliente' },
      at + 180_000,
      worker.id,
    );
  // What nobody had defined is defined by most before anything is charged.
  if (call.input.contractKind === 'undefined' && books.chance(0.85))
    book.act(
      'change',
      { fields: { contractKind: 'chargeable' }, reason: 'Concordato con il cliente' },
      at + 120_000,
      worker.id,
    );
  at = look(call, telling, worker, clock.later(at, random.lasting(15)));
  if (random.chance(call.fault.third ?? 0)) at = third(call, telling, worker, at);
  if (going) {
    visit(call, telling, worker, at);
    return;
  }
  at = clock.later(at, random.lasting(110 * hurry, 1.1));
  if (random.chance(0.55)) {
    const minutes = Math.max(10, Math.min(170, Math.round(random.lasting(30) / 5) * 5));
    const found = fillIn(random.pick(call.fault.found), random, at);
    const mode = random.chance(0.6) ? 'remote' : 'phone';
    at = freeEnd(telling, worker.id, minutes, at);
    const done = {
      start: at - minutes * 60_000,
      end: at,
      notes: found,
      outcome: 'solved' as const,
      workDone: fillIn(books.pick(call.fault.solved), books, at),
      urgent: call.urgency === 'high' && books.chance(0.1),
    };
    // Who had no time that day for it solved it on the side: nothing to be recorded.
    if (diary.isFree(worker.id, done.start, done.end)) {
      diary.keep(worker.id, done.start, done.end);
      book.record({ mode, operator: worker.id, fields: done }, at, worker.id);
    }
  }
  finish(call, telling, worker, at + 60_000, 'phone');
}

/** The end of so many minutes of work from `at` on, a few hours later where the operator is busy; `at` where he is all day. */
function freeEnd({ clock, diary }: Telling, operator: string, minutes: number, at: number): number {
  for (let tries = 0; tries < 12; tries += 1) {
    const end = clock.later(at, tries * 20);
    if (diary.isFree(operator, end - minutes * 60_000, end)) return end;
  }
  return at;
}

/** Notes, calls that reach nobody, pauses. Gives the instant at which the work goes on. */
function look(call: DemoCall, { book, random, clock, staff }: Telling, worker: DemoOperator, from: number): number {
  let at = from;
  if (random.chance(0.6))
    book.act(
      'note',
      { text: fillIn(random.pick(random.chance(0.5) ? CHECKS : call.fault.found), random, at) },
      at,
      worker.id,
    );
  if (random.chance(0.3)) {
    at = clock.later(at, random.lasting(12));
    const reached = random.chance(0.6);
    book.act(
      'phone',
      {
        direction: 'out',
        reached,
        number: call.contact.phone,
        ...(reached ? { minutes: random.int(2, 14), text: fillIn(random.pick(call.fault.found), random, at) } : {}),
      },
      at,
      worker.id,
    );
  }
  if (random.chance(0.04))
    book.act(
      'ask',
      {
        operator: random.pick(staff.all.filter((one) => one.id !== worker.id)).id,
        text: 'Hai già visto un caso così?',
      },
      at + 60_000,
      worker.id,
    );
  if (random.chance(0.22)) {
    at = clock.later(at, random.lasting(10));
    const reason = random.weighted([
      [70, 'customer'],
      [20, 'supplier'],
      [10, 'parts'],
    ] as const);
    const until = clock.onDay(at, random.int(1, 3), 9 * 60);
    book.act('wait', { reason, until, note: random.pick(WAITING[reason]) }, at, worker.id);
    at = clock.later(at, random.lasting(700, 0.8));
    book.act('resume', random.chance(0.5) ? { note: 'Arrivato quello che serviva.' } : {}, at, worker.id);
  }
  if (random.chance(0.25)) {
    at = clock.later(at, random.lasting(15));
    book.act(
      random.chance(0.4) ? 'answer' : 'note',
      { text: fillIn(random.pick(call.fault.found), random, at) },
      at,
      worker.id,
    );
  }
  return at;
}

/** To the developers and back. */
function third(
  call: DemoCall,
  { book, random, clock, staff, lists }: Telling,
  worker: DemoOperator,
  from: number,
): number {
  book.act(
    'handOn',
    {
      group: lists.groups.development,
      level: 3,
      operator: staff.developer.id,
      note: 'Riprodotto: è un difetto del programma.',
    },
    from + 120_000,
    worker.id,
  );
  let at = clock.later(from, random.lasting(300));
  book.act('take', {}, at, staff.developer.id);
  book.act('note', { text: fillIn(random.pick(call.fault.found), random, at) }, at + 900_000, staff.developer.id);
  at = clock.later(at, random.lasting(1300));
  book.act(
    'giveBack',
    { note: fillIn('Correzione pronta nella versione {ver}, da installare dal cliente.', random, at) },
    at,
    staff.developer.id,
  );
  at = clock.later(at, random.lasting(60));
  if (book.state()?.operator !== worker.id || book.state()?.status !== 'progress') book.act('take', {}, at, worker.id);
  return at;
}
