import type { DemoCall } from './call.ts';
import { fillIn, QUESTIONS } from './sentences.ts';
import type { Telling } from './telling.ts';
import { worked } from './work.ts';

/** Tells a call from its opening to its end, or to the present. */
export function tellLife(call: DemoCall, telling: Telling): void {
  const { random, before } = telling;
  if (call.notice !== undefined) return atOnce(call, telling, call.notice.answer);
  if (random.chance(0.07)) return question(call, telling);
  if (call.channel === 'phone' && random.chance(0.015)) return dropped(call, telling);
  if (before !== null && random.chance(0.25)) return twice(call, telling, before);
  if (random.chance(call.fault.first)) return atOnce(call, telling, random.pick(call.fault.solved));
  worked(call, telling);
}

/** Solved while the person was there. */
function atOnce(call: DemoCall, { book, random }: Telling, solution: string): void {
  book.open({ ...call.input, solve: { solution: fillIn(solution, random, call.at) } }, call.at, call.clerk.id);
}

/** A general question: one line. */
function question(call: DemoCall, { book, random, lists }: Telling): void {
  const [asked, answered] = random.pick(QUESTIONS);
  const {
    requester,
    requesterName,
    requesterPhone,
    customer,
    channel,
    contract,
    contractKind,
    group,
    level,
    operator,
    startedAt,
  } = call.input;
  book.open(
    {
      requester,
      requesterName,
      requesterPhone,
      customer,
      channel,
      contract,
      contractKind,
      group,
      level,
      operator,
      startedAt,
      problem: fillIn(asked, random, call.at),
      service: lists.services.base,
      question: true,
      solve: { solution: fillIn(answered, random, call.at) },
    },
    call.at,
    call.clerk.id,
  );
}

/** The line dropped: only a number is known until somebody is reached there. */
function dropped(call: DemoCall, { book, random, clock, lists }: Telling): void {
  const { clerk, contact } = call;
  book.open(
    {
      channel: 'phone',
      problem: '',
      dropped: true,
      requesterPhone: contact.phone,
      group: lists.groups.first,
      level: 1,
      operator: clerk.id,
    },
    call.at,
    clerk.id,
  );
  let at = clock.later(call.at, random.lasting(20));
  for (let tries = random.int(0, 2); tries > 0; tries -= 1) {
    book.act('phone', { direction: 'out', reached: false, number: contact.phone }, at, clerk.id);
    at = clock.later(at, random.lasting(90));
  }
  book.act(
    'phone',
    { direction: 'out', reached: true, number: contact.phone, minutes: random.int(2, 9), text: call.input.problem },
    at,
    clerk.id,
  );
  const { requester, requesterName, customer, product, type, service, problem, title } = call.input;
  book.act(
    'change',
    { fields: { requester, requesterName, product, type, service, problem, title }, reason: null },
    at + 60_000,
    clerk.id,
  );
  if (customer)
    book.act(
      'moveCustomer',
      { customer, requester: requester ?? null, reason: 'Riconosciuto dal numero' },
      at + 90_000,
      clerk.id,
    );
  book.act(
    'solve',
    { solution: fillIn(random.pick(call.fault.solved), random, at), told: true },
    at + 300_000,
    clerk.id,
  );
  book.act('close', { end: 'first-call' }, at + 330_000, clerk.id);
}

/** They call again about the same thing. */
function twice(call: DemoCall, { book }: Telling, before: string): void {
  book.open(call.input, call.at, call.clerk.id);
  book.act('duplicate', { of: before }, call.at + 120_000, call.clerk.id);
  book.act('close', { end: 'first-call' }, call.at + 150_000, call.clerk.id);
}
