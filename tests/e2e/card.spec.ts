import type { Page } from '@playwright/test';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { expectAccessible } from './support/axe.ts';
import { ask, expect, run, setUp, signIn, test } from './support/desk.ts';
import { breakLine, callsMet, mendLine } from './support/faults.ts';
import { countKeys } from './support/keys.ts';
import { addNotice, addPerson, addRossi, addTagliamento, addTemplate, idsByName } from './support/people.ts';

const card = (page: Page) => page.getByRole('dialog', { name: 'Nuova chiamata' });
const problem = (page: Page) => page.getByRole('textbox', { name: 'Problema' });

/** The newest call as the desk has it. */
async function newest(page: Page): Promise<TicketState & { number: string }> {
  const { rows } = await ask(page, 'queue.page', { filter: { scope: 'all' }, order: 'newest' });
  const { state } = await ask(page, 'ticket.get', { id: rows[0]?.id ?? '' });
  return state as unknown as TicketState;
}

async function total(page: Page): Promise<number> {
  return (await ask(page, 'queue.page', { filter: { scope: 'all' }, order: 'newest' })).rows.length;
}

/** Waits for the notice that says the number, and that the card is gone. */
async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Chiamata \S+ /).first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test.beforeEach(async ({ page, desk }) => {
  await setUp(page, desk);
});

test.describe('keys, as the design counts them', () => {
  test('usual call: at most 8', async ({ page }) => {
    const { customer, contact, asset, contract } = await addRossi(page);
    const ids = await idsByName(page);
    const keys = countKeys(page);
    await keys.press('Control+Shift+Space');
    await keys.write('ros mob');
    await keys.press('Enter');
    await keys.write('Il laser si ferma a inizio taglio');
    await keys.press('Tab', 't', 'a', 's', 'Control+Enter');
    await saved(page);
    expect(keys.count()).toBeLessThanOrEqual(8);
    const call = await newest(page);
    expect(call).toMatchObject({
      customer,
      requester: contact,
      asset,
      contract,
      contractKind: 'maintenance',
      product: ids.get('Laser'),
      type: ids.get('Tagli errati'),
    });
    expect(call).toMatchObject({
      service: ids.get('Assistenza macchine'),
      group: ids.get('gruppo Primo livello'),
      level: 1,
      urgency: 'high',
      blocked: true,
      channel: 'phone',
      status: 'new',
    });
    expect(call).toMatchObject({
      problem: 'Il laser si ferma a inizio taglio',
      requesterName: 'Luca Moretti',
      requesterPhone: '0432 550112',
      system: { os: 'Windows 11', memory: '16 GB' },
    });
  });

  test('several sites and machines: at most 12', async ({ page }) => {
    const { sites, assets } = await addTagliamento(page);
    const keys = countKeys(page);
    await keys.press('Control+Shift+Space');
    await keys.write('giulia');
    await keys.press('Enter');
    await keys.write('Taglia storto');
    await keys.press('Tab', '2', '2', 't', 'm', 'n', 'Control+Enter');
    await saved(page);
    expect(keys.count()).toBeLessThanOrEqual(12);
    expect(await newest(page)).toMatchObject({ site: sites[1], asset: assets[3], urgency: 'medium', blocked: false });
  });

  test('known outage: at most 5', async ({ page }) => {
    await addRossi(page);
    const ids = await idsByName(page);
    const beta = { product: ids.get('Software Beta'), type: ids.get('Crash del programma') };
    const notice = await addNotice(page, {
      ...beta,
      title: 'Server licenze Beta lento',
      answer: 'Torna normale entro le 12.',
      urgency: 'medium',
      blocked: false,
    });
    const keys = countKeys(page);
    await keys.press('Control+Shift+Space');
    await keys.write('moretti');
    await keys.press('Enter');
    await expect(card(page).getByRole('button', { name: /Server licenze Beta lento/ })).toContainText(
      '0 chiamate oggi',
    );
    await keys.press('F8');
    await expect(page.getByRole('status', { name: 'Da dire a chi chiama' })).toContainText(
      'Torna normale entro le 12.',
    );
    await keys.press('Control+Enter');
    await saved(page);
    expect(keys.count()).toBeLessThanOrEqual(5);
    expect(await newest(page)).toMatchObject({
      ...beta,
      notice,
      urgency: 'medium',
      blocked: false,
      title: 'Server licenze Beta lento',
    });
    await page.keyboard.press('Control+Shift+Space');
    await expect(card(page).getByRole('button', { name: /Server licenze Beta lento/ })).toContainText(
      '1 chiamata oggi',
    );
  });

  test('solved at once: at most 9', async ({ page }) => {
    await addRossi(page);
    const keys = countKeys(page);
    await keys.press('Control+Shift+Space');
    await keys.write('ros mob');
    await keys.press('Enter');
    await keys.write('Non esce la stampa');
    await keys.press('Tab', 't', 'b', 'n', 'Control+Shift+Enter');
    await keys.write('Riavviato lo spooler');
    await keys.press('Control+Enter');
    await saved(page);
    expect(keys.count()).toBeLessThanOrEqual(9);
    const call = await newest(page);
    expect(call).toMatchObject({
      status: 'closed',
      end: 'first-call',
      solution: 'Riavviato lo spooler',
      urgency: 'low',
      blocked: false,
    });
    expect(call.operator).toBe(call.solvedBy);
  });

  test('unknown caller: at most 10', async ({ page }) => {
    await addRossi(page);
    const ids = await idsByName(page);
    const keys = countKeys(page);
    await keys.press('Control+Shift+Space');
    await keys.write('mario bianchi 340 1234567');
    await keys.press('Shift+Enter');
    await keys.write('Il programma si chiude');
    await keys.press('Tab', 'a', 'c', 'a', 's', 'Control+Enter');
    await saved(page);
    expect(keys.count()).toBeLessThanOrEqual(10);
    const call = await newest(page);
    expect(call).toMatchObject({
      contractKind: 'undefined',
      product: ids.get('Software Alfa'),
      type: ids.get('Crash del programma'),
      requesterName: 'Mario Bianchi',
      requesterPhone: '340 123 4567',
    });
    const { contact } = await ask(page, 'people.caller', { contact: call.requester, customer: null });
    expect(contact?.fields).toMatchObject({ unregistered: true, phones: ['340 123 4567'] });
  });
});

