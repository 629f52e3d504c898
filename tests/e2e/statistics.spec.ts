import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { lists, openCall } from './support/calls.ts';
import { addOperator, ask, expect, run, setUp, test } from './support/desk.ts';

/** A desk whose calls are known: Anna has two (one solved, one closed at the first call), Marco one, nobody one. */
async function calls(page: Page): Promise<{ anna: string; marco: string; ofAnna: string[] }> {
  const { idOf } = await lists(page);
  const anna = await addOperator(page, { name: 'Anna Conti', login: 'anna' });
  const marco = await addOperator(page, { name: 'Marco Ferrari', login: 'marco' });
  const types = { cut: idOf('types', 'Tagli errati'), output: idOf('types', 'Output errati') };
  const cut = await openCall(page, 'Taglio storto', { type: types.cut, urgency: 'high', blocked: true });
  const totals = await openCall(page, 'Totali sbagliati', { type: types.output });
  const list = await openCall(page, 'Listino rifiutato', { type: types.output });
  await openCall(page, 'Non stampa', { type: types.output, urgency: 'high', blocked: true });
  await run(page, 'tickets.assign', { ids: [cut, totals], operator: anna });
  await run(page, 'tickets.assign', { ids: [list], operator: marco });
  await run(page, 'ticket.solve', { id: cut, solution: 'Tarato il sensore', told: true });
  await run(page, 'ticket.close', { id: cut, end: 'first-call' });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Sezioni' })).toBeVisible();
  return { anna, marco, ofAnna: ['Taglio storto', 'Totali sbagliati'] };
}

const text = async (download: Promise<Download>): Promise<string> =>
  readFileSync(await (await download).path(), 'utf8');

const matrix = (page: Page) => page.getByRole('grid', { name: 'Tabella: Matrix' });

