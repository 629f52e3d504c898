import type { Page } from '@playwright/test';
import { openCall } from './support/calls.ts';
import { addOperator, ask, expect, run, setUp, signIn, test } from './support/desk.ts';
import { breakLine, callsMet } from './support/faults.ts';

const article = (page: Page) => page.getByRole('article');
const state = async (page: Page, id: string) => (await ask(page, 'ticket.get', { id })).state;

async function show(page: Page, id: string): Promise<void> {
  await page.goto(`${new URL('/', page.url()).href}#/queue/${id}`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(article(page).getByRole('button', { name: /Altre azioni|More actions/ })).toBeVisible();
}

/** One row: all the buttons beside the menu stand on its line, none is cut. */
async function expectOneRow(page: Page): Promise<string[]> {
  const row = await article(page)
    .getByRole('button', { name: /Altre azioni|More actions/ })
    .evaluate(async (more) => {
      // What is looked at is what was painted: a new width is laid out with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const line = more.parentElement as HTMLElement;
      const buttons = [...line.querySelectorAll('button')].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
      return {
        tops: [...new Set(buttons.map((one) => Math.round(one.getBoundingClientRect().top)))],
        right: Math.max(...buttons.map((one) => one.getBoundingClientRect().right)),
        edge: line.getBoundingClientRect().right,
        cut: buttons.filter((one) => one.scrollWidth > one.clientWidth + 1).length,
        names: buttons.map((one) => one.textContent ?? ''),
      };
    });
  expect(row.tops).toHaveLength(1);
  expect(row.right).toBeLessThanOrEqual(row.edge + 0.5);
  expect(row.cut).toBe(0);
  return row.names;
}

test.beforeEach(async ({ page, desk }) => {
  await setUp(page, desk);
});

test('a fast operator loses no key between one action and the next', async ({ page }) => {
  const id = await openCall(page, 'Laser fermo');
  await show(page, id);
  const keys = async (...pressed: string[]): Promise<void> => {
    for (const one of pressed)
      await (one.length > 1 && !/^[A-Z][a-z]+|\+/.test(one) ? page.keyboard.type(one) : page.keyboard.press(one));
  };
  // Nothing is waited for in between: each key is pressed as soon as the one before it was.
  await keys('p', 'w', 'r', 'Control+Enter', 'w');
  await expect.poll(async () => (await state(page, id))['status']).toBe('progress');
  await keys('r', 'tarato il sensore', 'Tab', 'n', 'Control+Enter', 't', 'Control+Enter', 'z', 'Control+Enter', 'o');
  await keys('si ripete', 'Control+Enter');
  await expect(page.getByRole('list', { name: 'Storia della chiamata' })).toContainText('ha riaperto la chiamata');
  const told = (await ask(page, 'ticket.get', { id })).timeline.map((one) => one.type);
  expect(told).toEqual([
    'ticket.opened',
    'ticket.taken',
    'ticket.waited',
    'ticket.resumed',
    'ticket.solved',
    'ticket.told',
    'ticket.closed',
    'ticket.reopened',
  ]);
  expect(await state(page, id)).toMatchObject({ solution: 'tarato il sensore' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a window whose timers come late takes nobody back who has moved on in it', async ({ page }) => {
  const id = await openCall(page, 'Laser fermo');
  await show(page, id);
  // As on a busy machine: what was put off to the next moment comes half a second later.
  await page.evaluate(() => {
    const real = window.setTimeout.bind(window) as (run: TimerHandler, ms?: number, ...more: unknown[]) => number;
    window.setTimeout = ((run: TimerHandler, ms = 0, ...more: unknown[]) =>
      real(run, ms < 1 ? 500 : ms, ...more)) as typeof window.setTimeout;
  });
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Risolvi la chiamata' });
  await expect(dialog.getByRole('textbox', { name: 'Soluzione' })).toBeFocused();
  await page.keyboard.type('Fatto');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(1500);
  await expect(dialog.getByRole('textbox', { name: 'Soluzione' })).not.toBeFocused();
  await page.keyboard.press('n');
  await expect(dialog.getByRole('radio', { name: 'No, è da richiamare' })).toBeChecked();
});

test('keys wait for a slow desk too, and are forgotten when it refuses', async ({ page }) => {
  const id = await openCall(page, 'Laser fermo');
  await show(page, id);
  await breakLine(page, { do: 'delay', ms: 400 });
  await page.keyboard.press('p');
  await page.keyboard.press('w');
  await page.keyboard.press('r');
  await page.keyboard.press('Control+Enter');
  // Resumed with the same letter, which means that only once the wait is on screen.
  await page.keyboard.press('w');
  await expect(page.getByRole('list', { name: 'Storia della chiamata' })).toContainText('ha ripreso la chiamata');
  expect(await callsMet(page)).toBeGreaterThan(0);

  await page.keyboard.press('r');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('abc');
  const solution = page.getByRole('dialog').getByRole('textbox', { name: 'Soluzione' });
  await expect(page.getByRole('dialog').getByText('Da compilare')).toBeVisible();
  await expect(solution).toHaveValue('');
  await page.keyboard.type('dopo');
  await expect(solution).toHaveValue('dopo');
});

for (const [language, labels] of [
  ['it', ['Risolvi', 'Passa a…', 'Restituisci', 'Sospendi', 'Pianifica']],
  ['en', ['Solve', 'Hand on…', 'Give back', 'Suspend', 'Plan']],
] as const) {
  test(`the actions stay on one row at every width: ${language}`, async ({ page }) => {
    await run(page, 'preferences.set', { key: 'language', value: language });
    const id = await openCall(page, 'Laser fermo');
    await addOperator(page, { name: 'Anna Bianchi', login: 'anna' });
    await show(page, id);
    await expectOneRow(page);
    await run(page, 'ticket.take', { id });
    await run(page, 'ticket.handOn', { id, level: 2 });
    await run(page, 'ticket.take', { id });
    await expect(article(page).getByRole('button', { name: labels[2] })).toBeAttached();
    const names = await expectOneRow(page);
    for (const label of labels) expect(names.join('|')).toContain(label);

    for (const width of [1920, 1366, 1200, 1100, 1000, 900]) {
      await page.setViewportSize({ width, height: 800 });
      await expectOneRow(page);
    }
    // What went into the menu is there with its key, and the key acts.
    await page.setViewportSize({ width: 900, height: 800 });
    await expect(article(page).getByRole('button', { name: labels[0] })).toBeVisible();
    await expect(article(page).getByRole('button', { name: labels[2] })).toBeHidden();
    await article(page)
      .getByRole('button', { name: /Altre azioni|More actions/ })
      .click();
    await expect(page.getByRole('menuitem', { name: labels[2] })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(article(page).getByRole('button', { name: labels[2] })).toBeVisible();

    await run(page, 'ticket.wait', { id, reason: 'parts' });
    await expectOneRow(page);
    await run(page, 'session.signOut', {});
    await signIn(page, 'anna');
    await show(page, id);
    await expectOneRow(page);
  });
}
