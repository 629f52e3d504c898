import { expectAccessible } from './support/axe.ts';
import { ADMIN, addOperator, COMPANY, expect, run, setUp, signIn, test } from './support/desk.ts';

test('first run: set up with the keyboard alone, errors at the fields', async ({ page, desk }) => {
  await page.goto(desk.url);
  await expect(page.getByRole('heading', { name: 'Benvenuti in Sportello' })).toBeVisible();
  await expect(page.getByLabel('La vostra azienda')).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.press('Enter');
  await expect(page.getByLabel('La vostra azienda')).toHaveAccessibleDescription('Da compilare');
  await expect(page.getByLabel('La vostra azienda')).toBeFocused();
  await page.keyboard.type(COMPANY);
  await page.keyboard.press('Tab');
  await page.keyboard.type(ADMIN.name);
  await expect(page.getByLabel('Nome utente')).toHaveValue('marta.rossi');
  await page.keyboard.press('Tab');
  await page.keyboard.type('marta rossi');
  await page.keyboard.press('Tab');
  await page.keyboard.type('corta');
  await expect(page.getByLabel('Nuova password')).toHaveAccessibleDescription(/Troppo corta/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nome utente')).toHaveAccessibleDescription('Senza spazi');
  await expect(page.getByLabel('Nome utente')).toBeFocused();
  await expect(page.getByLabel('Nuova password')).toHaveAccessibleDescription('Almeno 8 caratteri');
  await expectAccessible(page);

  await page.keyboard.press('Control+A');
  await page.keyboard.type(ADMIN.login);
  await page.getByLabel('Nuova password').fill(ADMIN.password);
  await page.getByLabel('Ripeti la password').fill('quattro cani sul tetto');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Ripeti la password')).toHaveAccessibleDescription('Le due password non sono uguali');
  await page.getByLabel('Ripeti la password').fill(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `${ADMIN.name}: menu personale` })).toBeVisible();
});

test('set-up changes language at once and the desk keeps it', async ({ page, desk }) => {
  await page.goto(desk.url);
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Sportello' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByLabel('Your company').fill(COMPANY);
  await page.getByLabel('Name and surname').fill(ADMIN.name);
  await page.getByLabel('New password').fill(ADMIN.password);
  await page.getByLabel('Repeat the password').fill(ADMIN.password);
  await page.getByRole('button', { name: 'Create the desk' }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
});

test('sign in by choosing from the list, and by a login typed outright', async ({ page, desk }) => {
  await setUp(page, desk);
  await addOperator(page, { name: 'Marco Bianchi', login: 'mb' });
  await run(page, 'session.signOut', {});
  await expect(page.getByRole('heading', { name: 'Chi sei?' })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Operatore', { exact: true }).fill('bian');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type('sbagliata');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription('Password sbagliata');
  await page.keyboard.type(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Marco Bianchi: menu personale' })).toBeVisible();

  await page.getByRole('button', { name: 'Marco Bianchi: menu personale' }).click();
  await page.getByRole('menuitem', { name: 'Esci' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Operatore', { exact: true })).toHaveValue('Marco Bianchi');
  await signIn(page, 'MARTA');
  await expect(page.getByRole('button', { name: `${ADMIN.name}: menu personale` })).toBeVisible();
});

test('too many attempts say how long to wait', async ({ page, desk }) => {
  await setUp(page, desk);
  await run(page, 'session.signOut', {});
  for (let tried = 0; tried < 6; tried++) {
    await page.getByLabel('Operatore', { exact: true }).fill('marta');
    await page.keyboard.press('Enter');
    await page.keyboard.type('sbagliata');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  }
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /^Troppi tentativi: riprova fra \d+ second/,
  );
  await expect(page.getByRole('button', { name: 'Entra' })).toBeDisabled();
});

test('lock hides the desk, keeps what was half written, and the password opens it again', async ({ page, desk }) => {
  await setUp(page, desk);
  await page.keyboard.press(',');
  await page.getByRole('option', { name: /Gruppi di supporto/ }).click();
  await page.getByRole('button', { name: 'Nuovo gruppo' }).click();
  await page.getByLabel('Nome', { exact: true }).fill('Mezzo scritto');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: ADMIN.name })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription('Scrivi la password');
  await page.keyboard.type(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nome', { exact: true })).toHaveValue('Mezzo scritto');
});

test('a locked desk stays locked after a reload, and another operator can take the seat', async ({ page, desk }) => {
  await setUp(page, desk);
  await addOperator(page, { name: 'Marco Bianchi', login: 'mb' });
  await page.keyboard.press('Control+Shift+L');
  await page.reload();
  await expect(page.getByRole('heading', { name: ADMIN.name })).toBeVisible();
  await page.getByRole('button', { name: 'Cambia operatore' }).click();
  await expectAccessible(page);
  await signIn(page, 'mb');
  await expect(page.getByRole('button', { name: 'Marco Bianchi: menu personale' })).toBeVisible();
});

test('the desk locks itself after the company’s minutes without a touch', async ({ page, desk }) => {
  await page.clock.install();
  await setUp(page, desk);
  await page.clock.runFor(14 * 60_000);
  await page.keyboard.press('Shift');
  await page.clock.runFor(14 * 60_000);
  await expect(page.getByRole('navigation', { name: 'Sezioni' })).toBeVisible();
  await page.clock.runFor(70_000);
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
});

test('quick switch keeps each operator’s language and look', async ({ page, desk }) => {
  await setUp(page, desk);
  await addOperator(page, { name: 'Marco Bianchi', login: 'mb' });
  await page.getByRole('button', { name: `${ADMIN.name}: menu personale` }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Scuro' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('menuitemcheckbox', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+U');
  const dialog = page.getByRole('dialog', { name: 'Switch operator' });
  await expect(dialog.getByRole('combobox', { name: 'Operator' })).toBeFocused();
  await page.keyboard.type('mar');
  await page.keyboard.press('Enter');
  await page.keyboard.type(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Marco Bianchi: menu personale' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await page.keyboard.press('Control+Shift+U');
  await signIn(page, 'marta');
  await expect(page.getByRole('button', { name: `${ADMIN.name}: personal menu` })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('one’s own password is changed with the present one', async ({ page, desk }) => {
  await setUp(page, desk);
  await page.getByRole('button', { name: `${ADMIN.name}: menu personale` }).click();
  await page.getByRole('menuitem', { name: 'Cambia password' }).click();
  await expect(page.getByLabel('Password attuale')).toBeFocused();
  await page.keyboard.type('non è questa');
  await page.getByLabel('Nuova password').fill('una rana nel tavolo');
  await page.getByLabel('Ripeti la password').fill('una rana nel tavolo');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Password attuale')).toHaveAccessibleDescription('Password sbagliata');
  await expectAccessible(page);
  await page.getByLabel('Password attuale').fill(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await run(page, 'session.signOut', {});
  await signIn(page, 'marta', 'una rana nel tavolo');
});

test('a desk that stops is said so, and comes back by itself', async ({ page, desk }) => {
  await setUp(page, desk);
  await page.route('**/api/call', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('La postazione non risponde');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('al sicuro');
  await page.unroute('**/api/call');
  await page.getByRole('button', { name: 'Riprova' }).click();
  await expect(page.getByRole('navigation', { name: 'Sezioni' })).toBeVisible();
});