test('a cell of the matrix lists exactly the calls it counts; from there they are handed on, and taken back', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const { ofAnna, marco } = await calls(page);
  await page.keyboard.press('Shift+S');
  await expect(page.getByRole('heading', { name: 'Statistiche' })).toBeVisible();
  await page.keyboard.press('7');
  await expect(matrix(page)).toBeVisible();
  await expect(matrix(page).getByRole('row', { name: /^Anna Conti/ })).toContainText('2');
  await expectAccessible(page);

  // With the keys alone: the last month's column, the first row, Enter.
  await matrix(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const drill = page.getByRole('region', { name: /^Chiamate di Anna Conti/ });
  await expect(drill).toContainText('2 chiamate');
  for (const title of ofAnna) await expect(drill.getByText(title)).toBeVisible();
  await expect(drill.getByRole('option')).toHaveCount(2);
  await expectAccessible(page);

  await page.keyboard.press('Shift+A');
  await page.getByRole('button', { name: 'Assegna', exact: true }).click();
  const assign = page.getByRole('dialog');
  await assign.getByRole('combobox').first().fill('marco');
  await page.getByRole('option', { name: /Marco Ferrari/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const held = async (): Promise<number> =>
    (await ask(page, 'queue.page', { filter: { scope: 'all', operator: [marco] } })).rows.length;
  // The closed one stays whose it was.
  await expect(page.getByText(/1 chiamata a Marco Ferrari/).first()).toBeVisible();
  expect(await held()).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(held).toBe(1);
  await page.keyboard.press('Escape');
  await expect(drill).toHaveCount(0);
});

test('what is exported is what the table shows, and a link opens the same view again', async ({ page, desk }) => {
  await setUp(page, desk);
  await calls(page);
  await page.goto(`${page.url().split('#')[0] ?? ''}#/statistics/matrix`);
  await expect(matrix(page)).toBeVisible();
  await page.getByRole('button', { name: 'Colonne: mese' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'tipologia', exact: true }).first().click();
  await expect(matrix(page).getByRole('columnheader', { name: 'Ordina per Tagli errati' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.keyboard.press('e');
  expect((await text(saved)).replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    'operatore;Output errati;Tagli errati;Totale',
    'Anna Conti;1;1;2',
    'Marco Ferrari;1;0;1',
    'nessuno;1;0;1',
    'Totale;3;1;4',
  ]);
  const workbook = page.waitForEvent('download');
  await page.keyboard.press('Shift+E');
  expect((await workbook).suggestedFilename()).toMatch(/^statistica-matrix-.*\.xlsx$/);

  // The same as shares of each row; so are they exported, and so the link opens them.
  await page.getByRole('button', { name: 'Misura: chiamate' }).click();
  await page.getByRole('menuitemcheckbox', { name: '% della riga' }).click();
  await page.keyboard.press('Escape');
  const marco = matrix(page).getByRole('row', { name: /^Marco Ferrari/ });
  await expect(marco).toContainText('100,0%');
  await expect(marco.getByRole('gridcell').first()).toHaveAccessibleName(/100,0%, 1/);
  const shares = page.waitForEvent('download');
  await page.keyboard.press('e');
  expect((await text(shares)).replace('\uFEFF', '').trim().split('\r\n').slice(1, 3)).toEqual([
    'Anna Conti;"0,5";"0,5";1',
    'Marco Ferrari;1;0;1',
  ]);

  const address = page.url();
  expect(address).toContain('#/statistics/matrix/');
  await page.goto(`${address.split('#')[0] ?? ''}#/queue`);
  await expect(page.getByRole('heading', { name: 'Coda' })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Colonne: tipologia' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Misura: chiamate, % della riga' })).toBeVisible();
  await expect(marco).toContainText('100,0%');
});

test('the time compared with stands small beneath each total', async ({ page, desk }) => {
  await setUp(page, desk);
  await calls(page);
  await page.goto(`${page.url().split('#')[0] ?? ''}#/statistics/matrix`);
  const all = matrix(page)
    .getByRole('row', { name: /^Totale/ })
    .getByRole('gridcell')
    .last();
  await expect(all).toHaveAccessibleName('Totale, Totale: 4, un anno prima: 0');
  await expect(all.getByText('0', { exact: true })).toBeVisible();
  await expect(page.getByText('In piccolo: un anno prima.')).toBeVisible();
  const compareWith = async (from: string, to: string): Promise<void> => {
    await page.getByRole('button', { name: `Confronto: ${from}` }).click();
    await page.getByRole('menuitemcheckbox', { name: to }).click();
    await page.keyboard.press('Escape');
  };
  await compareWith('un anno prima', 'nessuno');
  await expect(all).toHaveText('4');
  await expect(page.getByText('In piccolo:')).toHaveCount(0);
  await compareWith('nessuno', 'periodo prima');
  await expect(all).toHaveAccessibleName('Totale, Totale: 4, periodo prima: 0');
  await expect(page.getByText('In piccolo: il periodo prima.')).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, { only: 'colours' });
});

test('a filter narrows what is counted; what no call has is said to be so', async ({ page, desk }) => {
  await setUp(page, desk);
  await calls(page);
  await page.goto(`${page.url().split('#')[0] ?? ''}#/statistics/matrix`);
  await expect(matrix(page)).toBeVisible();
  await page.keyboard.press('f');
  const filter = page.getByRole('dialog', { name: /^Filtra per/ });
  await filter.getByRole('combobox', { name: 'Solo le chiamate con' }).fill('urgenza');
  await page.keyboard.press('Enter');
  await filter.getByRole('combobox', { name: 'Urgenza' }).fill('alta');
  await page.getByRole('option', { name: /Alta/ }).click();
  await expectAccessible(page);
  await filter.getByRole('button', { name: 'Applica' }).click();
  await expect(page.getByText(/2 chiamate\. Come si calcola|2 chiamate\./).first()).toBeVisible();
  await page.getByRole('button', { name: 'Togli il filtro urgenza' }).click();
  await expect(page.getByText(/4 chiamate\./).first()).toBeVisible();
  await page.getByRole('button', { name: /^Periodo:/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'anno scorso' }).click();
  await expect(page.getByText('Nessuna chiamata', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

for (const language of ['it', 'en'] as const) {
  test(`analysis explains each figure, over how many calls and without which (${language})`, async ({ page, desk }) => {
    await setUp(page, desk, { language });
    await page.goto(`${page.url().split('#')[0] ?? ''}#/statistics/analysis`);
    await expect(page.getByText(language === 'it' ? 'Nessuna chiamata' : 'No calls', { exact: true })).toBeVisible();
    if (language === 'it') await calls(page);
    else {
      const service = (await lists(page)).catalog.services[0]?.id ?? '';
      await run(page, 'ticket.open', { channel: 'phone', problem: 'Crooked cut', requesterName: 'Ann', service });
    }
    await page.reload();
    const grid = page.getByRole('grid', { name: language === 'it' ? 'Tabella: Analisi' : 'Table: Analysis' });
    await expect(grid).toBeVisible();
    await page.keyboard.press('h');
    const how = page.getByRole('dialog', { name: language === 'it' ? 'Come si calcola' : 'How it is counted' });
    await expect(how).toContainText(language === 'it' ? '3 chiamate mai risolte' : '1 call never solved');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(how).toHaveCount(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
  });

  test(`what stands now is in sight, and every number of it lists its calls (${language})`, async ({ page, desk }) => {
    await setUp(page, desk, { language });
    await page.keyboard.press('Shift+S');
    await expect(
      page.getByText(language === 'it' ? 'Niente che aspetta da troppo.' : 'Nothing has waited too long.'),
    ).toBeVisible();
    await expectAccessible(page);
    if (language === 'en') return;
    await calls(page);
    const alarms = page.getByRole('region', { name: 'Allarmi' });
    await expect(alarms).toContainText('1 Macchine ferme che nessuno ha in mano');
    await page.getByRole('button', { name: 'Arretrato giorno per giorno' }).click();
    await expect(page.getByRole('region', { name: 'Arretrato giorno per giorno' }).getByRole('row')).toHaveCount(57);
    await expectAccessible(page);
    // With the keyboard alone: the alarm's list, from which the call is assigned; it is no alarm of that kind any more.
    await alarms.getByRole('button', { name: /^Mostra le chiamate: Macchine ferme che nessuno/ }).focus();
    await page.keyboard.press('Enter');
    const pane = page.getByRole('region', { name: /^Chiamate di Macchine ferme che nessuno/ });
    await expect(pane.getByRole('option')).toHaveCount(1);
    await expect(pane.getByRole('option', { name: /Non stampa/ })).toBeVisible();
    await expectAccessible(page);
    await pane.getByRole('option', { name: /Non stampa/ }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Non stampa' })).toBeVisible();
    await page.keyboard.press('Shift+S');

    // Each figure lists exactly the calls that it counts.
    const now = page.getByRole('main');
    for (const name of [
      /^\d+ in mano$/,
      /^\d+ macchine ferme$/,
      /^\d+ da assegnare$/,
      /^\d+ Marco Ferrari, Chiamate$/,
    ]) {
      const figure = now.getByRole('button', { name });
      const calls = Number((await figure.textContent())?.trim());
      await figure.click();
      await expect(page.getByRole('region', { name: /^Chiamate di / }).getByRole('option')).toHaveCount(calls);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('region', { name: /^Chiamate di / })).toHaveCount(0);
    }
    // So does each hour of today's arrivals.
    await page.getByRole('button', { name: 'Arrivi ora per ora' }).click();
    const hours = page
      .getByRole('region', { name: 'Arrivi di oggi' })
      .getByRole('button', { name: /^\d+ oggi, \d\d:00$/ });
    await expect(hours).not.toHaveCount(0);
    for (const hour of await hours.all()) {
      const calls = Number((await hour.textContent())?.trim());
      await hour.click();
      await expect(page.getByRole('region', { name: /^Chiamate di \d\d:00/ }).getByRole('option')).toHaveCount(calls);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('region', { name: /^Chiamate di / })).toHaveCount(0);
    }
    await page
      .getByRole('region', { name: 'Per età' })
      .getByRole('button', { name: /7 giorni/ })
      .first()
      .click();
    await expect(page.getByRole('region', { name: /^Chiamate di / })).toBeVisible();
  });
}
