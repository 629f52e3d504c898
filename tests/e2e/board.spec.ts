import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { lists, openCall } from './support/calls.ts';
import { addOperator, ask, expect, run, setUp, test } from './support/desk.ts';

const column = (page: Page, name: string): Locator => page.getByRole('region', { name });
const card = (page: Page, title: string): Locator => page.getByRole('button', { name: new RegExp(title) });

/** A desk with Anna and Marco, and three calls nobody has; the board on screen, the focus on the first card. */
async function board(page: Page): Promise<{ anna: string; marco: string; calls: string[] }> {
  const { idOf } = await lists(page);
  const anna = await addOperator(page, { name: 'Anna Conti', login: 'anna' });
  const marco = await addOperator(page, { name: 'Marco Ferrari', login: 'marco' });
  const calls = [
    await openCall(page, 'Taglio storto', { type: idOf('types', 'Tagli errati'), urgency: 'high', blocked: true }),
    await openCall(page, 'Totali sbagliati', { type: idOf('types', 'Output errati') }),
    await openCall(page, 'Listino rifiutato', { type: idOf('types', 'Output errati') }),
  ];
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Coda' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Assegnazione' })).toBeVisible();
  await expect(page.locator('[data-card]:focus')).toHaveCount(1);
  return { anna, marco, calls };
}

const heldBy = (page: Page, operator: string) => async (): Promise<string[]> =>
  (await ask(page, 'queue.page', { filter: { operator: [operator] } })).rows.map((row) => row.title).toSorted();

test('waiting calls stand by type with the load of each column; others say they are empty', async ({ page, desk }) => {
  await setUp(page, desk);
  await board(page);
  const waiting = column(page, 'Da assegnare');
  await expect(waiting).toContainText('3 aperte');
  await expect(waiting).toContainText('1 ferma');
  await expect(waiting.getByRole('listitem').filter({ hasText: /^Output errati2$/ })).toBeVisible();
  await expect(column(page, 'Anna Conti')).toContainText('Nessuna chiamata in carico');
  await expectAccessible(page);

  await page.keyboard.press('g');
  await page.getByRole('menuitemcheckbox', { name: 'Urgenza' }).click();
  await expect(waiting.getByRole('listitem').filter({ hasText: /^Non indicata2$/ })).toBeVisible();
  await page.keyboard.press('v');
  await expect(column(page, 'Senza gruppo')).toContainText('3 aperte');
  await expect(column(page, 'Laser')).toContainText('Nessuna chiamata in carico');
  await expect(page.locator('[data-card]:focus')).toHaveCount(1);
  await expectAccessible(page);
});

test('assigns by a figure, several at once, and takes it back', async ({ page, desk }) => {
  await setUp(page, desk);
  const { anna } = await board(page);
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: 'Assegna 2 scelte' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('a');
  const choose = page.getByRole('dialog', { name: 'Assegna 2 chiamate' });
  await expect(choose.getByRole('button', { name: /^Anna Conti/ })).toHaveAttribute('aria-keyshortcuts', '1');
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expect.poll(heldBy(page, anna)).toHaveLength(2);
  await expect(column(page, 'Anna Conti').locator('[data-card]')).toHaveCount(2);
  await expect(column(page, 'Da assegnare').locator('[data-card]')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect.poll(heldBy(page, anna)).toEqual([]);
  await expect(column(page, 'Da assegnare').locator('[data-card]')).toHaveCount(3);
});

test('carries a card by the keyboard, said aloud; Esc gives up', async ({ page, desk }) => {
  await setUp(page, desk);
  const { anna, marco } = await board(page);
  const title = await page.locator('[data-card]:focus').innerText();
  const first = /Taglio storto|Totali sbagliati|Listino rifiutato/.exec(title)?.[0] ?? '';
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: 'Presa 1 chiamata dalla colonna Da assegnare' })).toHaveCount(
    1,
  );
  await page.keyboard.press('ArrowRight');
  await expect(column(page, 'Anna Conti')).toContainText('Lascia qui');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Lascia qui')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'resta dov’era' })).toHaveCount(1);

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Sopra la colonna Marco Ferrari' })).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect.poll(heldBy(page, marco)).toEqual([first]);
  expect(await heldBy(page, anna)()).toEqual([]);
  // The focus stays in the column, to give out the next one.
  await expect(column(page, 'Marco Ferrari').locator('[data-card]')).toHaveCount(1);
  await expect(column(page, 'Da assegnare').locator('[data-card]')).toHaveCount(2);
  await expect(column(page, 'Da assegnare').locator('[data-card]:focus')).toHaveCount(1);

  // Across to Marco's card, which opens.
  await page.keyboard.press('ArrowRight');
  await expect(column(page, 'Marco Ferrari').locator('[data-card]:focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: first })).toBeVisible();
});

