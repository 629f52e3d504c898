import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk } from '#main/core/desk.ts';
import { createFront } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openWritable } from '#main/store/db.ts';
import type { Caller } from '#main/core/handlers.ts';
import { newId } from '#shared/events/ids.ts';
import { createTimes, now, since, type Figure } from './figures.ts';
import { openCallInput, type Choices } from './calls.ts';
import { handWritten } from './handWritten.ts';

/**
 * Saving a call through the whole command path (name, session, role, schema, decision, log, fold, rows, roll-ups,
 * FULL durability) beside a raw keyless durable insert of the same bytes and hand-written SQL of the same rows and
 * indexes, interleaved in one loop so that the machine's moods hit all three alike.
 */
export async function benchSave(dir: string, choices: Choices, rounds: number): Promise<Figure[]> {
  const ports = systemPorts();
  const desk = createDesk({ dir, ports, mode: 'write' });
  const front = createFront({
    run: (name, input, caller) => desk.run(name, input, caller),
    close: () => desk.close(),
  });
  const rawFile = join(dir, 'bench-raw.db');
  const raw = openWritable(rawFile, { create: true });
  raw.raw.exec('CREATE TABLE IF NOT EXISTS raw(bytes TEXT NOT NULL) STRICT');
  const hand = handWritten(join(dir, 'sportello.db'), join(dir, 'bench-hand.db'));
  const session = await signInAs(front, desk, choices);

  const times = { raw: createTimes(), path: createTimes(), hand: createTimes() };
  for (let round = 0; round < rounds + WARM_UP; round++) {
    const input = openCallInput(choices, round);
    const bytes = JSON.stringify(input) + 'x'.repeat(330);
    let start = now();
    raw.prepare('BEGIN IMMEDIATE').run();
    raw.prepare('INSERT INTO raw(bytes) VALUES(?)').run(bytes);
    raw.prepare('COMMIT').run();
    const rawTime = since(start);
    start = now();
    hand.save(input);
    const handTime = since(start);
    start = now();
    await front.call(session, 'ticket.open', { ...input, commandId: newId(ports.now(), ports.randomBytes) });
    const pathTime = since(start);
    if (round % 200 === 199) {
      // What the idle moments do for all three, outside the times.
      raw.raw.pragma('wal_checkpoint(PASSIVE)');
      hand.checkpoint();
      desk.idle();
    }
    if (round < WARM_UP) continue;
    times.raw.add(rawTime);
    times.hand.add(handTime);
    times.path.add(pathTime);
  }
  await front.close();
  raw.raw.close();
  hand.close();
  for (const name of ['bench-raw.db', 'bench-hand.db'])
    for (const end of ['', '-wal', '-shm']) rmSync(join(dir, name + end), { force: true });

  const note = `raw p50 ${Math.round(times.raw.p(0.5))} µs, hand ${Math.round(times.hand.p(0.5))} µs, path ${Math.round(times.path.p(0.5))} µs`;
  return [
    {
      name: 'save a call / raw durable insert, p50',
      value: times.path.p(0.5) / times.raw.p(0.5),
      unit: 'x',
      bar: 2,
      sense: 'max',
      note,
    },
    {
      name: 'save a call / raw durable insert, p99',
      value: times.path.p(0.99) / times.raw.p(0.99),
      unit: 'x',
      bar: 2.5,
      sense: 'max',
    },
    {
      name: 'save a call / hand-written SQL, p50',
      value: times.path.p(0.5) / times.hand.p(0.5),
      unit: 'x',
      bar: 1.4,
      sense: 'max',
    },
    {
      name: 'save a call / hand-written SQL, p99',
      value: times.path.p(0.99) / times.hand.p(0.99),
      unit: 'x',
      bar: 1.8,
      sense: 'max',
    },
  ];
}

/** Rounds before the counting starts: a desk works all day, its code is compiled by then. */
export const WARM_UP = 1000;

/** Password the bench gives its operator. */
export const BENCH_PASSWORD = 'bench-password';

/** A session of one of the store's operators, whose password is set for the bench. */
async function signInAs(
  front: ReturnType<typeof createFront>,
  desk: ReturnType<typeof createDesk>,
  choices: Choices,
): Promise<string> {
  const admin: Caller = { session: 'bench', operator: choices.operator, roles: ['admin'], locked: false };
  const id = (): string => newId(Date.now(), systemPorts().randomBytes);
  await desk.run(
    'operator.setPassword',
    { operator: choices.operator, password: BENCH_PASSWORD, commandId: id() },
    admin,
  );
  await front.call('bench', 'session.signIn', { login: choices.login, password: BENCH_PASSWORD, commandId: id() });
  return 'bench';
}