test('an Enter pressed before the answer has come still takes the first one found', async ({ page }) => {
  const { contact } = await addRossi(page);
  await breakLine(page, { do: 'delay', ms: 400 }, 'people.search');
  await page.keyboard.press('n');
  for (const key of [...'moretti', 'Enter', ...'Il laser', 'Tab', 't', 'a', 's', 'Control+Enter'])
    await page.keyboard.press(key);
  await saved(page);
  expect(await callsMet(page)).toBeGreaterThan(0);
  expect(await newest(page)).toMatchObject({ requester: contact, problem: 'Il laser', urgency: 'high', blocked: true });
});

test('the keys of the card go on acting when the choice that had the focus changes its answers', async ({ page }) => {
  await addRossi(page);
  const ids = await idsByName(page);
  await addNotice(page, {
    product: ids.get('Software Beta'),
    title: 'Server licenze Beta lento',
    answer: 'Entro le 12.',
  });
  await page.keyboard.press('n');
  await page.keyboard.type('moretti');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fermo');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Rotture pezzi' })).toBeFocused();
  await page.keyboard.press('F8');
  await expect(page.getByRole('radio', { name: 'Difetti del programma' })).toBeFocused();
  await page.keyboard.press('F8');
  await expect(page.getByRole('radio', { name: 'Rotture pezzi' })).toBeFocused();
});

