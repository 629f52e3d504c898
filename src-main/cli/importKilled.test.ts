import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { openToRead } from '#main/core/openForWork.ts';
import { systemPorts } from '#main/core/ports.ts';

const file = join(process.env['SPORTELLO_DATA'] ?? resolve('../shared/data'), 'helpdesk-italy/finale.csv');
const there = existsSync(file);
const root = mkdtempSync(join(tmpdir(), 'sportello-killed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const main = join(import.meta.dirname, 'main.ts');
/** The verb in a process of its own; the peak of its memory is its last line on stderr. */
const code = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n')); await import(${JSON.stringify(main)})`;
function start(dir: string, log: string): ChildProcess {
  return spawn(
    process.execPath,
    ['--input-type=module', '-e', code, 'sportello', 'import', 'helpdesk-log', log, '--data', dir, '--json'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
}
async function finish(child: ChildProcess): Promise<{ report: Record<string, number>; peakKiB: number }> {
  const [out, err] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, 'close')]);
  expect(child.exitCode, err).toBe(0);
  return { report: JSON.parse(out) as Record<string, number>, peakKiB: Number(/peak (\d+)/.exec(err)?.[1]) };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream === null ? '' : text(stream);
}

function callsOf(dir: string): Map<string, string> {
  const { store, close } = openToRead(dir, systemPorts());
  const states = store.db.prepare(`SELECT id, state FROM streams WHERE kind = 'ticket'`).all() as {
    id: string;
    state: string;
  }[];
  close();
  return new Map(
    states.map(({ id, state }) => {
      const { number, type: _type, ...rest } = JSON.parse(state) as TicketState;
      return [id, JSON.stringify([number.replace(/-\w+-/, '-'), rest])];
    }),
  );
}

describe('an import that is killed', () => {
  beforeEach(({ skip }) => void (there || skip(`${file} is missing`)));

  test('goes on where it stopped and ends as if nothing had happened', async () => {
    const dir = join(root, 'killed');
    let kills = 0;
    for (const share of [0.1, 0.4, 0.7]) {
      const child = start(dir, file);
      const gone = once(child, 'close');
      // Killed once its store has grown past a part of what it becomes in the end (14 MB).
      while (child.exitCode === null && size(dir) < share * 14_000_000) await pause(5);
      child.kill('SIGKILL');
      await gone;
      if (child.signalCode === 'SIGKILL') kills += 1;
    }
    expect(kills).toBeGreaterThanOrEqual(2);
    const { report } = await finish(start(dir, file));
    expect(report['already']).toBeGreaterThan(0);
    expect(report).toMatchObject({ rejected: 0, rows: 21_348 });

    const whole = join(root, 'whole');
    expect((await finish(start(whole, file))).report).toMatchObject({ tickets: 4580, already: 0 });
    expect(callsOf(dir)).toEqual(callsOf(whole));
  }, 120_000);

  test('141,000 rows stay under 400 MB', async () => {
    const big = join(root, 'big.csv');
    const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
    const out = createWriteStream(big);
    out.write(`${header}\n`);
    // Each copy is other cases; woven row by row, so that several hundred of them are open at a time.
    for (const line of lines.slice(0, 141_000))
      for (let copy = 0; copy < 7; copy += 1) out.write(`${line.replace(',', `/${copy},`)}\n`);
    out.end();
    await once(out, 'close');
    const started = performance.now();
    const { report, peakKiB } = await finish(start(join(root, 'big'), big));
    const perSecond = Math.round(((report['events'] ?? 0) / (performance.now() - started)) * 1000);
    process.stdout.write(
      `import: ${report['rows']} rows, ${perSecond} events a second, peak ${Math.round(peakKiB / 1024)} MiB\n`,
    );
    expect(report).toMatchObject({ tickets: 4580 * 7, rejected: 0 });
    expect(peakKiB * 1024).toBeLessThan(400_000_000);
    expect(perSecond).toBeGreaterThan(2_000);
  }, 180_000);
});

function size(dir: string): number {
  return ['sportello.db', 'sportello.db-wal'].reduce(
    (sum, name) => sum + (existsSync(join(dir, name)) ? statSync(join(dir, name)).size : 0),
    0,
  );
}
