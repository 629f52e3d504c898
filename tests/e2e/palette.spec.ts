import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { ask, expect, run, setUp, test } from './support/desk.ts';

const CUSTOMER = {
  form: 'company',
  code: null,
  vatNumber: null,
  taxCode: null,
  address: null,
  postcode: null,
  city: 'Udine',
  province: null,
  phones: ['0432 550112'],
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

/** A customer with a contact and a machine, and a call of theirs. */
async function someone(page: Page): Promise<{ customer: string; contact: string; number: string; ticket: string }> {
  const { id: customer } = await run(page, 'people.add', {
    record: { kind: 'customer', fields: { ...CUSTOMER, name: 'Rossi Mobili srl' } },
  });
  const contact = await run(page, 'people.add', {
    record: {
      kind: 'contact',
      fields: {
        name: 'Luca Moretti',
        customer,
        site: null,
        job: 'produzione',
        phones: ['347 123 4567'],
        emails: [],
        unregistered: false,
        notes: null,
      },
    },
  });
  await run(page, 'people.add', {
    record: {
      kind: 'asset',
      fields: {
        customer,
        site: null,
        product: null,
        name: 'Laser LX-300',
        sort: 'machine',
        serial: '0047712',
        model: null,
        version: null,
        os: null,
        memory: null,
        lineNumber: null,
        lineOperator: null,
        remoteId: null,
        warrantyEnd: null,
        notes: null,
      },
    },
  });
  const call = await run(page, 'ticket.open', {
    channel: 'phone',
    problem: 'Laser fermo dopo cambio lente, errore E-217',
    requester: contact.id,
    customer,
    question: false,
    service: await aService(page),
  });
  return { customer, contact: contact.id, number: call.number, ticket: call.id };
}

const input = (page: Page) => page.getByRole('combobox', { name: 'Cerca o scrivi un comando' });
const first = (page: Page) => page.getByRole('dialog', { name: 'Cerca o comanda' }).getByRole('option').first();

test('finds a call by part of its number, by words and by the phone in any spacing', async ({ page, desk }) => {
  await setUp(page, desk);
  const { number } = await someone(page);
  await page.keyboard.press('Control+k');
  await expect(input(page)).toBeFocused();
  await expectAccessible(page);

  const [year = '', code = '', counter = ''] = number.split('-');
  await page.keyboard.type(`${year}-${code}-${String(Number(counter))}`);
  await expect(first(page)).toContainText('Laser fermo');
  await expect(first(page)).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);

  await input(page).fill('cambio lente');
  await expect(first(page)).toContainText(number);
  await expect(first(page).locator('mark').first()).toHaveText('cambio');

  for (const phone of ['3471234567', '347 12 34 567', '+39 347 1234567']) {
    await input(page).fill(phone);
    await expect(first(page)).toContainText('Luca Moretti');
  }
  await input(page).fill('0047712');
  await expect(first(page)).toContainText('Laser LX-300');
});

test('Enter opens, Ctrl+Enter logs a call for that person, also when pressed before the answer', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const { number } = await someone(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cambio lente');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText(number);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('moretti');
  await page.keyboard.press('Control+Enter');
  const card = page.getByRole('dialog', { name: /Nuova chiamata/ });
  await expect(card).toBeVisible();
  await expect(card.getByRole('combobox', { name: 'Chi chiama' })).toHaveValue('Luca Moretti');
});

test('runs commands, goes to pages, and offers what was opened last', async ({ page, desk }) => {
  await setUp(page, desk);
  await someone(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('client');
  await expect(first(page)).toContainText('Clienti');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Cerca un cliente' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('>nuovo cliente');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Nuovo cliente' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('rossi mobili');
  await page.getByRole('group', { name: 'Clienti' }).getByRole('option').click();
  await expect(page.getByRole('heading', { name: 'Rossi Mobili srl' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Recenti' }).getByRole('option')).toContainText('Rossi Mobili srl');
});

test('arrows go round, Esc gives the focus back, nothing found says what to try', async ({ page, desk }) => {
  await setUp(page, desk);
  await someone(page);
  await page.getByRole('option').first().click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rossi');
  await expect(page.getByRole('group', { name: 'Clienti' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('dialog').getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(first(page)).toHaveAttribute('aria-selected', 'true');
  await input(page).fill('zzzqqq');
  await expect(page.getByText('Nulla con queste parole')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator(':focus')).not.toHaveCount(0);
});

test('what an index still in the making did not have yet comes by itself', async ({ page, desk }) => {
  await setUp(page, desk);
  await someone(page);
  await page.evaluate(() => {
    const real = window.fetch.bind(window);
    let early = 2;
    window.fetch = async (input, init) => {
      const asks = typeof init?.body === 'string' && init.body.startsWith('{"name":"search.all"');
      if (!asks || early === 0) return real(input, init);
      early -= 1;
      return Response.json({ result: { groups: [], indexing: true } });
    };
  });
  await page.keyboard.press('Control+k');
  await input(page).fill('rossi');
  await expect(page.getByText('L’indice di ricerca si sta ancora preparando')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Clienti' })).toBeVisible();
  await expect(page.getByText('L’indice di ricerca si sta ancora preparando')).toHaveCount(0);
});

test('keys: all that act, changed with the keyboard, conflicts said, letters off, back to default', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Tasti' });
  await expect(dialog.getByRole('heading', { name: 'Ovunque' })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.type('interventi');
  await dialog.getByRole('button', { name: /^Interventi: I\./ }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Premi il tasto nuovo')).toBeVisible();
  await page.keyboard.press('n');
  await expect(dialog.getByText('Già usato da: Nuova chiamata')).toBeVisible();
  await page.keyboard.press('AltGraph');
  await expect(dialog.getByText(/Serve AltGr/)).toBeVisible();
  await page.keyboard.press('Shift+Y');
  await expect(dialog.getByRole('button', { name: /^Interventi: ⇧ Y/ })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Rimetti il tasto di partenza: Interventi' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Y');
  await expect(page.getByRole('heading', { name: 'Interventi' })).toBeVisible();

  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Disattiva le lettere da sole' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Interventi' })).toBeVisible();
  await expect(async () => {
    const { keys } = await ask(page, 'preferences.get', {});
    expect(keys).toEqual({ remap: { 'room.interventions': 'shift+y' }, lettersOff: true });
  }).toPass();

  await page.getByRole('button', { name: /menu personale/ }).click();
  await page.getByRole('menuitem', { name: /Tasti/ }).click();
  await page.getByRole('switch', { name: 'Disattiva le lettere da sole' }).click();
  await page.getByRole('button', { name: 'Rimetti tutti i tasti di partenza' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Coda' })).toBeVisible();
});

test('English and dark are complete and accessible', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  await run(page, 'preferences.set', { key: 'theme', value: 'dark' });
  await page.reload();
  // The theme is painted before the desk is there (public/theme.js): the keys wait for the sections.
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search, or write a command' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(page);
});

test('what stands in menus without a key is found and done from the palette', async ({ page, desk }) => {
  await setUp(page, desk);
  for (const [words, name] of [
    ['cambia password', 'Cambia password'],
    ['english', /English/],
    ['esci', /Esci/],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`>${words}`);
    await expect(page.getByRole('option', { name })).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>scuro');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
