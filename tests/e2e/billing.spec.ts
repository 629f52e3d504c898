import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { addBuyer, addPriceList, addWork, completeCompany } from './support/billing.ts';
import { addOperator, ask, expect, run, setUp, signIn, test } from './support/desk.ts';
import { addPerson } from './support/people.ts';

const customersPage = (page: Page, id: string): Promise<unknown> =>
  page.goto(`${page.url().split('#')[0] ?? ''}#/customers/${id}`);
const settingsList = (page: Page, name: string) =>
  page.getByRole('listbox', { name: /^(Elenchi|Lists)$/ }).getByRole('option', { name, exact: true });

test('a manager makes a price list, copies it as the next one, and adds a spare part', async ({ page, desk }) => {
  await setUp(page, desk);
  await addOperator(page, { name: 'Giulia Fontana', login: 'giulia', roles: ['manager'] });
  await run(page, 'session.signOut', {});
  await signIn(page, 'giulia');
  await page.keyboard.press(',');
  await settingsList(page, 'Tariffari').click();
  await page.keyboard.press('a');
  await page.getByLabel('Nome', { exact: true }).fill('Tariffario 2026');
  await page.getByRole('textbox', { name: /^Valido dal/ }).fill('1/1/2026');
  await page.getByRole('textbox', { name: /^Valido al/ }).fill('31/12/2026');
  await page.getByLabel('È il tariffario standard').check();
  await page.getByLabel('Sul posto, Tutti').fill('65');
  await page.getByLabel('Sul posto, Specialista').fill('80');
  await page.getByLabel('Sera', { exact: true }).fill('150');
  await expect(page.getByText('Per esempio 50 minuti diventano 60.')).toBeVisible();
  await page.getByLabel('Giorno fino alle').fill('7');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('group', { name: 'Le fasce della giornata' })).toHaveAccessibleDescription(
    'Viene prima del passo precedente',
  );
  await page.getByLabel('Giorno fino alle').fill('18');
  await page.getByLabel('Prezzo al km').fill('0,425');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  const lists = page.getByRole('listbox', { name: 'Tariffari' }).getByRole('option');
  await expect(lists).toContainText('standard · dal 01/01/2026 fino al 31/12/2026');
  const { priceLists } = await ask(page, 'billing.lists', {});
  expect(priceLists[0]?.fields).toMatchObject({
    rates: [
      { mode: 'onsite', level: null, centsPerHour: 6500 },
      { mode: 'onsite', level: 'specialist', centsPerHour: 8000 },
    ],
    bands: { evening: 150, ordinary: 100 },
    clock: { dayFrom: 480, dayTo: 1080, eveningTo: 1320 },
    travel: { by: 'km', kmMillis: 425 },
    vat: { rate: 2200, nature: null },
  });

  await page.getByRole('button', { name: 'Copia come prossimo' }).click();
  await expect(page.getByLabel('Nome', { exact: true })).toHaveValue('Tariffario 2027');
  await expect(page.getByRole('textbox', { name: /^Valido dal/ })).toHaveValue('01/01/2027');
  await page.keyboard.press('Control+Enter');
  await expect(lists).toHaveCount(2);

  await settingsList(page, 'Ricambi').click();
  await page.keyboard.press('a');
  await page.getByLabel('Nome', { exact: true }).fill('Lente 2"');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Prezzo, IVA esclusa')).toHaveAccessibleDescription('Da compilare');
  await page.getByLabel('Prezzo, IVA esclusa').fill('79,5');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listbox', { name: 'Ricambi' }).getByRole('option')).toContainText('79,50');
});

