import type { Page } from '@playwright/test';
import { createZone, startOfDay } from '#shared/time/zone.ts';
import { expectAccessible } from './support/axe.ts';
import { lists, openCall } from './support/calls.ts';
import { draw } from './support/draw.ts';
import { addPerson } from './support/people.ts';
import { addOperator, ask, expect, run, setUp, test } from './support/desk.ts';
import { PRICES } from '../support/prices.ts';

const HOUR = 3_600_000;

/** So many hours after today's midnight in Rome, ms UTC. */
function today(hours: number): number {
  return startOfDay(Date.now(), createZone('Europe/Rome')) + hours * HOUR;
}

/** A call of a customer with a site 19 km away. */
async function aCall(page: Page): Promise<{ ticket: string; customer: string }> {
  await lists(page);
  const customer = await addPerson(page, 'customer', {
    name: 'Rossi Mobili srl',
    city: 'Udine',
    address: 'Via Roma 1',
  });
  const site = await addPerson(page, 'site', { customer, name: 'Stabilimento', city: 'Codroipo', km: 19 });
  const contact = await addPerson(page, 'contact', { customer, name: 'Luca Moretti' });
  const ticket = await openCall(page, 'Laser fermo dopo cambio lente', { customer, site, requester: contact });
  return { ticket, customer };
}

