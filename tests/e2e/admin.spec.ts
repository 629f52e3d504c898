import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { ADMIN, addOperator, ask, expect, run, setUp, signIn, test } from './support/desk.ts';

/** Opens a list of the settings. */
async function openList(page: Page, name: string): Promise<void> {
  await page
    .getByRole('listbox', { name: /^(Elenchi|Lists)$/ })
    .getByRole('option', { name, exact: true })
    .click();
}

/** The rows of the list on screen. */
function rows(page: Page, list: string) {
  return page.getByRole('listbox', { name: list }).getByRole('option');
}

test('a group is added, renamed and retired with the keyboard alone, and the retiring taken back', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  await page.keyboard.press(',');
  const lists = page.getByRole('listbox', { name: 'Elenchi' });
  await expect(lists).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page, 'Gruppi di supporto')).toHaveCount(4);
  await page.keyboard.press('a');
  await expect(page.getByLabel('Nome', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Nome', { exact: true })).toHaveAccessibleDescription('Da compilare');
  await page.keyboard.type('Reperibilità');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Reperibilità: aggiunto' })).toBeAttached();
  await expect(rows(page, 'Gruppi di supporto')).toHaveCount(5);
  await expect(rows(page, 'Gruppi di supporto').last()).toContainText('liv. 2');

  await page.getByLabel('Nome', { exact: true }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' notturna');
  await page.keyboard.press('Enter');
  await expect(rows(page, 'Gruppi di supporto').last()).toContainText('Reperibilità notturna');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Gruppi di supporto' })).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByText('Ritirato: non si può più scegliere')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Ritirato: non si può più scegliere')).toHaveCount(0);
  const { groups } = await ask(page, 'catalog.get', {});
  expect(groups.find((one) => one.name === 'Reperibilità notturna')?.retired).toBe(false);
  // Again, and looked at without haste: the way back is offered for some seconds only.
  await page.keyboard.press('r');
  await expect(page.getByText('Ritirato: non si può più scegliere')).toBeVisible();
  await expectAccessible(page);
});

test('entries change place with Alt and the arrows and by dragging, within their family', async ({ page, desk }) => {
  await setUp(page, desk);
  await page.keyboard.press(',');
  await openList(page, 'Tipologie');
  await rows(page, 'Tipologie').nth(1).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows(page, 'Tipologie').first()).toContainText('Output errati');
  await page.keyboard.press('Alt+ArrowUp');
  await rows(page, 'Tipologie').nth(6).dragTo(rows(page, 'Tipologie').nth(8));
  await expect(rows(page, 'Tipologie').nth(8)).toContainText('Rotture pezzi');
  await rows(page, 'Tipologie').nth(6).dragTo(rows(page, 'Tipologie').nth(0));
  const { types } = await ask(page, 'catalog.get', {});
  expect(types.map((one) => one.name).slice(0, 3)).toEqual([
    'Output errati',
    'Difetti del programma',
    'Perdita di dati',
  ]);
  expect(types.map((one) => one.name).slice(6, 9)).toEqual(['Tagli errati', 'Blocco macchina', 'Rotture pezzi']);
});

test('a letter is given once, what was typed waits in its entry, a refusal stands at its field', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  await page.keyboard.press(',');
  await openList(page, 'Prodotti');
  await rows(page, 'Prodotti').first().click();
  await page.getByLabel('Lettera').fill('b');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Lettera')).toHaveAccessibleDescription('È già la lettera di Software Beta');
  await expectAccessible(page);
  await openList(page, 'Azienda');
  await page.getByLabel('Partita IVA').fill('01234567890');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Partita IVA')).toHaveAccessibleDescription(/Le cifre non tornano/);
  await expectAccessible(page);
  await openList(page, 'Prodotti');
  await expect(rows(page, 'Prodotti').first()).toContainText('non salvato');
  await rows(page, 'Prodotti').first().click();
  await expect(page.getByLabel('Lettera')).toHaveValue('B');
  await page.getByLabel('Lettera').fill('z');
  await page.keyboard.press('Enter');
  await expect(rows(page, 'Prodotti').first()).toContainText('lettera Z');
});

