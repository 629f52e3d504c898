import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { lists, openCall } from './support/calls.ts';
import { addOperator, ask, expect, run, setUp, test } from './support/desk.ts';
import { breakLine, mendLine } from './support/faults.ts';

const rows = (page: Page) => page.getByRole('listbox', { name: 'Coda' }).getByRole('option');
const titles = async (page: Page): Promise<string[]> =>
  (await rows(page).allInnerTexts()).map((text) => /Chiamata \w+/.exec(text)?.[0] ?? text);

/** Goes to the queue with the focus on its rows. */
async function toQueue(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Coda' })).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole('listbox', { name: 'Coda' }).focus();
}

/** Four calls: old and low, of a stopped machine, of urgency not indicated, waiting for its customer. */
async function fourCalls(
  page: Page,
): Promise<{ old: string; stopped: string; plain: string; waiting: string; anna: string }> {
  const { idOf } = await lists(page);
  const anna = await addOperator(page, { name: 'Anna Conti', login: 'anna' });
  const laser = idOf('groups', 'Laser');
  const old = await openCall(page, 'Chiamata vecchia', { urgency: 'low', type: idOf('types', 'Output errati') });
  const stopped = await openCall(page, 'Chiamata ferma', {
    urgency: 'high',
    blocked: true,
    type: idOf('types', 'Blocco macchina'),
    group: laser,
    level: 2,
  });
  const plain = await openCall(page, 'Chiamata semplice', { type: idOf('types', 'Output errati') });
  const waiting = await openCall(page, 'Chiamata sospesa', {
    urgency: 'medium',
    operator: anna,
    type: idOf('types', 'Output errati'),
  });
  await run(page, 'ticket.wait', { id: waiting, reason: 'customer', until: null });
  return { old, stopped, plain, waiting, anna };
}

test('order, words, chips and filters, by the keyboard', async ({ page, desk }) => {
  await setUp(page, desk);
  await fourCalls(page);
  await toQueue(page);
  expect(await titles(page)).toEqual(['Chiamata ferma', 'Chiamata vecchia', 'Chiamata semplice', 'Chiamata sospesa']);
  await expect(rows(page).first()).toContainText('Fermo');
  await expect(rows(page).last()).toContainText('Attesa cliente');
  await expectAccessible(page);

  await page.keyboard.press('s');
  await expect
    .poll(() => titles(page))
    .toEqual(['Chiamata vecchia', 'Chiamata ferma', 'Chiamata semplice', 'Chiamata sospesa']);
  await page.keyboard.press('s');
  await expect
    .poll(() => titles(page))
    .toEqual(['Chiamata sospesa', 'Chiamata semplice', 'Chiamata ferma', 'Chiamata vecchia']);
  await page.getByRole('button', { name: 'Togli il filtro Le più nuove prima' }).click();
  await expect
    .poll(() => titles(page))
    .toEqual(['Chiamata ferma', 'Chiamata vecchia', 'Chiamata semplice', 'Chiamata sospesa']);

  await page.keyboard.press('/');
  await page.keyboard.type('sempl');
  await expect.poll(() => titles(page)).toEqual(['Chiamata semplice']);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('zzzz');
  await expect(page.getByText('Nessuna chiamata con questi filtri')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => titles(page)).toHaveLength(4);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox', { name: 'Coda' })).toBeFocused();

  await page.getByRole('radio', { name: 'In attesa 1' }).click();
  await expect.poll(() => titles(page)).toEqual(['Chiamata sospesa']);
  await page.getByRole('radio', { name: 'Tutte 4' }).click();

  // Urgency: low, or not indicated.
  await page.keyboard.press('f');
  await expect(page.getByRole('listbox', { name: 'stato' })).toBeFocused();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('listbox', { name: 'urgenza' })).toBeFocused();
  await page.keyboard.type('bas');
  await page.keyboard.press('Space');
  await expect.poll(() => titles(page)).toEqual(['Chiamata vecchia']);
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect.poll(() => titles(page)).toEqual(['Chiamata vecchia', 'Chiamata semplice']);
  await expect(page.getByRole('option', { name: /Non indicata/ })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Coda' })).toBeFocused();
  await page.getByRole('button', { name: /^Togli il filtro Urgenza/i }).click();
  await expect.poll(() => titles(page)).toHaveLength(4);
});

