import { expectAccessible } from './support/axe.ts';
import { addOperator, ask, expect, run, setUp, signIn, test } from './support/desk.ts';
import { breakLine } from './support/faults.ts';

test('the store is backed up, checked, rebuilt and restored from its page', async ({ page, desk }) => {
  await setUp(page, desk);
  await page.keyboard.press('\\');
  await expect(page.getByRole('heading', { name: 'Archivio', level: 1 })).toBeVisible();
  await expect(page.getByText('Mai fatto')).toBeVisible();
  await expect(page.getByText(desk.dir, { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('b');
  await expect(page.getByRole('status').filter({ hasText: 'Copia fatta e controllata' })).toBeAttached();
  await expect(page.getByRole('table', { name: 'Copie di sicurezza' }).getByRole('row')).toHaveCount(2);
  await page.keyboard.press('v');
  await expect(page.getByText(/^Tutto a posto: \d+ eventi, 0 chiamate\.$/)).toBeVisible();
  await expect(page.getByText('tutto a posto', { exact: true })).toBeVisible();
  await page.keyboard.press('r');
  await expect(
    page.getByRole('status').filter({ hasText: 'Tabelle ricostruite: 0 chiamate, 0 righe corrette' }),
  ).toBeAttached();

  const id = await addOperator(page, { name: 'Marco Bianchi', login: 'mb' });
  await page.getByRole('button', { name: /^Ripristina la copia del/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Ripristinare la copia del/ });
  await expect(dialog).toContainText('L’archivio di adesso non si cancella');
  await expect(dialog.getByRole('button', { name: 'Annulla' })).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ripristina' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'set-aside' })).toBeAttached();
  await expect(page.getByRole('table', { name: 'Codici dei numeri di chiamata' })).toContainText(
    'ripristino da una copia',
  );
  const { operators } = await ask(page, 'catalog.get', {});
  expect(operators.map((one) => one.id)).not.toContain(id);
});

test('a manager looks after the store but does not restore it; an operator does not see it', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  await addOperator(page, { name: 'Giulia Fontana', login: 'giulia', roles: ['manager'] });
  await addOperator(page, { name: 'Marco Bianchi', login: 'mb' });
  await run(page, 'session.signOut', {});
  await signIn(page, 'giulia');
  await page.keyboard.press('\\');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('table', { name: 'Backups' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rebuild the tables' })).toHaveCount(0);
  await expectAccessible(page);
  await run(page, 'session.signOut', {});
  await signIn(page, 'mb');
  await expect(page.getByRole('button', { name: 'Store', exact: true })).toHaveCount(0);
});

test('what goes wrong is said on the page, with what is safe', async ({ page, desk }) => {
  await setUp(page, desk);
  await page.keyboard.press('\\');
  await expect(page.getByText('Mai fatto')).toBeVisible();
  await breakLine(page, { do: 'refuse', error: { code: 'cancelled' } }, 'store.verify');
  await page.keyboard.press('v');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Fermato');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Non è cambiato nulla.');
  await expectAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Chiudi' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
});
