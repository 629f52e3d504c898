import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { addOperator, ask, expect, run, setUp, signIn, test } from './support/desk.ts';

/** Opens a call of a customer with a machine, and its page. Gives its id. */
async function openCall(page: Page, problem = 'Laser fermo, errore E-217\nSi ferma a inizio taglio.'): Promise<string> {
  const catalog = await ask(page, 'catalog.get', {});
  const idOf = (list: 'products' | 'types' | 'services', name: string): string =>
    catalog[list].find((one) => one.name === name)?.id ?? '';
  const empty = {
    code: null,
    vatNumber: null,
    taxCode: null,
    address: null,
    postcode: null,
    city: null,
    province: null,
    emails: [],
    prospect: false,
    overdue: false,
    technician: null,
    notes: null,
  };
  const { id: customer } = await run(page, 'people.add', {
    record: {
      kind: 'customer',
      fields: { ...empty, name: 'Rossi Mobili srl', form: 'company', phones: ['0432 550112'] },
    },
  });
  const { id: requester } = await run(page, 'people.add', {
    record: {
      kind: 'contact',
      fields: {
        name: 'Luca Moretti',
        customer,
        site: null,
        job: null,
        phones: ['0432 550112'],
        emails: [],
        unregistered: false,
        notes: null,
      },
    },
  });
  const { id } = await run(page, 'ticket.open', {
    channel: 'phone',
    problem,
    customer,
    requester,
    product: idOf('products', 'Laser'),
    type: idOf('types', 'Blocco macchina'),
    service: idOf('services', 'Assistenza macchine'),
    urgency: 'medium',
    blocked: true,
    level: 1,
    contractKind: 'maintenance',
  });
  await show(page, id);
  return id;
}

async function show(page: Page, id: string): Promise<void> {
  await page.goto(`${new URL('/', page.url()).href}#/queue/${id}`);
  await page.reload();
  await expect(page.getByRole('list', { name: /Storia della chiamata|Story of the ticket/ })).toBeVisible();
}

const story = (page: Page) => page.getByRole('list', { name: 'Storia della chiamata' });
const action = (page: Page, name: string) => page.getByRole('article').getByRole('button', { name, exact: true });
const facts = (page: Page) => page.getByRole('complementary', { name: 'Dati della chiamata' });
const dialog = (page: Page) => page.getByRole('dialog');

test.beforeEach(async ({ page, desk }) => {
  await setUp(page, desk);
});

test('a call is worked from opening to close and back with the keyboard alone', async ({ page }) => {
  const id = await openCall(page);
  await expect(page.getByRole('heading', { name: 'Laser fermo, errore E-217' })).toBeVisible();
  await expect(action(page, 'Chiudi')).toHaveCount(0);

  await page.keyboard.press('p');
  await expect(story(page)).toContainText('Marta Rossi ha preso in carico');

  await page.keyboard.press('a');
  await dialog(page).getByRole('combobox', { name: 'Gruppo' }).fill('laser');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('radio', { name: '2' })).toBeChecked();
  await dialog(page)
    .getByRole('textbox', { name: /Che cosa hai provato/ })
    .fill('Provato il riavvio');
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('Marta Rossi ha passato a Laser, livello 2');
  await expect(story(page)).toContainText('Provato il riavvio');

  await page.keyboard.press('p');
  await expect(action(page, 'Restituisci')).toBeVisible();

  await page.keyboard.press('w');
  await page.keyboard.press('r');
  await page.keyboard.type('+3');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Attesa ricambi').first()).toBeVisible();
  await page.keyboard.press('w');
  await expect(story(page)).toContainText('ha ripreso la chiamata');

  await page.keyboard.press('r');
  await expect(dialog(page).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Tarato il sensore');
  await page.keyboard.press('Tab');
  await page.keyboard.press('n');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('da richiamare', { exact: true })).toBeVisible();
  await expect(action(page, 'Chiudi')).toHaveCount(0);

  await page.keyboard.press('t');
  await page.keyboard.press('Control+Enter');
  await expect(facts(page)).toContainText('da Marta Rossi');

  await page.keyboard.press('z');
  await expect(dialog(page).getByRole('radio', { name: 'Intervento telefonico' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('ha chiuso la chiamata: Dopo un intervento telefonico');
  expect((await ask(page, 'ticket.get', { id })).line).toMatchObject({ status: 'closed', end: 'phone' });

  await page.keyboard.press('o');
  await page.keyboard.type('Si ripete');
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('ha riaperto la chiamata');
  await expect(page.getByText('In lavorazione')).toBeVisible();
});

test('what was done is taken back, and what may not be done says why', async ({ page }) => {
  await openCall(page);
  await page.keyboard.press('p');
  await expect(action(page, 'Prendi in carico')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(story(page)).toContainText('Marta Rossi ha annullato la presa in carico');
  await expect(action(page, 'Prendi in carico')).toBeVisible();

  await page.keyboard.press('r');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).getByText('Da compilare')).toBeVisible();
  await expect(dialog(page).getByRole('textbox', { name: 'Soluzione' })).toBeFocused();
  await page.keyboard.type('Fatto');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).getByRole('radiogroup', { name: /avvisato/ })).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(page).getByRole('textbox', { name: 'Soluzione' })).toHaveValue('Fatto');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await expect(page.getByRole('menuitem', { name: /Segna come doppione/ })).toBeEnabled();
  await page.keyboard.press('Escape');
});

