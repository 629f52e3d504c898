import type { Locator, Page } from '@playwright/test';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { expectAccessible } from './support/axe.ts';
import { openCall } from './support/calls.ts';
import { ask, expect, setUp, test } from './support/desk.ts';
import { breakLine, callsPassed, mendLine } from './support/faults.ts';
import { addRossi } from './support/people.ts';

const card = (page: Page) => page.getByRole('dialog', { name: 'Nuova chiamata' });
const files = (page: Page) => card(page).getByRole('list', { name: 'Allegati' });

interface Given {
  readonly name: string;
  readonly text: string;
}

/** As a hand does it: dragged in, over, dropped. */
async function drop(target: Locator, ...given: readonly Given[]): Promise<void> {
  await target.evaluate((element, all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name, { type: 'text/plain' }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
  }, given);
}

/** Pastes files; without any, text. Tells whether the page took the event for itself. */
async function paste(target: Locator, ...given: readonly Given[]): Promise<boolean> {
  return target.evaluate((element, all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name, { type: 'text/plain' }));
    if (all.length === 0) data.setData('text/plain', 'solo testo');
    return !element.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
    );
  }, given);
}

async function newestFiles(page: Page): Promise<string[]> {
  const { rows } = await ask(page, 'queue.page', { filter: { scope: 'all' }, order: 'newest' });
  const { state } = await ask(page, 'ticket.get', { id: rows[0]?.id ?? '' });
  return (state as unknown as TicketState).attachments.map((one) => one.name).toSorted();
}

test.beforeEach(async ({ page, desk }) => {
  await setUp(page, desk);
});

test('card: files dropped and pasted hang on the call, one taken off does not', async ({ page }) => {
  await addRossi(page);
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Vedi le foto');
  const problem = card(page).getByRole('textbox', { name: 'Problema' });

  await problem.evaluate((element) => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.txt'));
    element.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await expect(card(page).getByText('Lascia qui i file per allegarli')).toBeVisible();
  await drop(problem, { name: 'pannello.txt', text: 'uno' }, { name: 'targhetta.txt', text: 'due' });
  await expect(card(page).getByText('Lascia qui i file per allegarli')).toHaveCount(0);
  await expect(files(page)).toContainText('pannello.txt');
  await expect(files(page)).toContainText('targhetta.txt');

  expect(await paste(problem, { name: 'schermata.txt', text: 'tre' })).toBe(true);
  await expect(files(page)).toContainText('schermata.txt');
  // Text is the field's own: the card does not touch it.
  expect(await paste(problem)).toBe(false);
  await expect(problem).toHaveValue('Vedi le foto');
  await expectAccessible(page);
  await files(page).getByRole('button', { name: 'Togli targhetta.txt' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Chiamata \S+ salvata$/).first()).toBeVisible();
  expect(await newestFiles(page)).toEqual(['pannello.txt', 'schermata.txt']);
});

test('card: a file still on its way when the call is saved is hung on it all the same', async ({ page }) => {
  await addRossi(page);
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Vedi allegato');
  await breakLine(page, { do: 'hold' }, 'files.write');
  await drop(card(page).getByRole('textbox', { name: 'Problema' }), { name: 'lento.txt', text: 'lento' });
  await expect(card(page).getByRole('progressbar', { name: 'Carico lento.txt' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Chiamata \S+ salvata$/).first()).toBeVisible();
  expect(await newestFiles(page)).toEqual([]);
  await mendLine(page);
  await expect.poll(() => newestFiles(page)).toEqual(['lento.txt']);
});

test('page of a call: dropped anywhere on it, pasted where one writes', async ({ page }) => {
  const id = await openCall(page, 'Laser fermo');
  await page.goto(`${new URL('/', page.url()).href}#/queue/${id}`);
  await page.reload();
  const story = page.getByRole('list', { name: 'Storia della chiamata' });
  await drop(story, { name: 'uno.txt', text: '1' }, { name: 'vuoto.txt', text: '' }, { name: 'due.txt', text: '2' });
  await expect(story).toContainText('ha allegato uno.txt');
  await expect(story).toContainText('ha allegato due.txt');
  await expect(page.getByText('vuoto.txt è vuoto: non è stato allegato.').first()).toBeVisible();
  const box = page.getByRole('textbox', { name: 'Risposta' });
  expect(await paste(box, { name: 'tre.txt', text: '3' })).toBe(true);
  await expect(story).toContainText('ha allegato tre.txt');
  expect(await paste(box)).toBe(false);
  expect(await newestFiles(page)).toEqual(['due.txt', 'tre.txt', 'uno.txt']);
});

test('an upload whose line breaks midway goes on from there, not from zero', async ({ page }) => {
  const id = await openCall(page, 'Laser fermo');
  await page.goto(`${new URL('/', page.url()).href}#/queue/${id}`);
  await page.reload();
  const story = page.getByRole('list', { name: 'Storia della chiamata' });
  await expect(story).toBeVisible();
  await breakLine(page, { do: 'cut', after: 2 }, 'files.write');
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'filmato.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(4_500_000, 'v'),
    });
  await expect(page.getByText('filmato.bin: aspetto la postazione, poi riprendo da qui')).toBeVisible();
  await mendLine(page);
  await expect(story).toContainText('ha allegato filmato.bin');
  const pieces = [0, 1, 2, 3, 4].map((n) => n * 1024 ** 2);
  const offsets = (await callsPassed(page)).map((one) => Number(/"offset":(\d+)/.exec(one)?.[1]));
  expect(offsets).toEqual(pieces);
  const { state } = await ask(page, 'ticket.get', { id });
  expect((state as unknown as TicketState).attachments[0]?.size).toBe(4_500_000);
});