test('an operator is added with a password, signs in, and leaves with everything handed on', async ({ page, desk }) => {
  await setUp(page, desk);
  await page.keyboard.press(',');
  await openList(page, 'Operatori');
  await page.keyboard.press('a');
  await page.keyboard.type('Marco Bianchi');
  await page.keyboard.press('Tab');
  await page.keyboard.type('MARTA');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nome utente')).toHaveAccessibleDescription('Esiste già');
  await page.getByLabel('Nome utente').fill('mb');
  await page.getByRole('checkbox', { name: 'tecnico' }).check();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Imposta la password' });
  await expect(dialog.getByLabel('Nuova password')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('breve');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Nuova password')).toHaveAccessibleDescription('Almeno 8 caratteri');
  await dialog.getByLabel('Nuova password').fill('una rana nel tavolo');
  await dialog.getByLabel('Ripeti la password').fill('una rana nel tavolo');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  const { operators, services } = await ask(page, 'catalog.get', {});
  const marco = operators.find((one) => one.name === 'Marco Bianchi')?.id ?? '';
  const marta = operators.find((one) => one.name === ADMIN.name)?.id ?? '';
  // A call in hand, a promise to call back, a wait that is due, and a visit.
  const call = { channel: 'phone', problem: 'Si ferma', service: services[0]?.id ?? '', operator: marco } as const;
  const inHand = await run(page, 'ticket.open', call);
  const callBack = await run(page, 'ticket.open', call);
  await run(page, 'ticket.solve', { id: callBack.id, solution: 'Riavviato', told: false });
  const due = await run(page, 'ticket.open', call);
  await run(page, 'ticket.wait', { id: due.id, reason: 'customer', until: Date.now() + 3_600_000 });
  const tomorrow = Date.now() + 86_400_000;
  const visit = await run(page, 'intervention.plan', {
    ticket: inHand.id,
    mode: 'onsite',
    operator: marco,
    start: tomorrow,
    end: tomorrow + 3_600_000,
  });
  /** Who has each of them. */
  const whose = async () => {
    const calls = await Promise.all([inHand, callBack, due].map(({ id }) => ask(page, 'ticket.get', { id })));
    const { rows: visits } = await ask(page, 'interventions.list', {});
    return [
      ...calls.map((one) => one.state['operator']),
      visits.find((one) => one.id === visit.id)?.operator,
      (await ask(page, 'catalog.get', {})).operators.find((one) => one.id === marco)?.retired,
    ];
  };
  await run(page, 'session.signIn', { login: 'mb', password: 'una rana nel tavolo' });
  await run(page, 'session.signIn', { login: ADMIN.login, password: ADMIN.password });
  await rows(page, 'Operatori').filter({ hasText: 'Marco Bianchi' }).click();
  await page.getByRole('button', { name: 'Lascia l’azienda…' }).click();
  const leave = page.getByRole('dialog', { name: 'Marco Bianchi lascia l’azienda' });
  await expect(leave).toContainText('3 chiamate in mano');
  await expect(leave.getByLabel(/Chi prende tutto/)).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('marta');
  await page.keyboard.press('Enter');
  await leave.getByRole('button', { name: 'Passa tutto' }).click();
  await expect(leave).toHaveCount(0);
  await expect.poll(whose).toEqual([marta, marta, marta, marta, true]);
  const { state } = await ask(page, 'ticket.get', { id: callBack.id });
  expect(state).toMatchObject({ status: 'solved', callBack: true });
  await page.keyboard.press('Control+z');
  await expect.poll(whose).toEqual([marco, marco, marco, marco, false]);
});

test('the last administrator cannot be retired, and the reason is said', async ({ page, desk }) => {
  await setUp(page, desk);
  await page.keyboard.press(',');
  await openList(page, 'Operatori');
  await rows(page, 'Operatori').first().click();
  await page.keyboard.press('r');
  await expect(page.getByRole('region', { name: 'Avvisi' }).getByRole('alert')).toHaveText(
    'È l’ultimo amministratore: prima nominane un altro',
  );
  await page.getByLabel('amministratore').uncheck();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('È l’ultimo amministratore: prima nominane un altro').last()).toBeVisible();
});

test('a manager sees prices and notices alone, an operator no settings at all', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  await addOperator(page, { name: 'Giulia Fontana', login: 'giulia', roles: ['manager'] });
  await addOperator(page, { name: 'Marco Bianchi', login: 'mb' });
  await run(page, 'session.signOut', {});
  await signIn(page, 'giulia');
  await page.keyboard.press(',');
  await expect(page.getByRole('listbox', { name: 'Lists' }).getByRole('option')).toHaveText([
    'Price lists',
    'Spare parts',
    'Outage notices',
  ]);
  await page.getByRole('option', { name: 'Outage notices' }).click();
  await page.getByRole('button', { name: 'New notice' }).first().click();
  await page.getByLabel('Title').fill('Mail server down');
  await page.getByLabel('Approved answer').fill('It is being repaired; expected back at noon.');
  await page.keyboard.press('Control+Enter');
  await expect(rows(page, 'Outage notices')).toContainText('under way');
  await expectAccessible(page);
  await run(page, 'session.signOut', {});
  await signIn(page, 'mb');
  await expect(page.getByRole('button', { name: 'Settings' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Settings' })).toHaveCount(0);
});