test('answer, note and phone call; what is half written comes back, ready-made texts go in with ::', async ({
  page,
}) => {
  const id = await openCall(page);
  const box = page.getByRole('textbox', { name: 'Risposta' });
  await page.keyboard.press('y');
  await expect(box).toBeFocused();
  await page.keyboard.type('Arriviamo alle');
  await expect(page.getByText('bozza conservata')).toBeVisible();
  await show(page, id);
  await expect(box).toHaveValue('Arriviamo alle');
  await box.press('End');
  await page.keyboard.type(' 15');
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('Marta Rossi ha risposto al richiedente');
  await expect(story(page)).toContainText('Arriviamo alle 15');
  await expect(box).toHaveValue('');
  await expect.poll(async () => (await ask(page, 'drafts.list', {})).length).toBe(0);

  // Esc leaves the field: then the letters act again.
  await box.press('Escape');
  await page.keyboard.press('d');
  const note = page.getByRole('textbox', { name: 'Nota interna' });
  await note.fill('Portare la dima');
  await page.getByRole('button', { name: 'Testi pronti' }).click();
  await dialog(page)
    .getByRole('textbox', { name: /Salva ciò che hai scritto/ })
    .fill('dima');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await note.fill('');
  await note.pressSequentially('Ricorda: ::');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.type('dim');
  await page.keyboard.press('Enter');
  await expect(note).toHaveValue('Ricorda: Portare la dima');
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('Ricorda: Portare la dima');

  await note.press('Escape');
  await page.keyboard.press('h');
  await expect(page.getByRole('radio', { name: 'Fatta' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('radiogroup', { name: 'Telefonata' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('radio', { name: 'Fatta' }).click();
  await page.getByRole('radio', { name: 'Sì' }).click();
  await page.getByRole('textbox', { name: 'Durata' }).fill('12');
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('Marta Rossi ha telefonato, 0432 550112, 12 min');
});

test('facts are changed in place: E, the letter of the fact, the value', async ({ page }) => {
  const id = await openCall(page);
  await page.keyboard.press('e');
  await expect(facts(page).getByText('Premi la lettera')).toBeVisible();
  await page.keyboard.press('u');
  await page.keyboard.press('a');
  await expect(story(page)).toContainText('ha cambiato urgenza: Media → Alta');
  await expect(facts(page).getByRole('button', { name: 'Cambia Urgenza: Alta' })).toBeFocused();

  await page.keyboard.press('e');
  await page.keyboard.press('t');
  await page.keyboard.type('tagli');
  await page.keyboard.press('Enter');
  await expect(facts(page)).toContainText('Macchine · Tagli errati');

  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await expect(facts(page).getByText('Premi la lettera')).toHaveCount(0);

  await facts(page)
    .getByRole('button', { name: /Cambia Fermo/ })
    .click();
  await page.keyboard.press('Escape');
  await expect(facts(page).getByRole('button', { name: 'Cambia Fermo: Sì' })).toBeFocused();

  await page.getByRole('button', { name: 'Laser fermo, errore E-217' }).click();
  await dialog(page).getByRole('textbox', { name: 'Titolo' }).fill('');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('Da compilare')).toBeVisible();
  await dialog(page).getByRole('textbox', { name: 'Titolo' }).fill('Tagli storti');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tagli storti' })).toBeVisible();
  expect((await ask(page, 'ticket.get', { id })).state).toMatchObject({ urgency: 'high', title: 'Tagli storti' });
});

test('files: chosen, dropped and pasted; kept once, shown when asked, saved under their name, taken off', async ({
  page,
}) => {
  const id = await openCall(page);
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+Shift+u');
  await (await chooser).setFiles([
    { name: 'pannello.png', mimeType: 'image/png', buffer: png },
    { name: 'misure "finali".cfg', mimeType: '', buffer: Buffer.alloc(2_300_000, 'x') },
  ]);
  await expect(story(page)).toContainText('ha allegato pannello.png');
  await expect(story(page)).toContainText('ha allegato misure _finali_.cfg');
  await expect(story(page)).toContainText('2,3 MB');

  await expect(page.locator('img[alt]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Mostra pannello.png' }).click();
  const picture = page.getByRole('img', { name: 'Anteprima di pannello.png' });
  await expect(picture).toBeVisible();
  expect(await picture.getAttribute('src')).toMatch(/^blob:/);

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Scarica misure _finali_.cfg' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('misure _finali_.cfg');
  expect(readFileSync(await saved.path()).equals(Buffer.alloc(2_300_000, 'x'))).toBe(true);

  const { state } = await ask(page, 'ticket.get', { id });
  const { attachments } = state as unknown as { attachments: { hash: string }[] };
  const hash = attachments[1]?.hash ?? '';
  const response = await page.request.get(new URL(`/files/${id}/${hash}`, page.url()).href);
  expect(response.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
  expect(response.headers()['content-disposition']).toContain('attachment');
  const { id: other } = await run(page, 'ticket.open', { channel: 'phone', problem: 'Altra', question: true });
  expect((await page.request.get(new URL(`/files/${other}/${hash}`, page.url()).href)).status()).toBe(404);
  expect((await page.request.get(new URL(`/files/${id}/..%2f..%2fsportello.db`, page.url()).href)).status()).toBe(404);

  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['testo'], 'appunti.txt', { type: 'text/plain' }));
    const target = document.querySelector('article') as HTMLElement;
    target.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer: data }));
  });
  await expect(page.getByText('Lascia qui i file')).toBeVisible();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['testo'], 'appunti.txt', { type: 'text/plain' }));
    document
      .querySelector('article')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await expect(story(page)).toContainText('ha allegato appunti.txt');
  await page.getByRole('textbox', { name: 'Risposta' }).evaluate((area) => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'incollato.txt', { type: 'text/plain' }));
    area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  });
  await expect(story(page)).toContainText('ha allegato incollato.txt');

  await page.getByRole('button', { name: 'Togli appunti.txt' }).click();
  await expect(story(page)).toContainText('ha tolto l’allegato appunti.txt');
});

