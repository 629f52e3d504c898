import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, setUp, test } from './support/desk.ts';

async function toStaffing(page: Page, it: boolean): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/statistics/staffing`);
  await expect(page.getByRole('heading', { name: it ? 'Statistiche' : 'Statistics' })).toBeVisible();
}

for (const language of ['it', 'en'] as const) {
  const it = language === 'it';
  const say = (italian: string, english: string): string => (it ? italian : english);

  test(`a week is planned from two years of calls, and otherwise as one asks (${language})`, async ({ page, desk }) => {
    await setUp(page, desk, { language, demo: true });
    await toStaffing(page, it);
    // The first question reads all calls of the example company.
    const grid = page.getByRole('grid', { name: say('Tabella: Organico', 'Table: Staffing') });
    await expect(grid).toBeVisible();
    await expect(grid.getByRole('columnheader')).toHaveCount(8);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, { only: 'colours' });

    // What the forecast was worth on the last two weeks there are.
    await expect(page.getByText(say('Sulle ultime due settimane', 'On the last two weeks'))).toBeVisible();

    // Ten times the time for each call takes more people.
    const row = grid.getByRole('row', { name: /^10:00/ });
    const needed = async (): Promise<number> => Number(await row.getByRole('gridcell').first().innerText());
    const before = await needed();
    await page.getByRole('slider', { name: say('Durata media di una chiamata', 'Mean time of a call') }).focus();
    await page.keyboard.press('End');
    await expect.poll(needed).toBeGreaterThan(before);

    // With one operator and calls of an hour there is no answer, and it is said so.
    await page.getByRole('slider', { name: say('Chiamate in più o in meno', 'More calls, or fewer') }).focus();
    await page.keyboard.press('End');
    await page.getByRole('switch', { name: say('Operatori fissati', 'Fixed number of operators') }).click();
    await page.getByRole('slider', { name: say('Operatori in servizio', 'Operators on duty') }).focus();
    await page.keyboard.press('Home');
    await grid.focus();
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('b');
    await expect(
      page.getByRole('button', { name: say('Risposte in tempo', 'Answered in time'), exact: true }),
    ).toBeVisible();
    await expect(grid).toContainText(say('sovraccarico', 'overloaded'));
    await expectAccessible(page);

    await page.keyboard.press('h');
    const how = page.getByRole('dialog', { name: say('Come si calcola', 'How it is counted') });
    await expect(how).toContainText('Erlang C');
    await expect(how).toContainText('B(k) = A·B(k−1) / (k + A·B(k−1))');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(how).toHaveCount(0);

    const saved = page.waitForEvent('download');
    await page.keyboard.press('e');
    const lines = readFileSync(await (await saved).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(String(lines.length)).toBe(await grid.getAttribute('aria-rowcount'));

    // The address has it all: another week, and back.
    await expect.poll(() => page.url()).toContain('#/statistics/staffing/');
    const shown = await page.getByText(say('Settimana ', 'Week ')).first().innerText();
    await page.keyboard.press('+');
    await expect(page.getByText(shown)).toHaveCount(0);
    await page.reload();
    await expect(grid).toBeVisible();
    await expect(page.getByText(shown)).toHaveCount(0);
    await page.keyboard.press('-');
    await expect(page.getByText(shown)).toBeVisible();
  });

  test(`a desk without calls says that there is nothing to forecast from (${language})`, async ({ page, desk }) => {
    await setUp(page, desk, { language });
    await toStaffing(page, it);
    await expect(
      page.getByText(say('Non c’è ancora di che prevedere', 'Nothing to forecast from yet'), { exact: true }),
    ).toBeVisible();
    await expectAccessible(page);
  });
}
