import type { Page } from '@playwright/test';
import type { InputOf } from '#shared/api/contract.ts';
import { openCall } from './support/calls.ts';
import { ask, expect, run, setUp, test } from './support/desk.ts';
import { slowFromTheStart } from './support/faults.ts';

/** What the stand-in for the desktop program answers and has been asked, kept on the page. */
interface StandIn {
  taken: boolean;
  keyTaken: boolean;
  asked: unknown[];
}

/** The page as in the desktop program: its bridge's calls go to the same desk, its host is a stand-in. */
async function asDesktop(page: Page, keyTaken: boolean): Promise<void> {
  await page.addInitScript((taken) => {
    const standIn: StandIn = { taken: false, keyTaken: taken, asked: [] };
    const call = async (name: string, input: unknown): Promise<unknown> => {
      if (name === 'host.newCallKeyTaken') return { result: standIn.keyTaken };
      if (name === 'host.openOutside') {
        standIn.asked.push(input);
        return { result: standIn.taken };
      }
      const body = JSON.stringify({ name, input });
      return (await fetch('/api/call', { method: 'POST', body })).json() as Promise<unknown>;
    };
    const subscribe = (_topics: unknown, changed: (topics: unknown) => void): (() => void) => {
      const source = new EventSource('/api/events');
      source.addEventListener('message', (event: MessageEvent<string>) => changed(JSON.parse(event.data)));
      return () => source.close();
    };
    Object.assign(window, { standIn, sportello: { call, subscribe } });
  }, keyTaken);
}

test('remote help starts its timer only once the system has taken it', async ({ page, desk }) => {
  await setUp(page, desk);
  const { company } = await ask(page, 'catalog.get', {});
  const record = {
    kind: 'company',
    fields: { remoteHelp: 'anydesk:ufficio' },
  } as unknown as InputOf<'company.change'>['record'];
  await run(page, 'company.change', { id: company?.id ?? '', record });
  const id = await openCall(page, 'Video che lampeggia');
  await asDesktop(page, false);
  // The key comes while the page's own lists are on their way: what is not known yet must not be told as missing.
  await slowFromTheStart(page, 1500, 'catalog.get', 'people.caller');
  await page.goto(`${new URL('/', page.url()).href}#/queue/${id}`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  const timer = page.getByRole('contentinfo').getByRole('button', { name: /^Teleassistenza/ });

  await page.keyboard.press('Shift+V');
  await expect(page.getByRole('alert')).toContainText('Il programma di teleassistenza non si è aperto');
  await expect(timer).toHaveCount(0);

  await page.evaluate(() => {
    (window as unknown as { standIn: StandIn }).standIn.taken = true;
  });
  await page.keyboard.press('Shift+V');
  await expect(timer).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { standIn: StandIn }).standIn.asked)).toEqual([
    { url: 'anydesk:ufficio' },
    { url: 'anydesk:ufficio' },
  ]);
});

test('a key for new calls that another program has is said on screen', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  await asDesktop(page, true);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Another program has Ctrl+Shift+Space');
});
