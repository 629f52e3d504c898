import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { addBuyer, addPriceList, addWork, completeCompany } from './support/billing.ts';
import { lists, openCall } from './support/calls.ts';
import { addOperator, ask, expect, run, setUp, test } from './support/desk.ts';

const HOUR = 3_600_000;

async function toStatistics(page: Page, part: string, it: boolean): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/statistics/${part}`);
  await page.reload();
  await expect(page.getByRole('heading', { name: it ? 'Statistiche' : 'Statistics' })).toBeVisible();
}

for (const language of ['it', 'en'] as const) {
  const it = language === 'it';
  const say = (italian: string, english: string): string => (it ? italian : english);

  test(`interventions by technician, down to each of them; exported as they stand (${language})`, async ({
    page,
    desk,
  }) => {
    await setUp(page, desk, { language });
    await toStatistics(page, 'interventions', it);
    await expect(page.getByText(say('Nessun intervento', 'No interventions'), { exact: true })).toBeVisible();
    await expectAccessible(page);
    const anna = await addOperator(page, { name: 'Anna Conti', login: 'anna' });
    const { catalog } = await lists(page);
    const service = catalog.services[0]?.id ?? '';
    const call = await run(page, 'ticket.open', { channel: 'phone', problem: 'Laser', question: false, service });
    const now = Date.now();
    const plan = (start: number) =>
      run(page, 'intervention.plan', { ticket: call.id, mode: 'onsite', operator: anna, start, end: start + HOUR });
    await plan(now - 2 * HOUR);
    await plan(now + 60_000);
    await run(page, 'intervention.record', {
      ticket: call.id,
      mode: 'remote',
      operator: anna,
      fields: { start: now - 5 * HOUR, end: now - 4 * HOUR, km: 12 },
    });
    // Not this month alone: around midnight of its last day the three lie in two.
    await page.getByRole('button', { name: say('Periodo:', 'Period:') }).click();
    await page.getByRole('menuitemcheckbox', { name: say('sempre', 'all time'), exact: true }).click();
    const grid = page.getByRole('grid', { name: say('Tabella: Interventi', 'Table: Interventions') });
    const row = grid.getByRole('row', { name: /^Anna Conti/ });
    await expect(row.getByRole('gridcell').nth(0)).toHaveText('2');
    await expect(row.getByRole('gridcell').nth(1)).toHaveText('1');
    await expect(row.getByRole('gridcell').nth(3)).toHaveText('1');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, { only: 'colours' });

    // With the keys: the second column of the first row, then the intervention itself.
    await grid.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const drill = page.getByRole('region', { name: say('Interventi di Anna Conti', 'Interventions of Anna Conti') });
    await expect(drill.getByRole('row')).toHaveCount(2);
    await expectAccessible(page);
    await drill.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(call.number);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(drill).toHaveCount(0);

    const saved = page.waitForEvent('download');
    await page.keyboard.press('e');
    const lines = readFileSync(await (await saved).path(), 'utf8')
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n');
    expect(lines.slice(1)).toEqual([
      it ? 'Anna Conti;2;1;0;1;0;0;60;0;12;"0,00"' : 'Anna Conti,2,1,0,1,0,0,60,0,12,0.00',
      it ? 'Totale;2;1;0;1;0;0;60;0;12;"0,00"' : 'Total,2,1,0,1,0,0,60,0,12,0.00',
    ]);
    await page.keyboard.press('h');
    await expect(page.getByRole('dialog', { name: say('Come si calcola', 'How it is counted') })).toBeVisible();
    await expectAccessible(page);
  });

  test(`solutions are found by their words, once each, with the calls they solved (${language})`, async ({
    page,
    desk,
  }) => {
    await setUp(page, desk, { language });
    await toStatistics(page, 'solutions', it);
    await expect(
      page.getByText(say('Nessuna soluzione con queste parole', 'No solution with these words'), { exact: true }),
    ).toBeVisible();
    await expectAccessible(page);
    const { catalog } = await lists(page);
    const [service, type] = [catalog.services[0]?.id ?? '', catalog.types[0]?.id ?? ''];
    const solve = async (title: string, solution: string): Promise<void> => {
      const id = await openCall(page, title, { service, type });
      await run(page, 'ticket.solve', { id, solution, told: true });
    };
    await solve('Stampante muta', 'Riavviato lo spooler');
    await solve('Stampante ferma', 'riavviato lo spooler.');
    await solve('Laser storto', 'Tarato il sensore');
    await page.keyboard.press('/');
    await page.keyboard.type('stampante');
    const table = page.getByRole('grid', { name: say('Tabella: Soluzioni', 'Table: Solutions') });
    await expect(table.getByRole('row')).toHaveCount(2);
    await expect(table.getByRole('row').nth(1)).toContainText(/spooler.*2/i);
    await expect(
      page.getByText(say('2 chiamate risolte, con 1 soluzioni', '2 solved calls, with 1 different')),
    ).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const drill = page.getByRole('region', { name: /spooler/ });
    await expect(drill.getByRole('option')).toHaveCount(2);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(drill).toHaveCount(0);
    // The address holds the question: it comes back whole.
    await expect.poll(() => page.url()).toContain('#/statistics/solutions/');
    await page.reload();
    await expect(page.getByRole('searchbox', { name: say('Cerca tra le soluzioni', 'Search solutions') })).toHaveValue(
      'stampante',
    );
    await expect(table.getByRole('row')).toHaveCount(2);
  });

  test(`whoever opens the assigned calls sees their own at once (${language})`, async ({ page, desk }) => {
    await setUp(page, desk, { language });
    const mine = (await ask(page, 'session.state', {})).operators[0]?.id ?? '';
    const { catalog } = await lists(page);
    const service = catalog.services[0]?.id ?? '';
    const own = await openCall(page, 'Mia chiamata', { service });
    await openCall(page, 'Di nessuno', { service });
    await run(page, 'tickets.assign', { ids: [own], operator: mine });
    await toStatistics(page, 'assigned', it);
    const drill = page.getByRole('region', { name: say('Chiamate di Marta Rossi', 'Calls of Marta Rossi') });
    await expect(drill.getByRole('option')).toHaveCount(1);
    await expect(drill.getByText('Mia chiamata')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(drill).toHaveCount(0);
  });

  test(`billing stands among the statistics, with the time before beside it (${language})`, async ({ page, desk }) => {
    await setUp(page, desk, { language });
    await completeCompany(page);
    await addPriceList(page);
    await addWork(page, await addBuyer(page), 60);
    await toStatistics(page, 'billing', it);
    const grid = page.getByRole('grid', { name: say('Statistica', 'Statistic') });
    await expect(grid.getByRole('row', { name: /Rossi Mobili/ })).toContainText('60,00'.replace(',', it ? ',' : '.'));
    await page.keyboard.press('v');
    await expect(grid.getByRole('columnheader', { name: say('Prima', 'Before') })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('h');
    await expect(page.getByRole('dialog', { name: say('Come si calcola', 'How it is counted') })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Shift+E');
    expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  });
}
