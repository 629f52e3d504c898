import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from './support/axe.ts';
import { COMPANY, expect, run, setUp, signIn, test } from './support/desk.ts';
import { startDesk } from './support/deskProcess.ts';

test.use({ locale: 'it-IT' });

test('a truncated store: the page says what is safe, and a backup brings the desk back', async ({ page, desk }) => {
  await setUp(page, desk);
  await run(page, 'store.backup', {});
  await desk.stop();
  const file = join(desk.dir, 'sportello.db');
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  await page.goto(await desk.restart());

  await expect(page.getByRole('alert')).toContainText('L’archivio è danneggiato');
  await expect(page.getByRole('alert')).toContainText('Le copie di sicurezza ci sono ancora.');
  await expect(page.getByRole('button', { name: 'Recupera quello che si può leggere' })).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, { only: 'colours' });
  // Trying again changes nothing while the file is what it is.
  await page.getByRole('button', { name: 'Riprova' }).click();
  await expect(page.getByRole('alert')).toContainText('L’archivio è danneggiato');

  await page.getByRole('button', { name: 'Ripristina la copia più recente' }).click();
  await expect(page.getByText(COMPANY)).toBeVisible();
  await signIn(page);
  const notice = page.getByRole('contentinfo').getByRole('button', { name: 'Archivio: da leggere' });
  await notice.click();
  const dialog = page.getByRole('dialog', { name: 'È stata ripristinata una copia di sicurezza' });
  await expect(dialog).toContainText('set-aside');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ho letto' }).click();
  await expect(notice).toHaveCount(0);
});

test('a store open elsewhere is said, with no way to replace it', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  const second = await startDesk({ dir: desk.dir });
  try {
    await page.goto(second.url);
    await expect(page.getByRole('alert')).toContainText('L’archivio è aperto da un altro programma');
    await expect(page.getByRole('button', { name: 'Riprova' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Ripristina/ })).toHaveCount(0);
    expect(second.complaints()).not.toContain('store_locked');
    await desk.stop();
    await page.getByRole('button', { name: 'Riprova' }).click();
    await expect(page.getByText(COMPANY)).toBeVisible();
  } finally {
    await second.close();
  }
});

test('a copied folder is told to whoever signs in', async ({ page, desk }) => {
  await setUp(page, desk, { language: 'en' });
  await desk.stop();
  const dir = mkdtempSync(join(tmpdir(), 'sportello-copy-'));
  for (const name of ['sportello.db', 'head.json']) copyFileSync(join(desk.dir, name), join(dir, name));
  const copy = await startDesk({ dir });
  try {
    await page.goto(copy.url);
    await signIn(page);
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'The store was copied or moved' })).toBeVisible();
  } finally {
    await copy.close();
    rmSync(dir, { recursive: true, force: true });
  }
});