test('keys pressed before the desk has said what it knows of the caller wait for their place', async ({ page }) => {
  const { assets } = await addTagliamento(page);
  await breakLine(page, { do: 'delay', ms: 800 }, 'people.caller');
  await page.keyboard.press('n');
  await page.keyboard.type('giulia');
  await page.keyboard.press('Enter');
  await expect(problem(page)).toBeFocused();
  await page.keyboard.type('Taglia storto');
  for (const key of ['Tab', '2', '1', 't', 'a', 's', 'Control+Enter']) await page.keyboard.press(key);
  await saved(page);
  expect(await callsMet(page)).toBeGreaterThan(0);
  expect(await newest(page)).toMatchObject({
    problem: 'Taglia storto',
    asset: assets[2],
    urgency: 'high',
    blocked: true,
  });

  const { contract } = await addRossi(page);
  await page.keyboard.press('n');
  await page.keyboard.type('moretti');
  await page.keyboard.press('Enter');
  await expect(problem(page)).toBeFocused();
  await page.keyboard.type('Fermo');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Chiamata \S+-00002 salvata/).first()).toBeVisible();
  expect((await newest(page)).contract).toBe(contract);
});

test('finds who calls by phone and by serial, and a serial says the machine', async ({ page }) => {
  const { asset, contact } = await addRossi(page);
  await page.keyboard.press('n');
  await page.keyboard.type('0432550112');
  await expect(page.getByRole('option', { name: /Luca Moretti/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toHaveValue('Luca Moretti');
  await page.keyboard.press('Control+Shift+X');
  await page.keyboard.press('n');
  await page.keyboard.type('0047712');
  await expect(page.getByRole('option', { name: /Laser LX-300/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fermo');
  await page.keyboard.press('Control+Enter');
  await saved(page);
  const call = await newest(page);
  expect(call).toMatchObject({ asset, requester: contact });
});

test('urgency and blocked can be left not indicated, and stay so', async ({ page }) => {
  await addRossi(page);
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Rumore');
  await page.keyboard.press('Tab');
  await page.keyboard.press('p');
  await expect(page.getByRole('radiogroup', { name: 'Urgenza' }).getByRole('radio', { name: 'Alta' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Salva', exact: true })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await saved(page);
  expect(await newest(page)).toMatchObject({ urgency: null, blocked: null });
});

test('the service changes with one key, and what is saved goes where that service goes', async ({ page }) => {
  await addRossi(page);
  const ids = await idsByName(page);
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Specchio rotto');
  await expect(page.getByRole('combobox', { name: 'Servizio' })).toHaveValue('Assistenza macchine');
  await page.keyboard.press('F6');
  await expect(page.getByRole('combobox', { name: 'Servizio' })).toHaveValue('Assistenza sul posto');
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Control+Enter');
  await saved(page);
  expect(await newest(page)).toMatchObject({
    service: ids.get('Assistenza sul posto'),
    group: ids.get('gruppo Laser'),
    level: 2,
    channel: 'walk-in',
  });
});

test('two calls at once: parked with their running time, brought back whole', async ({ page }) => {
  await addRossi(page);
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Prima telefonata');
  await page.keyboard.press('Control+Shift+Space');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toBeFocused();
  await page.keyboard.type('0431 99887');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const status = page.getByRole('contentinfo', { name: 'Stato della postazione' });
  await status.getByRole('button', { name: '2 telefonate in pausa' }).click();
  const list = page.getByRole('dialog', { name: 'Telefonate in pausa' });
  await expect(list.getByRole('timer').first()).toHaveText(/^\d\d:\d\d$/);
  await expectAccessible(page);
  await page.keyboard.press('2');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toHaveValue('0431 99887');
  await page.keyboard.press('Control+Shift+1');
  await expect(problem(page)).toHaveValue('Prima telefonata');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toHaveValue('Luca Moretti');
  await expect(status.getByRole('button', { name: '1 telefonata in pausa' })).toBeVisible();
});

test('a dropped line is saved with only the number, to be called back', async ({ page }) => {
  await page.keyboard.press('n');
  await page.keyboard.press('F4');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toHaveAccessibleDescription('Da compilare');
  await page.keyboard.type('0432 771188');
  await page.keyboard.press('F4');
  await saved(page);
  expect(await newest(page)).toMatchObject({
    dropped: true,
    callBack: true,
    requesterPhone: '0432 771188',
    problem: '',
  });
  expect((await ask(page, 'queue.page', { filter: { scope: 'callBack' } })).rows).toHaveLength(1);
});

test('a general question is one line: F2, the words, Enter', async ({ page }) => {
  await page.keyboard.press('n');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Domanda' })).toBeFocused();
  await page.keyboard.type('Fate anche il sabato?');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await newest(page)).toMatchObject({
    question: true,
    status: 'closed',
    problem: 'Fate anche il sabato?',
    service: expect.any(String),
  });
});

test('a draft survives a reload and a restart, and goes when the call is saved', async ({ page, desk }) => {
  await addRossi(page);
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mezza parola');
  await page.keyboard.press('Tab');
  await page.keyboard.press('t');
  await expect(page.getByText('bozza salvata')).toBeVisible();
  await page.reload();
  await expect(problem(page)).toHaveValue('Mezza parola');
  await expect(page.getByRole('radio', { name: 'Tagli errati' })).toBeChecked();
  await page.goto(await desk.restart());
  await signIn(page);
  await expect(problem(page)).toHaveValue('Mezza parola');
  await expect(page.getByRole('radio', { name: 'Tagli errati' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await saved(page);
  await expect.poll(() => ask(page, 'drafts.list', {})).toEqual([]);
});

test('warns of an open call of the same person, and adds a note to it instead', async ({ page }) => {
  const { customer, contact } = await addRossi(page);
  const ids = await idsByName(page);
  const service = ids.get('Assistenza macchine') ?? '';
  const { id, number } = await run(page, 'ticket.open', {
    channel: 'phone',
    problem: 'Cinghia asse X',
    customer,
    requester: contact,
    requesterName: 'Luca Moretti',
    service,
  });
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Luca Moretti ha già 1 chiamata aperta' })).toContainText(
    number,
  );
  await page.keyboard.type('Chiede quando arriva');
  await page.keyboard.press('F3');
  await expect(page.getByRole('dialog', { name: `Nota sulla chiamata ${number}` })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`Nota aggiunta alla chiamata ${number}`).first()).toBeVisible();
  expect(await total(page)).toBe(1);
  const { timeline } = await ask(page, 'ticket.get', { id });
  expect(timeline.at(-1)).toMatchObject({ type: 'ticket.noted', data: { text: 'Chiede quando arriva' } });
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+F3');
  await expect(page).toHaveURL(new RegExp(id));
});

test('hands on as it saves: the likeliest group is chosen already', async ({ page }) => {
  await addRossi(page);
  const ids = await idsByName(page);
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Serve taratura');
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('combobox', { name: 'Passa a' })).toHaveValue('Laser');
  await expect(page.getByRole('combobox', { name: 'Passa a' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await saved(page);
  expect(await newest(page)).toMatchObject({ group: ids.get('gruppo Laser'), level: 2, operator: null });
});

test('a similar solved call gives its solution with one key', async ({ page }) => {
  const { customer } = await addRossi(page);
  const service = (await idsByName(page)).get('Assistenza macchine') ?? '';
  await run(page, 'ticket.open', {
    channel: 'phone',
    problem: 'Errore E-217 dopo il cambio lente',
    customer,
    service,
    solve: { solution: 'Taratura del sensore di altezza' },
  });
  for (const words of ['Stampa etichette storta', 'Totali IVA sbagliati', 'Licenza scaduta'])
    await run(page, 'ticket.open', { channel: 'phone', problem: words, service, solve: { solution: 'Fatto' } });
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fermo con E-217 al cambio lente');
  await expect(page.getByRole('button', { name: /Taratura del sensore/ })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('textbox', { name: 'Soluzione' })).toHaveValue('Taratura del sensore di altezza');
  await expect(page.getByRole('textbox', { name: 'Soluzione' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await saved(page);
  expect(await newest(page)).toMatchObject({ status: 'closed', solution: 'Taratura del sensore di altezza' });
});

test('a template fills the card by its letter', async ({ page }) => {
  const ids = await idsByName(page);
  const fields = {
    product: ids.get('Software Alfa'),
    type: ids.get('Crash del programma'),
    urgency: 'low',
    blocked: false,
  };
  await addTemplate(page, { ...fields, name: 'Nuova licenza', letter: 'l', problem: 'Chiede una licenza in più' });
  await page.keyboard.press('n');
  // The template was made a moment ago, elsewhere: who fills a card by its letter sees it there.
  await expect(page.getByRole('radio', { name: 'Nuova licenza' })).toBeVisible();
  await page.keyboard.press('F7');
  await page.keyboard.press('l');
  await expect(problem(page)).toHaveValue('Chiede una licenza in più');
  await page.keyboard.press('Control+Enter');
  await saved(page);
  expect(await newest(page)).toMatchObject({ ...fields, problem: 'Chiede una licenza in più' });
});

test('files are attached as they are chosen', async ({ page }) => {
  await page.keyboard.press('n');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+u');
  await (await chooser).setFiles({
    name: 'foto taglio.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('bordo bruciato'),
  });
  await expect(page.getByRole('listitem').filter({ hasText: 'foto taglio.txt' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Problema' }).fill('Bordo bruciato');
  await page.keyboard.press('Control+Enter');
  await saved(page);
  // A file that is still on its way when the call is saved is attached to it a moment later.
  await expect
    .poll(async () => (await newest(page)).attachments)
    .toMatchObject([{ name: 'foto taglio.txt', size: 14, mime: 'text/plain' }]);
});

test('what is missing is said at its field, and a desk that does not answer loses nothing and saves once', async ({
  page,
}) => {
  await addRossi(page);
  await page.keyboard.press('n');
  await page.keyboard.type('ros mob');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(problem(page)).toHaveAccessibleDescription('Da compilare');
  await expect(problem(page)).toBeFocused();
  await page.keyboard.type('Non si accende');
  await breakLine(page, { do: 'cut' }, 'ticket.open');
  await page.keyboard.press('Control+Enter');
  await expect(card(page).getByRole('alert')).toContainText('La postazione non risponde');
  await expect(card(page).getByRole('alert')).toContainText('ancora qui');
  await expect(problem(page)).toHaveValue('Non si accende');
  // The desk saves, but its answer is lost on the way: trying again must not make a second call.
  await breakLine(page, { do: 'loseAnswer' }, 'ticket.open');
  await page.keyboard.press('Control+Enter');
  // The alert of the first time is still there: it is the tries that say how far the second is.
  await expect.poll(() => callsMet(page)).toBe(3);
  await expect(card(page).getByRole('alert')).toContainText('La postazione non risponde');
  await mendLine(page);
  await page.keyboard.press('Control+Enter');
  await saved(page);
  expect(await total(page)).toBe(1);
});

test('a discarded card comes back with undo', async ({ page }) => {
  await page.keyboard.press('n');
  await page.keyboard.type('mario');
  await page.keyboard.press('Control+Shift+X');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toHaveValue('mario');
});

test('overdue payments are shown and stop nothing', async ({ page }) => {
  const customer = await addPerson(page, 'customer', { name: 'Cartiera Friulana', overdue: true });
  await addPerson(page, 'contact', { customer, name: 'Anna Verdi' });
  await page.keyboard.press('n');
  await page.keyboard.type('anna verdi');
  await page.keyboard.press('Enter');
  await expect(card(page).getByText('Pagamenti scaduti').first()).toBeVisible();
  await page.keyboard.type('Non stampa');
  await page.keyboard.press('Control+Enter');
  await saved(page);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the card, empty and full, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { customer, contact } = await addRossi(page);
    const ids = await idsByName(page);
    await addNotice(page, { title: 'Server licenze fermo', answer: 'Entro le 12.' });
    await addTemplate(page, { name: 'Nuova licenza', letter: 'l' });
    const service = ids.get('Assistenza macchine') ?? '';
    await run(page, 'ticket.open', {
      channel: 'phone',
      problem: 'Cinghia asse X',
      customer,
      requester: contact,
      requesterName: 'Luca Moretti',
      service,
    });
    await page.keyboard.press('n');
    await expect(page.getByRole('combobox', { name: 'Chi chiama' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.type('ros mob');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Fermo con E-217');
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('textbox', { name: 'Sistema operativo' })).toHaveValue('Windows 11');
    await expectAccessible(page);
    await page.keyboard.press('Control+g');
    await expectAccessible(page);
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('textbox', { name: 'Soluzione' })).toHaveAccessibleDescription('Da compilare');
    await expectAccessible(page);
  });
}