test('duplicates, copies, colleagues, another customer', async ({ page }) => {
  const id = await openCall(page);
  await addOperator(page, { name: 'Anna Bianchi', login: 'anna' });
  const { number: kept } = await run(page, 'ticket.open', {
    channel: 'email',
    problem: 'Stesso guasto del laser',
    question: true,
  });
  await show(page, id);

  await page.keyboard.press('Shift+d');
  await dialog(page).getByRole('combobox').fill(kept);
  await expect(page.getByRole('option', { name: new RegExp(`^${kept}`) })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`doppione di ${kept}`, { exact: true })).toBeVisible();
  await expect(action(page, 'Chiudi')).toBeVisible();
  await page.keyboard.press('Shift+d');
  await expect(page.getByText(`doppione di ${kept}`, { exact: true })).toHaveCount(0);

  await page.keyboard.press('Shift+a');
  await dialog(page).getByRole('combobox', { name: 'Collega' }).fill('anna');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('textbox', { name: 'Domanda' }).fill('Hai già visto E-217?');
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('Marta Rossi ha chiesto a Anna Bianchi');

  await run(page, 'people.add', {
    record: {
      kind: 'customer',
      fields: {
        name: 'Studio Bianchi',
        form: 'company',
        code: null,
        vatNumber: null,
        taxCode: null,
        address: null,
        postcode: null,
        city: 'Udine',
        province: null,
        phones: [],
        emails: [],
        prospect: false,
        overdue: false,
        technician: null,
        notes: null,
      },
    },
  });
  await page.keyboard.press('Shift+k');
  await dialog(page).getByRole('combobox', { name: 'Cliente giusto' }).fill('studio');
  await expect(page.getByRole('option', { name: /Studio Bianchi/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).getByText('Da compilare')).toBeVisible();
  await page.keyboard.type('omonimo');
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('Marta Rossi ha corretto il cliente: Rossi Mobili srl → Studio Bianchi');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article')).toContainText('Rossi Mobili srl');

  await page.keyboard.press('Shift+c');
  await expect(facts(page)).toContainText('Copia di');
});

