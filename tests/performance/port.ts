import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createFront } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openThreads } from '#main/core/threads.ts';
import { newId } from '#shared/events/ids.ts';
import { openCallInput, type Choices } from './calls.ts';
import { createTimes, now, since, type Figure } from './figures.ts';
import { BENCH_PASSWORD, WARM_UP } from './save.ts';

/** The same save asked over the writer thread's port, beside the raw insert asked over a port of the same kind. */
export async function benchPort(dir: string, choices: Choices, rounds: number): Promise<Figure[]> {
  const ports = systemPorts();
  const front = createFront(await openThreads(new URL('../../src-main/core/thread.ts', import.meta.url), { dir }));
  await front.call('bench', 'session.signIn', {
    login: choices.login,
    password: BENCH_PASSWORD,
    commandId: newId(ports.now(), ports.randomBytes),
  });
  const rawFile = join(dir, 'bench-raw.db');
  const raw = new Worker(new URL('./rawThread.ts', import.meta.url), { workerData: rawFile });
  const insert = (bytes: string): Promise<void> =>
    new Promise((resolve) => {
      raw.once('message', () => resolve());
      raw.postMessage(bytes);
    });
  await insert('first');
  const times = { raw: createTimes(), path: createTimes() };
  for (let round = 0; round < rounds + WARM_UP; round++) {
    const input = openCallInput(choices, round);
    let start = now();
    await insert(JSON.stringify(input) + 'x'.repeat(330));
    const rawTime = since(start);
    start = now();
    await front.call('bench', 'ticket.open', { ...input, commandId: newId(ports.now(), ports.randomBytes) });
    const pathTime = since(start);
    if (round < WARM_UP) continue;
    times.raw.add(rawTime);
    times.path.add(pathTime);
  }
  await front.close();
  await raw.terminate();
  for (const end of ['', '-wal', '-shm']) rmSync(rawFile + end, { force: true });
  const note = `raw p50 ${Math.round(times.raw.p(0.5))} µs, path ${Math.round(times.path.p(0.5))} µs`;
  return [
    {
      name: 'save a call over the worker’s port / raw over a port, p50',
      value: times.path.p(0.5) / times.raw.p(0.5),
      unit: 'x',
      bar: 1.7,
      sense: 'max',
      note,
    },
    {
      name: 'save a call over the worker’s port / raw over a port, p99',
      value: times.path.p(0.99) / times.raw.p(0.99),
      unit: 'x',
      bar: 2.2,
      sense: 'max',
    },
  ];
}