test('groups with their counts open and close by the arrows, and are remembered', async ({ page, desk }) => {
  await setUp(page, desk);
  await fourCalls(page);
  await toQueue(page);
  await page.keyboard.press('g');
  await page.getByRole('menuitemcheckbox', { name: 'Tipologia' }).click();
  const tree = page.getByRole('tree', { name: 'Coda' });
  const output = tree.getByRole('treeitem', { name: 'Output errati, 3 chiamate' });
  await expect(output).toHaveAttribute('aria-expanded', 'true');
  await expect(tree.getByRole('treeitem', { name: 'Blocco macchina, 1 chiamata' })).toBeVisible();
  await expect(tree.getByRole('treeitem', { level: 2 })).toHaveCount(4);
  await expectAccessible(page);

  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(output).toHaveAttribute('aria-expanded', 'false');
  await expect(tree.getByRole('treeitem', { level: 2 })).toHaveCount(1);
  // The closed header is stood upon; the arrow opens it again.
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { level: 2 })).toHaveCount(4);
  await page.reload();
  await expect(page.getByRole('tree', { name: 'Coda' })).toBeVisible();
});

test('a saved filter comes back with its figure, also after a reload', async ({ page, desk }) => {
  await setUp(page, desk);
  await fourCalls(page);
  await toQueue(page);
  await page.getByRole('radio', { name: /^Da assegnare/ }).click();
  await page.getByRole('button', { name: 'Filtri salvati' }).click();
  await page.getByRole('menuitem', { name: 'Salva questo filtro…' }).click();
  await expect(page.getByLabel('Nome del filtro')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nome del filtro')).toHaveAccessibleDescription('Da compilare');
  await page.keyboard.type('Da smistare');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Filtro: Da smistare')).toBeVisible();
  await toQueue(page);
  await expect.poll(() => titles(page)).toHaveLength(4);
  await page.keyboard.press('1');
  await expect.poll(() => titles(page)).toEqual(['Chiamata ferma', 'Chiamata vecchia', 'Chiamata semplice']);
  await expect(page.getByRole('radio', { name: /^Da assegnare/ })).toBeChecked();
});

test('several calls are assigned at once, taken back, set and closed; what is refused is told', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  const { anna, old, stopped, plain } = await fourCalls(page);
  await toQueue(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 scelte')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog', { name: 'Assegna 3 chiamate' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'A chi' })).toBeFocused();
  await page.keyboard.type('con');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: '3 chiamate a Anna Conti' })).toBeVisible();
  const held = () => ask(page, 'queue.page', { filter: { operator: [anna] } }).then((found) => found.rows.length);
  await expect.poll(held).toBe(4);
  await expect(page.getByText('3 scelte')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(held).toBe(1);
  await expect(page.getByRole('listitem').filter({ hasText: 'Annullato: 3 chiamate come prima' })).toBeVisible();

  // Esc in a dialog leaves the selection alone.
  await page.getByRole('listbox', { name: 'Coda' }).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('4 scelte')).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'Imposta 4 chiamate' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('4 scelte')).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.press('m');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: '4 chiamate modificate' })).toBeVisible();
  await expect
    .poll(() => ask(page, 'queue.page', { filter: { urgency: ['medium'] } }).then((found) => found.rows.length))
    .toBe(4);

  // One is solved and told: only that one can be closed without a solution.
  await run(page, 'ticket.solve', { id: plain, solution: 'Riavviato', told: false });
  await run(page, 'ticket.tell', { id: plain, how: 'phone' });
  await page.getByRole('listbox', { name: 'Coda' }).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 scelte')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('dialog', { name: 'Chiudi 3 chiamate' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Scegli come è finita')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '3 rifiutate' }).click();
  await expect(page.getByRole('dialog', { name: /3 chiamate lasciate/ })).toContainText(
    'La chiamata non è ancora risolta',
  );
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect((await ask(page, 'ticket.get', { id: old })).line.status).toBe('new');
  expect((await ask(page, 'ticket.get', { id: stopped })).line.urgency).toBe('medium');

  // Solved with it, but nobody has told the requesters: to call back, not closed.
  await page.getByRole('listbox', { name: 'Coda' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('z');
  const close = page.getByRole('dialog', { name: 'Chiudi 3 chiamate' });
  await page.keyboard.press('ArrowRight');
  await close.getByLabel(/Soluzione per quelle/).fill('Sostituito il cavo');
  await page.keyboard.press('Control+Enter');
  await expect(close.getByText('Scegli se i richiedenti sono avvisati')).toBeVisible();
  await close.getByRole('radio', { name: 'No, da richiamare' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: '3 chiamate chiuse o da richiamare' })).toBeVisible();
  expect((await ask(page, 'ticket.get', { id: old })).state).toMatchObject({ status: 'solved', callBack: true });
});

