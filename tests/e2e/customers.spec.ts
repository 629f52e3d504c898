import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { addOperator, ADMIN, ask, expect, run, setUp, signIn, test } from './support/desk.ts';
import { addPerson } from './support/people.ts';

const BLANK = {
  form: 'company',
  code: null,
  vatNumber: null,
  taxCode: null,
  address: null,
  postcode: null,
  city: null,
  province: null,
  phones: [],
  emails: [],
  prospect: false,
  overdue: false,
  technician: null,
  notes: null,
} as const;

/** Some service of the company: a call needs one. */
async function aService(page: Page): Promise<string> {
  const { services } = await ask(page, 'catalog.get', {});
  return services[0]?.id ?? '';
}

async function addCustomer(page: Page, fields: { name: string } & Record<string, unknown>): Promise<string> {
  const { id } = await run(page, 'people.add', { record: { kind: 'customer', fields: { ...BLANK, ...fields } } });
  return id;
}

const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Salva' });

test('a new customer with the keyboard: errors at the fields, doubles shown, what was written is kept', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  await addCustomer(page, { name: 'Rossi Mobili srl', city: 'Udine' });
  await page.keyboard.press('q');
  await expect(page.getByRole('heading', { name: 'Clienti' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Shift+N');
  const dialog = page.getByRole('dialog', { name: 'Nuovo cliente' });
  await expect(dialog.getByLabel('Nome')).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Nome')).toHaveAccessibleDescription('Da compilare');
  await page.keyboard.type('Rossi Mob');
  await expect(dialog.getByRole('button', { name: 'Rossi Mobili srl' })).toBeVisible();
  await dialog.getByLabel('Nome').fill('Officine Tagliamento');
  await dialog.getByLabel('Partita IVA').fill('12345678901');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Partita IVA')).toHaveAccessibleDescription(/Le cifre non tornano/);
  await expect(dialog.getByLabel('Partita IVA')).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+N');
  await expect(dialog.getByLabel('Nome')).toHaveValue('Officine Tagliamento');
  await dialog.getByLabel('Partita IVA').fill('IT 12345678903');
  await dialog.getByLabel('Telefono 1', { exact: true }).fill('0432 550112');
  await dialog.getByLabel('CAP').fill('33100');
  await dialog.getByLabel('Prov.').fill('ud');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Officine Tagliamento' })).toBeVisible();
  await expect(page.getByText('12345678903', { exact: true })).toBeVisible();
  await expect(
    page.getByRole('listbox', { name: 'Clienti' }).getByRole('option', { name: /Officine Tagliamento/ }),
  ).toHaveAttribute('aria-selected', 'true');
  const { rows } = await ask(page, 'customers.list', { text: 'tagliamento' });
  expect(rows[0]?.fields).toMatchObject({ vatNumber: '12345678903', province: 'UD', postcode: '33100' });
});

test('people, machines, contracts and sites are added, changed and retired on the page', async ({ page, desk }) => {
  await setUp(page, desk);
  const id = await addCustomer(page, { name: 'Rossi Mobili srl', overdue: true });
  await page.goto(`${page.url().split('#')[0] ?? ''}#/customers/${id}`);
  await expect(page.getByText(/un’uscita la decide un responsabile/)).toBeVisible();
  await expect(page.getByRole('option', { name: /insoluti/ })).toBeVisible();

  await page.keyboard.press('r');
  await page.getByRole('dialog').getByLabel('Nome').fill('Luca Moretti');
  await page.getByRole('dialog').getByLabel('Telefono 1', { exact: true }).fill('abc');
  await save(page).click();
  await expect(page.getByRole('dialog').getByLabel('Telefono 1', { exact: true })).toHaveAccessibleDescription(
    'Contiene caratteri non ammessi',
  );
  await page.getByRole('dialog').getByLabel('Telefono 1', { exact: true }).fill('347 1234567');
  await save(page).click();
  const contacts = page.getByRole('region', { name: 'Referenti' });
  await expect(contacts).toContainText('Luca Moretti');

  await page.keyboard.press('s');
  await page.getByRole('dialog').getByLabel('Nome').fill('Stabilimento');
  await page
    .getByRole('dialog')
    .getByLabel(/Distanza/)
    .fill('19');
  await save(page).click();
  await expect(page.getByRole('region', { name: 'Sedi' })).toContainText('19 km');

  await page.keyboard.press('a');
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByLabel('Nome').fill('PC ufficio');
  await page.getByRole('dialog').getByLabel('Sistema operativo').fill('Windows 11 Pro');
  await page.getByRole('dialog').getByLabel('Fine garanzia', { exact: false }).first().fill('31/12/2020');
  await save(page).click();
  await expect(page.getByRole('region', { name: 'Apparecchiature' })).toContainText('garanzia scaduta il 31/12/2020');

  await page.keyboard.press('t');
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByLabel('Numero del contratto').fill('PRE-7');
  await save(page).click();
  const contracts = page.getByRole('region', { name: 'Contratti' });
  await expect(contracts).toContainText('Prepagato');
  await expect(contracts).toContainText('vale oggi');
  await expectAccessible(page);

  await contacts.getByRole('button', { name: 'Modifica: Luca Moretti' }).click();
  await page.getByRole('dialog').getByLabel('Ruolo').fill('produzione');
  await save(page).click();
  await expect(contacts).toContainText('produzione');

  await contacts.getByRole('button', { name: 'Altre azioni su Luca Moretti' }).click();
  await page.getByRole('menuitem', { name: 'Ritira' }).click();
  await expect(contacts).toContainText('Nessun referente');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(contacts).toContainText('Luca Moretti');

  await contacts.getByRole('button', { name: 'Nuova chiamata da Luca Moretti' }).click();
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toHaveValue('Luca Moretti');
});

test('the list finds as it is typed; the page follows the arrows; calls are paged', async ({ page, desk }) => {
  await setUp(page, desk);
  const first = await addCustomer(page, { name: 'Bianchi Studio', phones: ['040 123456'] });
  await addCustomer(page, { name: 'Rossi Mobili srl' });
  for (let n = 1; n <= 3; n++)
    await run(page, 'ticket.open', {
      channel: 'phone',
      problem: `Domanda ${String(n)}`,
      customer: first,
      question: true,
    });
  await page.keyboard.press('q');
  await page.keyboard.press('/');
  await page.keyboard.type('040 12');
  await expect(page.getByRole('listbox', { name: 'Clienti' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bianchi Studio' })).toBeVisible();
  await page.getByRole('tab', { name: /Chiamate/ }).click();
  const calls = page.getByRole('listbox', { name: 'Chiamate' });
  await expect(calls.getByRole('option')).toHaveCount(3);
  await expectAccessible(page);
  await calls.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText('Domanda');
});

test('contacts "da censire" are listed and completed', async ({ page, desk }) => {
  await setUp(page, desk);
  await run(page, 'ticket.open', {
    channel: 'phone',
    problem: 'Stampante ferma',
    newContact: { name: 'Sig. Verdi', phone: '0434 112233', customer: null, company: null },
    question: false,
    service: await aService(page),
  });
  await page.keyboard.press('q');
  await page.getByRole('radio', { name: /Da censire/ }).click();
  const list = page.getByRole('listbox', { name: 'Da censire' });
  await expect(list.getByRole('option')).toContainText(['Sig. Verdi']);
  await list.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Completa il referente' });
  await dialog.getByLabel('Nome').fill('Andrea Verdi');
  await expectAccessible(page);
  await save(page).click();
  await expect(page.getByText('Nessun referente da censire')).toBeVisible();
});

test('doubles: compared, merged, undone from the page; only a manager may', async ({ page, desk }) => {
  await setUp(page, desk);
  await addOperator(page, { name: 'Marco Bianchi', login: 'mb' });
  const keep = await addCustomer(page, { name: 'Rossi Mobili srl', city: 'Udine' });
  const double = await addCustomer(page, { name: 'Rossi Mob.', city: 'Gorizia' });
  await run(page, 'ticket.open', { channel: 'phone', problem: 'Del doppione', customer: double, question: true });
  await page.goto(`${page.url().split('#')[0] ?? ''}#/customers/${keep}`);
  await page.getByRole('main').getByRole('button', { name: 'Altre azioni', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Unisci a un doppione' }).click();
  const dialog = page.getByRole('dialog', { name: /Unisci due clienti/ });
  await expect(dialog.getByRole('combobox', { name: 'L’altro cliente' })).toBeFocused();
  await page.keyboard.type('rossi mob.');
  await page
    .getByRole('listbox', { name: 'L’altro cliente' })
    .getByRole('option', { name: /Rossi Mob\./ })
    .click();
  await expect(dialog.getByRole('row', { name: /Comune/ })).toContainText('Gorizia');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Unisci' }).click();
  await expect(page.getByRole('tab', { name: /Chiamate 1/ })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Clienti' }).getByRole('option')).toHaveCount(1);

  await page.getByRole('button', { name: 'Annulla unione' }).click();
  await expect(page.getByRole('listbox', { name: 'Clienti' }).getByRole('option')).toHaveCount(2);

  await run(page, 'session.signOut', {});
  await signIn(page, 'mb', ADMIN.password);
  await page.goto(`${page.url().split('#')[0] ?? ''}#/customers/${keep}`);
  await page.getByRole('main').getByRole('button', { name: 'Altre azioni', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: /Unisci a un doppione/ })).toBeDisabled();
});

test('English and dark are complete and accessible', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  await run(page, 'preferences.set', { key: 'theme', value: 'dark' });
  const id = await addCustomer(page, {
    name: 'A company with quite a long name that goes on and on, limited, of Trieste and surroundings',
    prospect: true,
    phones: ['0432 550112'],
  });
  await page.goto(`${page.url().split('#')[0] ?? ''}#/customers/${id}`);
  await page.reload();
  await expect(page.getByRole('heading', { name: /A company with quite/ })).toBeVisible();
  await expect(page.getByText('No contract: tickets are “to be defined”')).toBeVisible();
  await expectAccessible(page);
});

test('a person’s data is handed over as a file, and erased after the name is written', async ({ page, desk }) => {
  await setUp(page, desk);
  const id = await addCustomer(page, { name: 'Rossi Mobili srl' });
  const { id: contact } = await run(page, 'people.add', {
    record: {
      kind: 'contact',
      fields: {
        name: 'Luca Moretti',
        customer: id,
        site: null,
        job: 'produzione',
        phones: ['347 1234567'],
        emails: [],
        unregistered: false,
        notes: null,
      },
    },
  });
  await run(page, 'ticket.open', {
    channel: 'phone',
    problem: 'Parla di sé',
    requester: contact,
    customer: id,
    question: true,
  });
  await page.goto(`${page.url().split('#')[0] ?? ''}#/customers/${id}`);
  const contacts = page.getByRole('region', { name: 'Referenti' });
  const download = page.waitForEvent('download');
  await contacts.getByRole('button', { name: 'Altre azioni su Luca Moretti' }).click();
  await page.getByRole('menuitem', { name: 'Esporta i dati della persona' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('luca-moretti.json');
  const text = await (await file.createReadStream()).toArray();
  expect(Buffer.concat(text as Buffer[]).toString()).toContain('Parla di sé');

  await contacts.getByRole('button', { name: 'Altre azioni su Luca Moretti' }).click();
  await page.getByRole('menuitem', { name: 'Cancella i dati della persona' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancellare i dati di Luca Moretti?' });
  await expect(dialog).toContainText('Restano per legge i dati delle fatture già emesse');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancella per sempre' }).click();
  await expect(dialog.getByLabel(/Per conferma/)).toHaveAccessibleDescription('Non è il nome scritto sopra');
  await page.keyboard.type('luca moretti');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(contacts).toContainText('dati cancellati');
  expect(JSON.stringify(await ask(page, 'customer.get', { id }))).not.toContain('Moretti');
});

test('a person of no company has a page: opened from the palette, changed, retired and erased there', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  await addPerson(page, 'contact', { name: 'Piero Fabbri', phones: ['0432 771177'], unregistered: true });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('fabbri');
  await expect(page.getByRole('option', { name: /Piero Fabbri/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Piero Fabbri' });
  await expect(dialog).toContainText('0432 771177');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ritira' }).click();
  await expect(dialog.getByRole('button', { name: 'Ripristina' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Ripristina' }).click();
  await dialog.getByRole('button', { name: 'Modifica', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: /^Nome/ }).fill('Piero Fabbris');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Piero Fabbris' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancella i dati della persona' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Piero Fabbris');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list').getByText('I dati della persona sono cancellati')).toBeVisible();
});
