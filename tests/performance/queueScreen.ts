import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createDesk } from '#main/core/desk.ts';
import { createFront } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openThreads } from '#main/core/threads.ts';
import { startWebShell } from '#main/shell-web/server.ts';
import { newId } from '#shared/events/ids.ts';
import { findBrowser } from '../runner/browser.ts';
import { fillStore } from './fill.ts';
import type { Figure } from './figures.ts';

const FRAME = 1000 / 60;

/** The queue of 100,000 calls in hand, in headless Chromium: from the rows being there to their paint, and scrolling. */
export async function benchQueueScreen(rows: number): Promise<Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'sportello-bench-queue-'));
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

async function measure(page: Page): Promise<Figure[]> {
  // Mount: from the first rows standing in the DOM back to the answer that brought them.
  const mounts: number[] = [];
  for (let round = 0; round < 15; round++) {
    await page.evaluate(() => {
      window.location.hash = '#/board';
    });
    // Gone from the queue for good, and at rest: else it would not be mounted anew, or not alone.
    await page.getByRole('heading', { name: 'Assegnazione' }).waitFor();
    await page.waitForTimeout(500);
    mounts.push(await page.evaluate(mountFrames));
  }
  const scroll = await page.evaluate(scrollFrames);
  const middle = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
  return [
    {
      name: 'queue of 100,000 rows: data to paint (mount), p50',
      value: middle(mounts),
      unit: ' frames',
      bar: 2,
      sense: 'max',
    },
    {
      name: 'queue of 100,000 rows: scroll, p50',
      value: middle(scroll) / FRAME,
      unit: ' frames',
      bar: 1.05,
      sense: 'max',
    },
  ];
}

/** In the page: opens the queue and counts the frames between the arrival of its length and first rows and their paint. */
function mountFrames(): Promise<number> {
  return new Promise((resolve, reject) => {
    const real = window.fetch;
    const began = performance.now();
    const ASKED = /"name":"queue\.(?:page|groups)"/;
    let arrived = 0;
    let waiting = 2;
    window.fetch = async (...args: Parameters<typeof fetch>) => {
      const response = await real(...args);
      // The list needs both: its length and its first rows. What counts is when the later one is here.
      const body = args[1]?.body;
      if (typeof body === 'string' && ASKED.test(body) && waiting > 0) {
        await response.clone().text();
        waiting -= 1;
        if (waiting === 0) arrived = performance.now();
      }
      return response;
    };
    const look = (): void => {
      const row = document.querySelector('[role="listbox"] [role="option"], [role="grid"] [role="row"]');
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
    window.location.hash = '#/queue';
    requestAnimationFrame(look);
  });
}

/** In the page: scrolls the list for 240 frames and gives the ms each took. */
function scrollFrames(): Promise<number[]> {
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
      if (box !== null) box.scrollTop += 88;
      if (frames.length > 240) resolve(frames.slice(1));
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
