import type { Page } from '@playwright/test';
import { addBuyer, addPriceList, completeCompany } from './support/billing.ts';
import { openCall } from './support/calls.ts';
import { addOperator, expect, run, setUp, signIn, test } from './support/desk.ts';
import { draw } from './support/draw.ts';
import { addPerson } from './support/people.ts';

/**
 * Cuts the page off from the world: every request to another host fails, and is told of. The desk's own loopback address
 * stays, since in the browser shell that is the desk itself (a technician's laptop talks to itself, with or without
 * network); the browser's "offline" would cut that off too.
 */
async function cutOff(page: Page, desk: string): Promise<() => readonly string[]> {
  const own = new URL(desk).host;
  const tried: string[] = [];
  await page.context().route(
    (url) => url.protocol.startsWith('http') && url.host !== own,
    (route) => {
      tried.push(route.request().url());
      return route.abort('internetdisconnected');
    },
  );
  return () => tried;
}

test('cut off from the network: planned, recorded, signed and printed by one; priced, billed and exported by another', async ({
  page,
  desk,
}) => {
  const tried = await cutOff(page, desk.url);
  await setUp(page, desk);
  const outside = await page.context().newPage();
  await expect(outside.goto('https://example.org/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  await outside.close();
  await completeCompany(page);
  await addPriceList(page);
  const customer = await addBuyer(page);
  await addPerson(page, 'contract', { customer, sort: 'chargeable' });
  const ticket = await openCall(page, 'Laser fermo dopo cambio lente', { customer });
  await addOperator(page, { name: 'Paolo Ferri', login: 'paolo', roles: ['technician'] });
  await addOperator(page, { name: 'Giulia Fontana', login: 'giulia', roles: ['manager'] });

  // The technician.
  await run(page, 'session.signOut', {});
  await signIn(page, 'paolo');
  await page.goto(`${page.url().split('#')[0] ?? ''}#/queue/${ticket}`);
  await expect(page.getByRole('article')).toContainText('Laser fermo');
  await page.keyboard.press('u');
  const plan = page.getByRole('dialog', { name: 'Pianifica un intervento' });
  await plan.getByRole('radio', { name: 'Sul posto' }).click();
  await plan.getByRole('combobox', { name: 'Tecnico' }).fill('Paolo');
  await page.keyboard.press('Enter');
  await plan.getByRole('textbox', { name: 'Giorno' }).fill('ieri');
  await plan.getByLabel('Inizio').fill('9');
  await plan.getByLabel('Fine', { exact: true }).fill('10');
  await plan.getByRole('button', { name: 'Pianifica' }).click();
  await expect(plan).toHaveCount(0);

  await page.getByRole('button', { name: /Sul posto · Pianificato/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Laser fermo');
  await page.keyboard.press('r');
  const record = page.getByRole('dialog', { name: 'Registra un intervento' });
  await expect(record.getByLabel('Inizio')).toHaveValue('09:00');
  await record.getByLabel('Lavoro svolto').fill('Sostituita la lente, taratura con dima');
  await record.getByRole('radio', { name: 'Risolto' }).click();
  await page.keyboard.press('Control+Shift+Enter');
  const report = page.getByRole('dialog', { name: 'Rapporto di intervento' });
  await expect(report.getByRole('article')).toContainText('Sostituita la lente');
  // Chargeable work: the customer signs for the price that the PDF will name.
  await expect(report.getByRole('row', { name: /Totale, IVA esclusa/ })).toContainText('60,00');
  await draw(page, report.getByRole('img', { name: /Spazio per la firma/ }));
  await page.keyboard.press('Control+Enter');
  await expect(report.getByRole('img', { name: 'Firma di Luca Moretti' })).toBeVisible();
  const paper = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect((await paper).suggestedFilename()).toMatch(/-v1\.pdf$/);

  // The manager, on the same desk.
  await run(page, 'session.signOut', {});
  await page.reload();
  await signIn(page, 'giulia');
  await page.keyboard.press('Shift+F');
  const drafts = page.getByRole('grid', { name: /^Da emettere/ });
  await expect(drafts.getByRole('row', { name: /Rossi Mobili/ })).toContainText('1 intervento');
  await drafts.focus();
  await page.keyboard.press('Enter');
  const draft = page.getByRole('region', { name: 'Bozza di Rossi Mobili srl' });
  const line = draft.locator('[data-line]').first();
  await expect(line).toContainText('60,00');
  await line.focus();
  await page.keyboard.press('s');
  const override = page.getByRole('dialog', { name: 'Cambia l’importo della riga' });
  await override.getByLabel('Importo da fatturare').fill('50');
  await override.getByLabel('Perché').fill('Accordo con il cliente');
  await override.getByRole('button', { name: 'Cambia l’importo' }).click();
  await expect(line).toContainText('50,00');
  await page.keyboard.press('Control+Enter');
  const confirm = page.getByRole('dialog', { name: /Emetti le fatture/ });
  await expect(confirm).toContainText('1 fattura, 61,00');
  await confirm.getByRole('button', { name: 'Emetti 1 fattura' }).click();
  const done = page.getByRole('dialog', { name: /^Fatture di/ });
  await done.getByRole('button', { name: 'Vedi le fatture' }).click();
  await page.getByRole('grid', { name: 'Fatture emesse' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Fattura / })).toBeVisible();
  const invoice = page.waitForEvent('download');
  await page.keyboard.press('f');
  expect((await invoice).suggestedFilename()).toMatch(/^IT12345670017_.*\.xml$/);

  // Nothing but the test's own attempt ever asked for the world outside.
  expect(tried()).toEqual(['https://example.org/']);
});