async function show(page: Page, hash: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/${hash}`);
  await page.reload();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

test('the week: visits by technician, moved with keys and taken back, warned of overlaps, planned in an empty place', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const paolo = await addOperator(page, { name: 'Paolo Ferri', login: 'pf', roles: ['technician'] });
  const anna = await addOperator(page, { name: 'Anna Conti', login: 'ac', roles: ['technician'] });
  const { ticket } = await aCall(page);
  const plan = (operator: string, from: number, to: number) =>
    run(page, 'intervention.plan', { ticket, mode: 'onsite', operator, start: today(from), end: today(to) });
  const { id } = await plan(paolo, 9, 10);
  await plan(paolo, 9.5, 11);
  await show(page, 'queue');
  await expect(page.getByRole('heading', { name: 'Coda' })).toBeVisible();
  await page.keyboard.press('Shift+I');
  const grid = page.getByRole('grid', { name: 'Interventi della settimana' });
  await expect(grid).toBeVisible();
  await expect(page.getByRole('button', { name: /Si sovrappone a 09:00–10:00 Rossi Mobili/ })).toBeVisible();
  await expectAccessible(page);

  const visit = page.locator(`[data-visit="${id}"]`);
  await visit.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: 'Preso:' })).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  const at = async () => {
    const { line } = await ask(page, 'intervention.get', { id });
    return [line.operator, line.planStart];
  };
  await expect.poll(at).toEqual([anna, today(9.25)]);
  await expect(visit).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(at).toEqual([paolo, today(9)]);

  await visit.focus();
  await page.keyboard.press('o');
  await expect(page.getByRole('article')).toContainText('Laser fermo');
  await page.keyboard.press('Shift+I');
  await expect(grid).toBeVisible();
  await page.locator('[data-visit]').first().focus();
  await page.keyboard.press('u');
  await page.getByRole('combobox', { name: 'Per quale chiamata' }).fill('laser');
  await page.getByRole('option', { name: /Laser fermo/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Pianifica un intervento' });
  await expect(dialog.getByRole('combobox', { name: 'Tecnico' })).toHaveValue('Paolo Ferri');
  await dialog.getByRole('radio', { name: 'Telefonico' }).click();
  await dialog.getByLabel('Inizio').fill('16');
  await dialog.getByRole('button', { name: 'Pianifica' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: /16:00–/ })).toBeVisible();
});

test('one’s own plan by the hour and today’s route, dragged with the mouse', async ({ page, desk }) => {
  await setUp(page, desk);
  const { operators } = await ask(page, 'session.state', {});
  const me = operators[0]?.id ?? '';
  const { ticket } = await aCall(page);
  const { id } = await run(page, 'intervention.plan', {
    ticket,
    mode: 'onsite',
    operator: me,
    start: today(9),
    end: today(10),
  });
  await show(page, 'agenda');
  await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible();
  await page.keyboard.press('v');
  const visit = page.locator(`[data-visit="${id}"]`);
  await expect(visit).toContainText('09:00–10:00');
  await expectAccessible(page);
  const box = await visit.boundingBox();
  if (box === null) throw new Error('no visit');
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 40, { steps: 4 });
  await page.mouse.move(box.x + 20, box.y + 10 + 3 * 48, { steps: 8 });
  await page.mouse.up();
  await expect
    .poll(async () => (await ask(page, 'intervention.get', { id })).line.planStart)
    .toBeGreaterThanOrEqual(today(11));
  await page.keyboard.press('v');
  await expect(page.getByRole('list', { name: 'Percorso di oggi' })).toContainText('19 km dalla sede');
  await expect(page.getByText('circa 38 km')).toBeVisible();
  await expectAccessible(page);
});

test('with no network: recorded with all its fields, signed by drawing, PDF, reopened, signed again', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const { ticket } = await aCall(page);
  await run(page, 'billing.add', {
    record: {
      kind: 'sparePart',
      fields: { name: 'Lente 2 pollici', code: 'LX-12', priceCents: 12_000, serialised: true },
    },
  });
  await show(page, `queue/${ticket}`);
  await expect(page.getByRole('article')).toContainText('Laser fermo');
  await page.keyboard.press('Shift+U');
  const dialog = page.getByRole('dialog', { name: 'Registra un intervento' });
  await dialog.getByRole('radio', { name: 'Sul posto' }).click();
  await dialog.getByLabel('Giorno').first().fill('ieri');
  await dialog.getByLabel('Partenza').fill('8');
  await dialog.getByLabel('Arrivo').fill('8:40');
  await dialog.getByLabel('Inizio').fill('8:45');
  await dialog.getByLabel('Fine', { exact: true }).fill('10:15');
  await dialog.getByLabel('Rientro').fill('10:50');
  await dialog.getByRole('button', { name: 'Usa 38 km' }).click();
  await expect(dialog.getByLabel('Guasto segnalato')).toHaveValue('Laser fermo dopo cambio lente');
  await dialog.getByLabel('Diagnosi').fill('Sensore altezza fuori scala');
  await dialog.getByLabel('Lavoro svolto').fill('Sostituita la lente, taratura con dima');
  await dialog.getByRole('radio', { name: 'Risolto' }).click();
  await dialog.getByRole('button', { name: 'Aggiungi un ricambio' }).click();
  await page.keyboard.type('LX-12');
  await expect(dialog.getByLabel('Prezzo')).toHaveValue('120,00');
  await expect(dialog.getByText('Serve la matricola')).toBeVisible();
  await dialog.getByLabel('Matricola').fill('L-77');
  await dialog.getByRole('button', { name: 'Aggiungi una spesa' }).click();
  await page.keyboard.type('Casello');
  await dialog.getByLabel('Importo').fill('4,50');
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Allega la ricevuta della spesa 1' }).click();
  await (await choosing).setFiles({ name: 'casello.png', mimeType: 'image/png', buffer: Buffer.from('ricevuta') });
  await expect(dialog.getByRole('button', { name: 'Togli la ricevuta dalla spesa 1' })).toBeVisible();
  await dialog.getByLabel('Osservazioni del cliente').fill('Tutto a posto');
  await expectAccessible(page);
  await page.keyboard.press('Control+Shift+Enter');

  const report = page.getByRole('dialog', { name: 'Rapporto di intervento' });
  await expect(report.getByRole('article')).toContainText('Sostituita la lente, taratura con dima');
  await expect(report.getByRole('article')).toContainText('Codroipo');
  await expectAccessible(page);
  await expect(report.getByLabel('Chi firma')).toHaveValue('Luca Moretti');
  await report.getByRole('button', { name: 'Firma e blocca' }).click();
  await expect(report.getByRole('alert')).toContainText('Manca la firma');
  await draw(page, report.getByRole('img', { name: /Spazio per la firma/ }));
  await page.keyboard.press('Control+Enter');
  await expect(report.getByRole('img', { name: 'Firma di Luca Moretti' })).toBeVisible();
  await expect(report).toContainText('Firmato da Luca Moretti');
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Salva il PDF' }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.pdf$/);

  const { rows } = await ask(page, 'interventions.list', { ticket });
  const id = rows[0]?.id ?? '';
  expect(rows[0]).toMatchObject({ report: 'signed', billing: 'open', km: 38 });
  const { state } = await ask(page, 'intervention.get', { id });
  expect(state).toMatchObject({
    diagnosis: 'Sensore altezza fuori scala',
    parts: [{ what: 'Lente 2 pollici', serial: 'L-77', quantity: 1, priceCents: 12_000 }],
    remarks: 'Tutto a posto',
  });

  await report.getByRole('button', { name: 'Riapri il rapportino' }).click();
  await report.getByLabel('Perché lo riapri').fill('Km sbagliati');
  await report.getByRole('button', { name: 'Riapri', exact: true }).click();
  await expect(report.getByRole('radio', { name: 'Versione 2, da firmare' })).toBeVisible();
  await report.getByRole('radio', { name: 'Versione 1' }).click();
  await expect(report).toContainText('resta com’era');
  await report.getByRole('radio', { name: 'Versione 2, da firmare' }).click();
  await report.getByRole('radio', { name: 'Non firma' }).click();
  await report.getByLabel('Perché non firma').fill('Assente');
  await report.getByRole('button', { name: 'Chiudi senza firma' }).click();
  await expect(report.getByRole('article')).toContainText('Senza firma: Assente');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toContainText('ha riaperto il rapportino firmato');
});

test('an intervention request with its estimate is saved, and accepted as the answer comes in', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const { ticket } = await aCall(page);
  await run(page, 'billing.add', { record: { kind: 'priceList', fields: { ...PRICES, rates: [...PRICES.rates] } } });
  await show(page, `queue/${ticket}`);
  await expect(page.getByRole('article')).toContainText('Laser fermo');
  await page.keyboard.press('Shift+R');
  const dialog = page.getByRole('dialog', { name: 'Richiesta di intervento al cliente' });
  await expect(dialog.getByRole('combobox', { name: 'Tariffario' })).toHaveValue('Tariffario');
  await dialog.getByLabel('Ore previste').fill('2h');
  await dialog.getByLabel('Testo della richiesta').fill('Sostituzione della lente e taratura');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: /Apri la richiesta del .*: In attesa di risposta/ }).click();
  const view = page.getByRole('dialog', { name: /Richiesta del/ });
  await expect(view.getByRole('table')).toContainText('120,00');
  await expectAccessible(page);
  await view.getByRole('button', { name: 'Registra la risposta' }).click();
  await expect(view.getByRole('radiogroup', { name: 'Risposta del cliente' })).toHaveAccessibleDescription(
    'Da compilare',
  );
  await view.getByRole('radio', { name: 'Accetta' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(view).toHaveCount(0);
  await expect(page.getByRole('article')).toContainText('Luca Moretti ha accettato la richiesta di intervento');
  await expect(page.getByRole('button', { name: /: Accettata/ })).toBeVisible();
  const { state } = await ask(page, 'ticket.get', { id: ticket });
  expect(state['requests']).toMatchObject([{ minutes: 120, km: 38, answer: { answer: 'accepted', means: 'phone' } }]);
});

test('an intervention request is saved, printed and handed to the mail program in one key', async ({ page, desk }) => {
  await setUp(page, desk);
  const { ticket } = await aCall(page);
  await run(page, 'billing.add', { record: { kind: 'priceList', fields: { ...PRICES, rates: [...PRICES.rates] } } });
  await show(page, `queue/${ticket}`);
  await expect(page.getByRole('article')).toContainText('Laser fermo');
  // The mail program is outside of the browser: what is handed to it is caught instead.
  await page.evaluate(() => {
    document.documentElement.dataset['mailed'] = '';
    HTMLAnchorElement.prototype.click = new Proxy(HTMLAnchorElement.prototype.click, {
      apply(target, link: HTMLAnchorElement) {
        if (link.href.startsWith('mailto:')) document.documentElement.dataset['mailed'] = link.href;
        else Reflect.apply(target, link, []);
      },
    });
  });
  const mailed = async (): Promise<string> =>
    decodeURIComponent((await page.evaluate(() => document.documentElement.dataset['mailed'])) ?? '');
  await page.keyboard.press('Shift+R');
  const dialog = page.getByRole('dialog', { name: 'Richiesta di intervento al cliente' });
  await dialog.getByLabel('Ore previste').fill('2h');
  await dialog.getByLabel('Testo della richiesta').fill('Sostituzione della lente e taratura');
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Control+Shift+Enter');
  expect((await saving).suggestedFilename()).toMatch(/^richiesta-.*\.pdf$/);
  await expect(dialog).toHaveCount(0);
  await expect.poll(mailed).toContain('Sostituzione della lente e taratura');

  await page.evaluate(() => {
    document.documentElement.dataset['mailed'] = '';
  });
  await page.getByRole('button', { name: /Apri la richiesta del .*: In attesa di risposta/ }).click();
  await expect(page.getByRole('dialog', { name: /Richiesta del/ })).toBeVisible();
  const again = page.waitForEvent('download');
  await page.keyboard.press('Control+Shift+Enter');
  await again;
  await expect.poll(mailed).toMatch(/^mailto:/);
});

test('the board plans a visit with a key, for whose column it is', async ({ page, desk }) => {
  await setUp(page, desk);
  const anna = await addOperator(page, { name: 'Anna Conti', login: 'ac', roles: ['technician'] });
  const { ticket } = await aCall(page);
  await run(page, 'ticket.handOn', { id: ticket, operator: anna });
  await show(page, 'board');
  await page.locator(`[data-card="${ticket}"]`).focus();
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Pianifica un intervento' });
  await expect(dialog.getByRole('combobox', { name: 'Tecnico' })).toHaveValue('Anna Conti');
});

test('English and dark: calendar, route, report accessible', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  await run(page, 'preferences.set', { key: 'theme', value: 'dark' });
  const { operators } = await ask(page, 'session.state', {});
  const { services } = await ask(page, 'catalog.get', {});
  const call = await run(page, 'ticket.open', {
    channel: 'phone',
    problem: 'Laser stopped',
    question: false,
    service: services[0]?.id ?? '',
  });
  const { id } = await run(page, 'intervention.record', {
    ticket: call.id,
    mode: 'onsite',
    operator: operators[0]?.id ?? '',
    fields: { start: Date.now() - 2 * HOUR, end: Date.now() - HOUR, workDone: 'Lens replaced' },
  });
  await show(page, 'agenda');
  await expect(page.getByRole('grid', { name: 'Interventions of the week' })).toBeVisible();
  await expectAccessible(page);
  await page.locator(`[data-visit="${id}"]`).click();
  await expect(page.getByRole('dialog')).toContainText('Laser stopped');
  await page.keyboard.press('f');
  await expect(page.getByRole('dialog', { name: 'Intervention report' })).toContainText('Lens replaced');
  await expectAccessible(page);
});
