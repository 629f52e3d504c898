import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createDesk } from '#main/core/desk.ts';
import { createFront } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openThreads } from '#main/core/threads.ts';
import { startWebShell } from '#main/shell-web/server.ts';
import { encodeView } from '../../src-renderer/features/statistics/encodeView.ts';
import { newId } from '#shared/events/ids.ts';
import { findBrowser } from '../runner/browser.ts';
import { fillStore } from './fill.ts';
import type { Figure } from './figures.ts';

const FRAME = 1000 / 60;

/** The queue of 100,000 calls in hand and tables of their figures, in headless Chromium: from the data being there to its paint, and scrolling. */
export async function benchScreens(rows: number): Promise<Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'sportello-bench-screens-'));
  const ports = systemPorts();
  const id = (): string => newId(ports.now(), ports.randomBytes);
  const seed = createDesk({ dir, ports, mode: 'write' });
  const admin = { login: 'bench', password: 'bench-password' };
  await createFront(seed).call('bench', 'setup.create', {
    company: { name: 'Banco di prova', language: 'it' },
    admin: { ...admin, name: 'Banco', email: null },
    demo: false,
    commandId: id(),
  });
  const store = seed.store();
  if (store === null) throw new Error('no store');
  fillStore(store as Parameters<typeof fillStore>[0], rows, rows, () => undefined);
  await seed.close();

  const front = createFront(await openThreads(new URL('../../src-main/core/thread.ts', import.meta.url), { dir }));
  const shell = await startWebShell(front, join(import.meta.dirname, '../../dist/renderer'), 0);
  const found = await findBrowser();
  if (found.kind === 'none') throw new Error(found.help);
  const browser = await chromium.launch(
    found.path === undefined ? {} : { executablePath: found.path, args: ['--no-sandbox'] },
  );
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(shell.url);
    await page.request.post(new URL('/api/call', page.url()).href, {
      data: { name: 'session.signIn', input: { ...admin, commandId: id() } },
    });
    // Loaded anew, not only moved to another hash: who signed in is asked when the page begins.
    await page.goto('about:blank');
    await page.goto(`http://127.0.0.1:${shell.port}/#/board`);
    await page.getByRole('navigation').first().waitFor();
    return await measure(page);
  } finally {
    await browser.close();
    await shell.close();
    await front.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What a screen asks for before it can be drawn, and where it is. */
interface Opening {
  /** Begins the names of the calls. */
  readonly asks: readonly string[];
  readonly hash: string;
}

const QUEUE: Opening = { asks: ['queue.page', 'queue.groups'], hash: '#/queue' };
const MATRIX: Opening = { asks: ['stats.calls'], hash: '#/statistics/matrix' };
/** Customers by urgency: more than ten thousand rows. */
const LONG: Opening = {
  asks: ['stats.calls'],
  hash: `#/statistics/matrix/${encodeView({ rows: ['customer', 'urgency'], columns: ['type'] })}`,
};

async function measure(page: Page): Promise<Figure[]> {
  const mounts = await openings(page, QUEUE);
  const scroll = await page.evaluate(scrollFrames, 88);
  const views = await openings(page, MATRIX);
  await openings(page, LONG, 1);
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  if (!(rows > 10_000)) throw new Error(`the long table has ${rows} rows`);
  // Once before it counts: a desk works all day, its code is compiled by then.
  await page.evaluate(scrollFrames, 88);
  const long = await page.evaluate(scrollFrames, 88);
  // The same page at rest: what the machine drops by itself.
  const still = await page.evaluate(scrollFrames, 0);
  const dropped = (list: readonly number[]): number => list.filter((one) => one > 1.5 * FRAME).length;
  const frames = (name: string, value: number, bar: number): Figure => ({
    name,
    value,
    unit: ' frames',
    bar,
    sense: 'max',
  });
  return [
    frames('queue of 100,000 rows: data to paint (mount), p50', middle(mounts), 2),
    frames('queue of 100,000 rows: scroll, p50', middle(scroll) / FRAME, 1.05),
    frames('a view of statistics: data to paint, p50', middle(views), 2),
    frames(`a table of ${rows} rows: scroll, p50`, middle(long) / FRAME, 1.05),
    frames(`a table of ${rows} rows: frames dropped in 240, no more than at rest`, dropped(long), dropped(still)),
  ];
}

function middle(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

/** Frames from the arrival of a screen's data to its paint, each time from another room. */
async function openings(page: Page, screen: Opening, rounds = 15): Promise<number[]> {
  const frames: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => {
      window.location.hash = '#/board';
    });
    // Gone from the screen for good, and at rest: else it would not be mounted anew, or not alone.
    await page.getByRole('heading', { name: 'Assegnazione' }).waitFor();
    await page.waitForTimeout(500);
    frames.push(await page.evaluate(mountFrames, screen));
  }
  return frames;
}

/** In the page: opens a screen and counts the frames between the arrival of all it needs and its paint. */
function mountFrames({ asks, hash }: Opening): Promise<number> {
  return new Promise((resolve, reject) => {
    const real = window.fetch;
    const began = performance.now();
    const missing = new Set(asks);
    let arrived = 0;
    window.fetch = async (...args: Parameters<typeof fetch>) => {
      const response = await real(...args);
      // What counts is when the last of what it needs is here.
      const body = args[1]?.body;
      const name = typeof body === 'string' ? /"name":"([^"]+)"/.exec(body)?.[1] : undefined;
      if (name !== undefined && missing.has(name)) {
        await response.clone().text();
        missing.delete(name);
        if (missing.size === 0) arrived = performance.now();
      }
      return response;
    };
    const look = (): void => {
      const row = document.querySelector('[role="listbox"] [role="option"], [role="grid"] [role="gridcell"]');
      if (arrived > 0 && row !== null) {
        window.fetch = real;
        resolve((performance.now() - arrived) / (1000 / 60));
        return;
      }
      // A bench that waits for ever says nothing: what is on screen instead does.
      if (performance.now() - began > 30_000)
        reject(
          new Error(`no row after 30 s (answered: ${String(arrived > 0)}): ${document.body.innerText.slice(0, 600)}`),
        );
      else requestAnimationFrame(look);
    };
    window.location.hash = hash;
    requestAnimationFrame(look);
  });
}

/** In the page: scrolls the list for 240 frames, so many px in each, and gives the ms each took. */
function scrollFrames(px: number): Promise<number[]> {
  return new Promise((resolve) => {
    const row = document.querySelector('[role="listbox"], [role="grid"]');
    let box = row as HTMLElement | null;
    while (box !== null && box.scrollHeight <= box.clientHeight + 10) box = box.parentElement;
    const frames: number[] = [];
    let last = performance.now();
    const step = (): void => {
      const time = performance.now();
      frames.push(time - last);
      last = time;
      if (box !== null) box.scrollTop += px;
      if (frames.length > 240) resolve(frames.slice(1));
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