test('a long story is told from its end, and only the words when asked', async ({ page }) => {
  const id = await openCall(page);
  for (let n = 0; n < 205; n += 1) await run(page, 'ticket.note', { id, text: `Nota numero ${n}` });
  await show(page, id);
  await expect(story(page).getByText('Nota numero 204')).toBeInViewport();
  await expect(story(page).getByText('Nota numero 3', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Mostra anche 6 voci precedenti' }).click();
  await expect(story(page).getByText('Nota numero 3', { exact: true })).toBeAttached();
  await page.keyboard.press('p');
  await expect(story(page)).toContainText('ha preso in carico');
  await page.keyboard.press(';');
  await expect(story(page)).not.toContainText('ha preso in carico');
});

test('prints a sheet of its own and nothing of the desk', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await openCall(page);
  await page.keyboard.press('Control+p');
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Laser fermo, errore E-217').last()).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('#root')).toBeVisible();
});

test('a call that is not here is said to be so', async ({ page }) => {
  await page.goto(`${new URL('/', page.url()).href}#/queue/01j0000000000000000000zzzz`);
  await page.reload();
  await expect(page.getByText('Questa chiamata non c’è')).toBeVisible();
});

for (const [language, theme] of [
  ['it', 'light'],
  ['it', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const) {
  test(`nothing stands in anyone's way on the page and in its dialogs: ${language}, ${theme}`, async ({ page }) => {
    test.setTimeout(300_000);
    await run(page, 'preferences.set', { key: 'language', value: language });
    await run(page, 'preferences.set', { key: 'theme', value: theme });
    const id = await openCall(page);
    await run(page, 'ticket.take', { id });
    await run(page, 'ticket.change', {
      id,
      fields: { urgency: 'high', system: { os: 'Windows 11', memory: '8 GB', version: null, line: null } },
      reason: null,
    });
    await run(page, 'ticket.note', { id, text: 'Nota' });
    await run(page, 'ticket.handOn', { id, level: 2 });
    await show(page, id);
    await expectAccessible(page);
    await page.keyboard.press('e');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    // Half of the dialogs in each pair: their parts are the same, and every part is looked at in every theme.
    const keys =
      (language === 'it') === (theme === 'light') ? ['a', 'w', 'Shift+k', 'Shift+a'] : ['b', 'r', 'Shift+d', 'Shift+g'];
    for (const key of keys) {
      await page.keyboard.press(key);
      await expect(dialog(page)).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      // Esc closes an open list first.
      if (await dialog(page).isVisible()) await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
    }
    await page.keyboard.press('h');
    await expectAccessible(page);
  });
}

test('a question reaches the colleague, who sees it, answers it, and it is gone', async ({ page }) => {
  await addOperator(page, { name: 'Anna Bruni', login: 'anna' });
  await openCall(page);
  await page.keyboard.press('Shift+A');
  await dialog(page).getByRole('combobox', { name: 'Collega' }).fill('anna');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('textbox', { name: 'Domanda' }).fill('Hai tu il sensore di scorta?');
  await page.keyboard.press('Control+Enter');
  const waits = page.getByRole('list', { name: 'Domande senza risposta' });
  await expect(waits).toContainText('Marta Rossi aspetta la risposta di Anna Bruni');
  await expectAccessible(page);

  await run(page, 'session.signOut', {});
  await signIn(page, 'anna');
  await page.getByRole('button', { name: '1 domanda per te' }).click();
  const mine = page.getByRole('listbox', { name: 'Le mie chiamate' });
  await expect(mine).toContainText('Domande per me');
  await expect(mine.getByRole('option', { name: /Marta Rossi: Hai tu il sensore/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await waits.getByRole('button', { name: 'Rispondi' }).click();
  await expect(page.locator('textarea:focus')).toHaveCount(1);
  await page.keyboard.type('Sì, nel furgone');
  await page.keyboard.press('Control+Enter');
  await expect(story(page)).toContainText('Sì, nel furgone');
  await expect(waits).toHaveCount(0);
  await expect(page.getByText('Domande per me')).toHaveCount(0);
  await expect(page.getByText('1 domanda per te')).toHaveCount(0);
});
