import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { lists, openCall } from './support/calls.ts';
import { addOperator, ask, expect, run, setUp, signIn, test } from './support/desk.ts';

async function threeCalls(page: Page): Promise<void> {
  const { catalog } = await lists(page);
  const service = catalog.services[0]?.id ?? '';
  for (const [n, type] of [0, 0, 1].entries())
    await openCall(page, `Chiamata ${String(n)}`, { service, type: catalog.types[type]?.id ?? '' });
}

/** Somebody else sits down at this desk. */
async function as(page: Page, login: string): Promise<void> {
  await run(page, 'session.signOut', {});
  await page.reload();
  await signIn(page, login);
}

async function toStatistics(page: Page, part: string, it: boolean): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/statistics/${part}`);
  await expect(page.getByRole('heading', { name: it ? 'Statistiche' : 'Statistics' })).toBeVisible();
}

for (const language of ['it', 'en'] as const) {
  const it = language === 'it';
  const say = (italian: string, english: string): string => (it ? italian : english);

  test(`a view is built, kept, pinned, changed, put away and taken back with the keys (${language})`, async ({
    page,
    desk,
  }) => {
    await setUp(page, desk, { language });
    await threeCalls(page);
    await toStatistics(page, 'dashboard', it);
    await expect(page.getByText(say('Nessuna vista salvata', 'No saved views'), { exact: true })).toBeVisible();
    await expectAccessible(page);

    await page.keyboard.press('Shift+N');
    await expect(page.getByRole('heading', { name: say('Nuova vista', 'New view') })).toBeVisible();
    await page.getByRole('button', { name: say('Righe: mese', 'Rows: month') }).click();
    await page
      .getByRole('menuitemcheckbox', { name: say('tipologia', 'type'), exact: true })
      .first()
      .click();
    await expect(page.getByRole('button', { name: say('Righe: tipologia', 'Rows: type') })).toBeVisible();
    await page.keyboard.press('Control+S');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(say('Da compilare', 'Required'));
    await page.keyboard.type(say('Per tipologia', 'By type'));
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    const name = say('Per tipologia', 'By type');
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await expectAccessible(page);

    await page.keyboard.press('Shift+P');
    await page.keyboard.press('Backspace');
    const tile = page.getByRole('region', { name });
    await expect(tile).toContainText(say('3 chiamate', '3 calls'));
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, { only: 'colours' });
    // It stays there, on this desk.
    await page.reload();
    await expect(tile).toContainText(say('3 chiamate', '3 calls'));

    // The palette finds it from anywhere.
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { name: say('Coda', 'Queue') })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name })).toBeVisible();

    // Changed, and changed back: the address holds the change until it is saved.
    await page.getByRole('button', { name: say('Righe: tipologia', 'Rows: type') }).click();
    await page
      .getByRole('menuitemcheckbox', { name: say('urgenza', 'urgency'), exact: true })
      .first()
      .click();
    await expect(page.getByText(say('modificata', 'edited'))).toBeVisible();
    await page.keyboard.press('Control+S');
    await expect(page.getByText(say('modificata', 'edited'))).toHaveCount(0);
    expect((await ask(page, 'views.list', {})).views[0]?.view.rows).toEqual(['urgency']);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await ask(page, 'views.list', {})).views[0]?.view.rows).toEqual(['type']);

    await page.getByRole('button', { name: say('Altro', 'More'), exact: true }).click();
    await page.getByRole('menuitem', { name: say('Metti via', 'Put away') }).click();
    await expect(page.getByText(say('Nessuna vista salvata', 'No saved views'), { exact: true })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(tile).toBeVisible();
  });
}

test('a view is seen by the roles it is shared with, and copied by those who may not change it', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  await threeCalls(page);
  await addOperator(page, { name: 'Anna Conti', login: 'anna' });
  await addOperator(page, { name: 'Bruno Neri', login: 'bruno', roles: ['technician'] });
  await toStatistics(page, 'matrix', true);
  await expect(page.getByRole('grid', { name: 'Tabella: Matrix' })).toBeVisible();
  await page.keyboard.press('Control+S');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Mese per mese');
  await dialog.getByRole('checkbox', { name: 'tecnico' }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Mese per mese' })).toBeVisible();
  await expect(page.getByText('condivisa con: tecnico')).toBeVisible();
  const address = page.url();

  await as(page, 'anna');
  expect((await ask(page, 'views.list', {})).views).toEqual([]);
  await page.goto(address);
  await page.reload();
  await expect(page.getByText('Questa vista non c’è')).toBeVisible();

  await as(page, 'bruno');
  const [shared] = (await ask(page, 'views.list', {})).views;
  expect(shared).toMatchObject({ name: 'Mese per mese', mine: false, mayChange: false, ownerName: 'Marta Rossi' });
  await expect(run(page, 'views.retire', { id: shared?.id ?? '', retired: true })).rejects.toMatchObject({
    code: 'refused',
    reason: 'notYours',
  });
  await page.goto(address);
  await page.reload();
  await expect(page.getByText('di Marta Rossi')).toBeVisible();
  await page.keyboard.press('Control+Shift+S');
  await expect(dialog.getByRole('textbox')).toHaveValue('Mese per mese (copia)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Mese per mese (copia)' })).toBeVisible();
  expect((await ask(page, 'views.list', {})).views.map((one) => [one.name, one.mine])).toEqual([
    ['Mese per mese', false],
    ['Mese per mese (copia)', true],
  ]);
});