test('what bills need of the company is checked as it is typed, and its logo is kept', async ({ page, desk }) => {
  await setUp(page, desk);
  await page.keyboard.press(',');
  await settingsList(page, 'Azienda').click();
  await page.getByLabel('IBAN per i pagamenti').fill('IT60X0542811101000000123457');
  await expect(page.getByLabel('IBAN per i pagamenti')).toHaveAccessibleDescription(/IBAN sbagliato/);
  await page.getByLabel('IBAN per i pagamenti').fill('it60 x0542811101000000123456');
  await page.getByLabel('Festa del patrono').fill('12/7');
  await expect(page.getByLabel('IBAN per i pagamenti')).toHaveValue('IT60 X054 2811 1010 0000 0123 456');
  await page.locator('input[type=file]').setInputFiles({
    name: 'logo.gif',
    mimeType: 'image/gif',
    buffer: Buffer.from('GIF89a'),
  });
  await expect(page.getByText('Serve un’immagine PNG o JPEG')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  await expect(page.getByRole('img', { name: 'Il logo dell’azienda' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(async () => (await ask(page, 'catalog.get', {})).company?.fields)
    .toMatchObject({ iban: 'IT60X0542811101000000123456', patronDay: '07-12' });
});

test('a customer’s tax data, a contract told in words, a pack sold and its account', async ({ page, desk }) => {
  await setUp(page, desk);
  await addPriceList(page);
  const customer = await addPerson(page, 'customer', { name: 'Comune di Esempio', form: 'public' });
  await customersPage(page, customer);
  const tax = page.getByRole('region', { name: 'Dati fiscali' });
  await expect(tax).toContainText('Mancano: Codice fiscale, Indirizzo, CAP, Comune, Prov., Codice destinatario');
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: 'Dati fiscali' });
  await dialog.getByLabel('Codice fiscale').fill('80013960284');
  await expect(dialog.getByLabel('Codice fiscale')).toHaveAccessibleDescription('Il carattere di controllo non torna');
  await dialog.getByLabel('Codice fiscale').fill('80013960283');
  await dialog.getByLabel('Codice destinatario').fill('abc1234');
  await expect(dialog.getByLabel('Codice destinatario')).toHaveAccessibleDescription(/sei caratteri/);
  await dialog.getByLabel('Codice destinatario').fill('abc123');
  await dialog.getByLabel('Via e numero').fill('Piazza 1');
  await dialog.getByLabel('CAP').fill('33100');
  await dialog.getByLabel('Comune').fill('Udine');
  await dialog.getByLabel('Prov.').fill('ud');
  await dialog.getByLabel('Scissione dei pagamenti').check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(tax).toContainText('completi');
  await expect(tax).toContainText('ABC123');
  await expect(tax).toContainText('scissione dei pagamenti');

  await page.keyboard.press('t');
  const contract = page.getByRole('dialog', { name: 'Nuovo contratto' });
  await contract.getByRole('radio', { name: 'In manutenzione' }).click();
  await contract.getByLabel('I ricambi').uncheck();
  await contract.getByLabel('Canone, IVA esclusa').fill('1200');
  await contract.getByRole('combobox', { name: /^Ogni quanto/ }).fill('anno');
  await page.keyboard.press('Enter');
  await contract.getByRole('button', { name: 'Aggiungi un’uscita programmata' }).click();
  await contract.getByLabel('Che cosa si fa').fill('Controllo generale');
  await contract.getByRole('textbox', { name: 'A partire dal' }).fill('1/12/2026');
  await contract.getByRole('combobox', { name: 'Quale', exact: true }).fill('secondo');
  await page.keyboard.press('Enter');
  await expect(contract).toContainText('il secondo lunedì, ogni 3 mesi alle 09:00, dal 01/12/2026');
  await contract.getByLabel('CIG').fill('Z123456789');
  // A fee needs the day it begins and its VAT: both are marked at once, and nothing written is lost.
  await contract.getByRole('button', { name: 'Salva' }).click();
  await expect(contract.getByRole('textbox', { name: 'Valido dal' })).toHaveAccessibleDescription('Da compilare');
  const vat = contract.getByRole('combobox', { name: 'IVA del canone' });
  await expect(vat).toHaveAccessibleDescription('Da compilare');
  await contract.getByRole('textbox', { name: 'Valido dal' }).fill('1/12/2026');
  await vat.fill('22');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await contract.getByRole('button', { name: 'Salva' }).click();
  await expect(contract).toHaveCount(0);
  const contracts = page.getByRole('region', { name: 'Contratti' });
  await expect(contracts).toContainText('ricambi a pagamento');
  await expect(contracts).toContainText('uscite programmate: il secondo lunedì, ogni 3 mesi');
  await expect(contracts).toContainText('CIG Z123456789');

  await page.keyboard.press('v');
  const sell = page.getByRole('dialog', { name: 'Vendi un pacchetto' });
  await expect(sell.getByLabel('Ore comprate')).toBeFocused();
  await sell.getByLabel('Ore comprate').fill('20h');
  await expect(sell.getByLabel('Nome')).toHaveValue('Pacchetto 20 ore');
  await page.keyboard.press('Enter');
  await expect(sell.getByLabel('Prezzo, IVA esclusa')).toHaveAccessibleDescription('Da compilare');
  await sell.getByLabel('Prezzo, IVA esclusa').fill('1000');
  await expect(sell.getByText(/50,00\s€ l’ora/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(sell).toHaveCount(0);
  await page.getByRole('tab', { name: 'Pacchetti' }).click();
  await expect(page.getByText('restano 20 h')).toBeVisible();
  const account = page.getByRole('grid', { name: 'Estratto conto delle ore' });
  await expect(account.getByRole('row', { name: /Acquisto/ })).toContainText('+20 h');
  await expectAccessible(page);

  // What was sold by mistake is corrected, and taken away again; the account is read as of any day.
  await page.getByRole('button', { name: 'Correggi Pacchetto 20 ore' }).focus();
  await page.keyboard.press('c');
  const correct = page.getByRole('dialog', { name: 'Correggi il pacchetto' });
  await correct.getByLabel('Ore comprate').fill('15h');
  await correct.getByRole('textbox', { name: /^Da usare entro/ }).fill('1/1/2020');
  await correct.getByRole('button', { name: 'Salva' }).click();
  await expect(correct.getByRole('textbox', { name: /^Da usare entro/ })).toHaveAccessibleDescription(/Viene prima/);
  await correct.getByRole('textbox', { name: /^Da usare entro/ }).fill('+20');
  await expectAccessible(page);
  await correct.getByRole('button', { name: 'Salva' }).click();
  await expect(correct).toHaveCount(0);
  await expect(page.getByText('restano 15 h')).toBeVisible();
  await expect(page.getByText('pacchetto in scadenza entro 30 giorni')).toBeVisible();
  await page.getByRole('textbox', { name: 'Situazione al' }).fill('ieri');
  await page.keyboard.press('Tab');
  await expect(page.getByText('restano 15 h')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Situazione al' }).fill('oggi');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Ritira Pacchetto 20 ore' }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Nessun pacchetto')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('restano 15 h')).toBeVisible();
});

test('a month is priced, a line overridden, work held out, bills issued, one of them reversed', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  await completeCompany(page);
  await addPriceList(page);
  const rossi = await addBuyer(page);
  await addPerson(page, 'contract', { customer: rossi, sort: 'chargeable' });
  await addWork(page, rossi, 95);
  const disputed = await addWork(page, rossi, 30);
  const unknown = await addPerson(page, 'customer', { name: 'Senza Dati srl' });
  await addPerson(page, 'contract', { customer: unknown, sort: 'chargeable' });
  await addWork(page, unknown, 60);

  await page.keyboard.press('Shift+F');
  const drafts = page.getByRole('grid', { name: /^Da emettere/ });
  await expect(drafts).toBeFocused();
  await expect(drafts.getByRole('row', { name: /Rossi Mobili/ })).toContainText('2 interventi');
  await expect(drafts.getByRole('row', { name: /Senza Dati/ })).toContainText(/cos[ae] da sistemare/);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const draft = page.getByRole('region', { name: 'Bozza di Rossi Mobili srl' });
  const lines = draft.locator('[data-line]');
  await lines.first().focus();
  await page.keyboard.press('Enter');
  await expect(
    draft
      .getByRole('listitem')
      .filter({ hasText: /Tempo effettivo/ })
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('s');
  const override = page.getByRole('dialog', { name: 'Cambia l’importo della riga' });
  await override.getByLabel('Importo da fatturare').fill('50');
  await page.keyboard.press('Tab');
  await override.getByRole('button', { name: 'Cambia l’importo' }).click();
  await expect(override.getByLabel('Perché')).toHaveAccessibleDescription('Da compilare');
  await override.getByLabel('Perché').fill('Accordo con il cliente');
  await expectAccessible(page);
  await override.getByRole('button', { name: 'Cambia l’importo' }).click();
  await expect(override).toHaveCount(0);
  await expect(lines.first()).toContainText('50,00');
  await expect(lines.first()).toContainText('importo deciso');

  // The other intervention is disputed: it leaves the draft.
  const { number } = (await ask(page, 'intervention.get', { id: disputed })).line;
  await draft.getByRole('region', { name: number }).locator('[data-line]').first().focus();
  await page.keyboard.press('x');
  const hold = page.getByRole('dialog', { name: 'Tieni fuori dalla fattura' });
  await hold.getByLabel('Motivo').fill('Il cliente contesta la mezz’ora');
  await expectAccessible(page);
  await hold.getByRole('button', { name: 'Tieni fuori' }).click();
  await expect(draft.getByRole('region', { name: number })).toHaveCount(0);
  await expect(page.getByText('1 intervento contestato')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  const confirm = page.getByRole('dialog', { name: /Emetti le fatture/ });
  await expect(confirm).toContainText('1 fattura, 61,00');
  await expect(confirm.getByRole('region', { name: '1 bozza resta fuori' })).toContainText('Senza Dati srl');
  await expect(confirm).toContainText('Una fattura emessa non si cancella');
  await expectAccessible(page);
  await confirm.getByRole('button', { name: 'Emetti 1 fattura' }).click();
  const done = page.getByRole('dialog', { name: /^Fatture di/ });
  await expect(done).toContainText('Emessa 1 fattura');
  await expectAccessible(page);
  await done.getByRole('button', { name: 'Vedi le fatture' }).click();

  const bills = page.getByRole('grid', { name: 'Fatture emesse' });
  await expect(bills.getByRole('row', { name: /Rossi Mobili/ })).toContainText('61,00');
  await bills.focus();
  await page.keyboard.press('Enter');
  const bill = page.getByRole('region', { name: /^Fattura / });
  await expect(bill).toContainText('IT60X0542811101000000123456');
  await expectAccessible(page);
  const saved = page.waitForEvent('download');
  await page.keyboard.press('p');
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
  const invoice = page.waitForEvent('download');
  await page.keyboard.press('f');
  expect((await invoice).suggestedFilename()).toMatch(/^IT12345670017_.*\.xml$/);
  await expect(bill).toContainText('in FatturaPA');
  const workbook = page.waitForEvent('download');
  await page.keyboard.press('e');
  await page.getByRole('menuitem', { name: /^Excel/ }).click();
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.keyboard.press('r');
  const reverse = page.getByRole('dialog', { name: /^Storna la fattura/ });
  await expect(reverse).toContainText('non si può annullare lo storno');
  await reverse.getByLabel('Perché si storna').fill('Intestata al cliente sbagliato');
  await expectAccessible(page);
  await reverse.getByRole('button', { name: 'Emetti la nota di credito' }).click();
  const note = page.getByRole('region', { name: /^Nota di credito/ });
  await expect(note).toContainText('Storna la fattura');
  await expect(bills.getByRole('row', { name: /stornata/ })).toHaveCount(1);
  await page.keyboard.press('1');
  await expect(drafts.getByRole('row', { name: /Rossi Mobili/ })).toContainText('1 intervento');

  await page.keyboard.press('h');
  const held = page.getByRole('dialog', { name: /^Tenuti fuori/ });
  await expect(held).toContainText(number);
  await expectAccessible(page);
  await held.getByRole('button', { name: 'Rimetti da fatturare' }).click();
  await expect(held).toContainText('Nessun intervento è tenuto fuori');
  await page.keyboard.press('Escape');
  await expect(drafts.getByRole('row', { name: /Rossi Mobili/ })).toContainText('2 interventi');

  await page.keyboard.press('3');
  const stats = page.getByRole('grid', { name: 'Statistica' });
  await expect(stats.getByRole('row', { name: /Rossi Mobili/ })).toContainText('2');
  await expectAccessible(page);
  await stats.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: /^Interventi di/ })).toBeVisible();
  await expectAccessible(page);
  const csv = page.waitForEvent('download');
  await page.keyboard.press('e');
  expect((await csv).suggestedFilename()).toMatch(/^fatturazione-customer-.*\.csv$/);
});

test('an empty room, English and dark, accessible; no room for operators', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  await addOperator(page, { name: 'Marco Bianchi', login: 'mb' });
  await run(page, 'preferences.set', { key: 'theme', value: 'dark' });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await page.keyboard.press('Shift+F');
  await expect(page.getByText('Nothing to bill in this month')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('2');
  await expect(page.getByText('No bills in this period')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('3');
  await expect(page.getByText('No interventions in this period')).toBeVisible();
  await expectAccessible(page);
  await run(page, 'session.signOut', {});
  await signIn(page, 'mb');
  await expect(page.getByRole('button', { name: 'Billing' })).toHaveCount(0);
});
