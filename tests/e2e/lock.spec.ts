import type { Page } from '@playwright/test';
import { ADMIN, ask, expect, run, setUp, signIn, test } from './support/desk.ts';
import { openCall } from './support/calls.ts';
import { breakLine, callsMet, mendLine } from './support/faults.ts';
import { addRossi } from './support/people.ts';

const SECRET = 'Il laser perde olio';

/** Nothing of a call may be read, nor reached with Tab, beside the form that asks for the password. */
async function expectSealed(page: Page): Promise<void> {
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  const seen = await page.evaluate(() => document.body.innerText);
  for (const word of [SECRET, 'Moretti', 'Rossi Mobili', 'Chiamata ', 'Scheda', 'in pausa', 'Teleassistenza'])
    expect(seen).not.toContain(word);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('timer')).toHaveCount(0);
  await expect(page.getByRole('listitem')).toHaveCount(0);
  const names: string[] = [];
  for (let pressed = 0; pressed < 8; pressed++) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? ''));
  }
  expect(names.join(' ')).not.toMatch(/Apri|Copia|Annulla/);
}

/** Keys of the desk that show something of a call. */
async function pressEverything(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of [
    'Control+j',
    'Control+k',
    'Control+z',
    'Control+Shift+1',
    'Control+Shift+o',
    'Control+Shift+e',
    'Control+Shift+Space',
    'Control+Shift+u',
    'n',
    '?',
    'c',
  ])
    await page.keyboard.press(key);
}

/** A saved call with its notice, a card on hold, a running timer. */
async function busyDesk(page: Page): Promise<void> {
  await addRossi(page);
  const id = await openCall(page, SECRET);
  await run(page, 'intervention.start', { what: { ticket: id, mode: 'remote' } });
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type(SECRET);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Copia numero' })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type(SECRET);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '1 telefonata in pausa' })).toBeVisible();
  await expect(page.getByRole('timer').first()).toBeVisible();
}

test.beforeEach(async ({ page, desk }) => {
  await setUp(page, desk);
});

test('while locked nothing of a call is seen or reached, and the password brings everything back', async ({ page }) => {
  await busyDesk(page);
  await page.clock.install();
  await page.reload();
  await expect(page.getByRole('button', { name: '1 telefonata in pausa' })).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('dialog', { name: 'Telefonate in pausa' })).toContainText(SECRET);
  // No key goes through a window, but the desk locks itself after minutes without a touch.
  await page.clock.runFor(16 * 60_000);
  await expectSealed(page);
  await pressEverything(page);
  await expectSealed(page);

  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Telefonate in pausa' })).toContainText(SECRET);
});

test('notices, an open card and the palette go with the lock', async ({ page }) => {
  await busyDesk(page);
  await page.keyboard.press('Control+Shift+1');
  await expect(page.getByRole('textbox', { name: 'Problema' })).toHaveValue(SECRET);
  await page.keyboard.press('Control+Shift+l');
  await expectSealed(page);
  await pressEverything(page);
  await expectSealed(page);
  await page.reload();
  await expectSealed(page);
  await pressEverything(page);
  await expectSealed(page);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Problema' })).toHaveValue(SECRET);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('moretti');
  await expect(page.getByRole('option').first()).toBeVisible();
  await run(page, 'session.lock', {});
  await expectSealed(page);
});

test('signing out leaves nothing on the screen', async ({ page }) => {
  await busyDesk(page);
  await run(page, 'session.signOut', {});
  await expect(page.getByRole('heading', { name: 'Chi sei?' })).toBeVisible();
  await expectSealed(page);
  await pressEverything(page);
  await expectSealed(page);
  await signIn(page);
  await expect(page.getByRole('button', { name: '1 telefonata in pausa' })).toBeVisible();
});

test('the last words typed on a card are kept, and the screen locks although the desk does not answer', async ({
  page,
}) => {
  await page.keyboard.press('n');
  await page.keyboard.type('Chi è');
  await page.keyboard.press('Control+Shift+l');
  await expectSealed(page);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toHaveValue('Chi è');
  expect(JSON.stringify(await ask(page, 'drafts.list', {}))).toContain('Chi è');

  await breakLine(page, { do: 'cut' });
  await page.keyboard.press('Control+Shift+l');
  await expectSealed(page);
  await mendLine(page);
  // The order goes on being sent until the desk has taken it.
  await expect.poll(async () => (await ask(page, 'session.state', {})).locked, { timeout: 20_000 }).toBe(true);
});

test('on a slow line too, the lock lets the last words go first', async ({ page }) => {
  await page.keyboard.press('n');
  await breakLine(page, { do: 'delay', ms: 1_500 }, 'drafts.save');
  await page.keyboard.type('Chi è');
  await page.keyboard.press('Control+Shift+l');
  await expectSealed(page);
  await expect.poll(async () => (await ask(page, 'session.state', {})).locked).toBe(true);
  expect(await callsMet(page)).toBeGreaterThan(0);
  await page.reload();
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toHaveValue('Chi è');
});