test('the open call follows the row; the row stays when others come above', async ({ page, desk }) => {
  await setUp(page, desk);
  const { old, plain } = await fourCalls(page);
  await toQueue(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Chiamata vecchia' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/queue/${old}$`));
  await openCall(page, 'Chiamata nuova', { urgency: 'high', blocked: true });
  await expect.poll(() => titles(page)).toHaveLength(5);
  const active = page.getByRole('listbox', { name: 'Coda' });
  const id = (await active.getAttribute('aria-activedescendant')) ?? '';
  await expect(page.locator(`[id="${id}"]`)).toContainText('Chiamata vecchia');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(new RegExp(`#/queue/${plain}$`));

  // A key at once after moving acts on the row moved to.
  await page.keyboard.press('k');
  await page.keyboard.press('p');
  await expect.poll(() => ask(page, 'ticket.get', { id: old }).then((found) => found.line.status)).toBe('progress');
  expect((await ask(page, 'ticket.get', { id: plain })).line.status).toBe('new');
});

test('the wide table has the columns chosen, also after a reload', async ({ page, desk }) => {
  await setUp(page, desk);
  await fourCalls(page);
  await toQueue(page);
  await page.keyboard.press('v');
  const grid = page.getByRole('grid', { name: 'Coda' });
  await expect(grid.getByRole('row')).toHaveCount(5);
  await expect(grid.getByRole('columnheader', { name: 'Canale' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Colonne' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Servizio' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Cliente' }).click();
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('columnheader', { name: 'Servizio' })).toBeVisible();
  await expect(grid.getByRole('columnheader', { name: 'Cliente' })).toHaveCount(0);
  await toQueue(page);
  await page.keyboard.press('v');
  await expect(grid.getByRole('columnheader', { name: 'Servizio' })).toBeVisible();
  await expect(grid.getByRole('columnheader', { name: 'Cliente' })).toHaveCount(0);
  await grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Chiamata sospesa' })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Coda' })).toBeVisible();
});

test('one’s own list: to call back, due, worked on, waiting', async ({ page, desk }) => {
  await setUp(page, desk);
  const me = (await ask(page, 'session.state', {})).operator?.id ?? '';
  const back = await openCall(page, 'Chiamata risolta', { operator: me });
  const due = await openCall(page, 'Chiamata scaduta', { operator: me });
  await openCall(page, 'Chiamata attiva', { operator: me });
  await run(page, 'ticket.solve', { id: back, solution: 'Fatto', told: false });
  await run(page, 'ticket.wait', { id: due, reason: 'parts', until: Date.now() + 60_000 });
  await toQueue(page);
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { name: 'Le mie chiamate' })).toBeVisible();
  const list = page.getByRole('listbox', { name: 'Le mie chiamate' });
  await expect(list.getByRole('option')).toHaveCount(3);
  await expect(list).toContainText(
    /Da richiamare[\s\S]*Chiamata risolta[\s\S]*Attese scadute o di oggi[\s\S]*Chiamata scaduta[\s\S]*oggi[\s\S]*In lavorazione[\s\S]*Chiamata attiva/,
  );
  await expect(page.getByRole('heading', { name: 'Chiamata risolta' })).toBeVisible();
  await expectAccessible(page);
  await run(page, 'ticket.tell', { id: back, how: 'phone' });
  await expect(list.getByRole('option')).toHaveCount(2);
});

test('says so when the desk does not answer, and comes back', async ({ page, desk }) => {
  await setUp(page, desk);
  await fourCalls(page);
  await toQueue(page);
  await breakLine(page, { do: 'cut' });
  await page.keyboard.press('s');
  const pane = page.getByRole('region', { name: 'Coda' });
  await expect(pane.getByRole('alert')).toContainText('La postazione non risponde');
  await expect(pane.getByRole('alert')).toContainText('Le chiamate salvate sono al sicuro');
  await mendLine(page);
  await pane.getByRole('button', { name: 'Riprova' }).click();
  await expect.poll(() => titles(page)).toHaveLength(4);
});
