import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createFront } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { setPassword } from '#main/core/signIn.ts';
import { openThreads } from '#main/core/threads.ts';
import { openStore } from '#main/store/open.ts';
import { newId } from '#shared/events/ids.ts';
import { openCallInput, type Choices } from './calls.ts';
import type { ExportMessage } from './exportThread.ts';
import { createTimes, now, since, type Figure } from './figures.ts';
import { BENCH_PASSWORD } from './save.ts';

/** Turns of quiet and busy, so that what the machine does besides falls on both. */
const TURNS = 6;
/** Ms between two saves: people do not type faster, and the export has the machine meanwhile. */
const PAUSE_MS = 4;

/**
 * Saves asked over the worker's port, with and without a full export of the log by another thread of the same process:
 * the very code of `export events`, on a connection and a snapshot of its own.
 */
export async function benchExportBeside(dir: string, choices: Choices, rounds: number): Promise<Figure[]> {
  const ports = systemPorts();
  const { store, close } = openStore(dir, ports);
  await setPassword(store, choices.operator, BENCH_PASSWORD, ports.now());
  close();
  const front = createFront(await openThreads(new URL('../../src-main/core/thread.ts', import.meta.url), { dir }));
  const command = (name: string, input: object): Promise<unknown> =>
    front.call('bench', name, { ...input, commandId: newId(ports.now(), ports.randomBytes) });
  await command('session.signIn', { login: choices.login, password: BENCH_PASSWORD });
  const exporter = startExporter(dir);
  const times = { quiet: createTimes(), beside: createTimes() };
  let round = 0;
  const saves = async (count: number, into: (time: number) => void): Promise<void> => {
    for (let i = 0; i < count; i += 1) {
      const input = openCallInput(choices, (round += 1));
      const start = now();
      await command('ticket.open', input);
      into(since(start));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  await saves(100, () => undefined);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await saves(Math.ceil(rounds / TURNS), times.quiet.add);
    await exporter.begin();
    await saves(Math.ceil(rounds / TURNS), times.beside.add);
    await exporter.end();
  }
  const rows = exporter.rows();
  await exporter.close();
  await front.close();
  const us = (share: number): string =>
    `${Math.round(times.quiet.p(share))} µs alone, ${Math.round(times.beside.p(share))} µs beside`;
  const ratio = (share: number): number => times.beside.p(share) / times.quiet.p(share);
  return [
    {
      name: 'save a call while the whole log is exported / alone, p99',
      value: ratio(0.99),
      unit: 'x',
      bar: 2,
      sense: 'max',
      note: `${us(0.99)}; ${rows} rows exported meanwhile`,
    },
    { name: 'the same, p50', value: ratio(0.5), unit: 'x', bar: 2, sense: 'max', note: us(0.5) },
  ];
}

interface Exporter {
  /** Settles when the first rows are written. */
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
  readonly rows: () => number;
  readonly close: () => Promise<void>;
}

function startExporter(dir: string): Exporter {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./exportThread.ts', import.meta.url), {
    workerData: { dir, file: join(dir, 'bench-export.json'), stop },
  });
  worker.once('error', (error) => {
    throw error;
  });
  let rows = 0;
  const heard = (wanted: ExportMessage['what']): Promise<void> =>
    new Promise((resolve) => {
      const hear = (message: ExportMessage): void => {
        rows += message.rows;
        if (message.what !== wanted) return;
        worker.off('message', hear);
        resolve();
      };
      worker.on('message', hear);
    });
  return {
    async begin() {
      Atomics.store(stop, 0, 0);
      const begun = heard('begun');
      worker.postMessage('export');
      await begun;
    },
    async end() {
      const ended = heard('ended');
      Atomics.store(stop, 0, 1);
      await ended;
    },
    rows: () => rows,
    close: async () => void (await worker.terminate()),
  };
}
