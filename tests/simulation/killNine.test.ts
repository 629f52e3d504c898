import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemPorts } from '#main/core/ports.ts';
import { verifyNow } from '#main/store/log/verify.ts';
import { initStore, openStore, type OpenedStore } from '#main/store/open.ts';
import { randomNumbers } from '../support/ports.ts';
import { tempFolder, ZONE } from '../support/stores.ts';

const KILLS = 100;
/** The moment of a kill: some ms after so many calls were said, or, one time in five, while the desk opens. */
const SAID = 25;
const THEN_MS = 8;
const OPENS_MS = 150;
const SEED = 9;

let folder: ReturnType<typeof tempFolder>;
const ports = systemPorts();
const next = randomNumbers(SEED);

beforeAll(() => {
  folder = tempFolder();
  initStore(folder.dir, ZONE, ports);
});
afterAll(() => folder.remove());

/** Runs a desk on the folder and kills it at a random moment. Returns the numbers it said before. */
async function workAndDie(cache: string): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killChild.ts'), folder.dir], {
    // Compiled once, so that a hundred starts take seconds.
    env: { ...process.env, NODE_COMPILE_CACHE: cache, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  const opening = next() % 5 === 0;
  const enough = 1 + (next() % SAID);
  const reached = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > enough) resolve();
    });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const gone = once(child, 'close');
  if (!opening) await Promise.race([reached, gone]);
  await new Promise((resolve) => setTimeout(resolve, next() % (opening ? OPENS_MS : THEN_MS)));
  child.kill('SIGKILL');
  const [, signal] = (await gone) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`the desk ended by itself: ${complained}`);
  // A number cut in the middle was not said.
  return said
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== 'open');
}

function numbersIn(desk: OpenedStore): ReadonlySet<string> {
  return new Set(
    (desk.store.db.prepare('SELECT number FROM tickets').all() as { number: string }[]).map((row) => row.number),
  );
}

test(`a desk killed ${KILLS} times loses no call it said was saved`, async () => {
  const cache = join(folder.dir, 'compiled');
  const acknowledged: string[] = [];
  let early = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const said = await workAndDie(cache);
    acknowledged.push(...said);
    if (said.length === 0) early += 1;
    const desk = openStore(folder.dir, ports);
    try {
      expect(desk.noticed).toBeNull();
      const present = numbersIn(desk);
      expect(said.filter((number) => !present.has(number))).toEqual([]);
      if (kill % 20 === 0) {
        expect(acknowledged.filter((number) => !present.has(number))).toEqual([]);
        expect(verifyNow(desk.store).problems).toEqual([]);
      }
    } finally {
      desk.close();
    }
  }
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  console.log(`${KILLS} kills, ${acknowledged.length} calls acknowledged, ${early} times killed before the first`);
  expect(acknowledged.length).toBeGreaterThan(KILLS);
});