test('drags with the mouse, one or all that are selected, and takes it back', async ({ page, desk }) => {
  await setUp(page, desk);
  const { anna, marco } = await board(page);
  await drag(page, card(page, 'Totali sbagliati'), column(page, 'Anna Conti'));
  await expect.poll(heldBy(page, anna)).toEqual(['Totali sbagliati']);
  await expect(column(page, 'Anna Conti').locator('[data-card]')).toHaveCount(1);

  await card(page, 'Taglio storto').click({ modifiers: ['Control'] });
  await card(page, 'Totali sbagliati').click({ modifiers: ['Control'] });
  await drag(page, card(page, 'Totali sbagliati'), column(page, 'Marco Ferrari'));
  await expect.poll(heldBy(page, marco)).toEqual(['Taglio storto', 'Totali sbagliati']);
  const notice = page
    .getByRole('region', { name: 'Avvisi' })
    .getByRole('listitem')
    .filter({ hasText: '2 chiamate a Marco' });
  await notice.getByRole('button', { name: 'Annulla' }).click();
  await expect.poll(heldBy(page, marco)).toEqual([]);
  await expect.poll(heldBy(page, anna)).toEqual(['Totali sbagliati']);
  await expect(column(page, 'Anna Conti').locator('[data-card]')).toHaveCount(1);
  await expect(column(page, 'Marco Ferrari').locator('[data-card]')).toHaveCount(0);
  await drag(page, card(page, 'Totali sbagliati'), column(page, 'Da assegnare'));
  await expect.poll(heldBy(page, anna)).toEqual([]);
});

test('planned visits stand with whom they are for; dragged or sent by a figure they go to another, and come back', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const { anna, marco, calls } = await board(page);
  const start = Date.now() + 2 * 3_600_000;
  const { id } = await run(page, 'intervention.plan', {
    ticket: calls[0] ?? '',
    mode: 'remote',
    operator: anna,
    start,
    end: start + 3_600_000,
  });
  const visit = (name: string): Locator => column(page, name).locator(`[data-visit="${id}"]`);
  const operator = async (): Promise<string | null> => (await ask(page, 'intervention.get', { id })).line.operator;
  await expect(column(page, 'Anna Conti')).toContainText('1 intervento pianificato');
  await expect(visit('Anna Conti')).toContainText('Taglio storto');
  await expectAccessible(page);

  await visit('Anna Conti').focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog', { name: /A chi passa l’intervento/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('2');
  await expect.poll(operator).toBe(marco);
  await expect(visit('Marco Ferrari')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(operator).toBe(anna);

  await expect(visit('Anna Conti')).toBeVisible();
  await drag(page, visit('Anna Conti'), column(page, 'Marco Ferrari'));
  await expect.poll(operator).toBe(marco);
  // Nobody has no visits: put down there, it stays with whom it was.
  await expect(visit('Marco Ferrari')).toBeVisible();
  await drag(page, visit('Marco Ferrari'), column(page, 'Da assegnare'));
  await expect(visit('Marco Ferrari')).toBeVisible();
  expect(await operator()).toBe(marco);
  await visit('Marco Ferrari').click();
  await expect(page.getByRole('dialog')).toContainText('Taglio storto');
});

/** Takes a card by the mouse and lets it go over a column, in steps as a hand would. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const a = await from.boundingBox();
  const b = await to.boundingBox();
  if (a === null || b === null) throw new Error('not on screen');
  await page.mouse.move(a.x + 60, a.y + 20);
  await page.mouse.down();
  await page.mouse.move(a.x + 90, a.y + 30, { steps: 4 });
  await page.mouse.move(b.x + 120, b.y + 200, { steps: 12 });
  await expect(to).toContainText('Lascia qui');
  await page.mouse.up();
}
