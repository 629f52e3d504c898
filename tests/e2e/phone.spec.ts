import { expectAccessible } from './support/axe.ts';
import { addPerson } from './support/people.ts';
import { lists, openCall } from './support/calls.ts';
import { ask, expect, setUp, test } from './support/desk.ts';

/**
 * A queue_log of some minutes ago, all of one hour: one call answered and logged, one lost, one line that is broken, one
 * call that never ends.
 */
function queueLog(now: number): string {
  const hour = Math.floor(now / 3_600_000) * 3_600_000;
  const end = now - hour >= 600_000 ? now : hour;
  const at = (seconds: number): string => String(Math.floor(end / 1000) + seconds);
  return [
    `${at(-300)}|c1|assistenza|NONE|ENTERQUEUE||0432550112|1`,
    `${at(-288)}|c1|assistenza|SIP/m|CONNECT|12|x|3`,
    `${at(-108)}|c1|assistenza|SIP/m|COMPLETECALLER|12|180|1`,
    `${at(-200)}|c2|assistenza|NONE|ENTERQUEUE||3339988776|2`,
    `${at(-155)}|c2|assistenza|NONE|ABANDON|1|2|45`,
    'ieri|c3|assistenza|NONE|ENTERQUEUE||1|1',
    `${at(-90)}|c4|assistenza|NONE|ENTERQUEUE||1|1`,
  ].join('\n');
}

for (const language of ['it', 'en'] as const) {
  const it = language === 'it';
  const say = <T>(italian: T, english: T): T => (it ? italian : english);

  test(`contacts by hour, the telephone's own figures once they are imported (${language})`, async ({ page, desk }) => {
    await setUp(page, desk, { language });
    await page.goto(`${page.url().split('#')[0] ?? ''}#/statistics/contacts`);
    await expect(page.getByText(say('Nessun contatto in questo periodo', 'No contacts in this period'))).toBeVisible();
    await expectAccessible(page);

    const customer = await addPerson(page, 'customer', {
      name: 'Rossi Mobili srl',
      form: 'company',
      phones: ['0432 550112'],
    });
    const { catalog } = await lists(page);
    await openCall(page, 'Laser fermo', { customer, service: catalog.services[0]?.id ?? '' });
    const grid = page.getByRole('grid', { name: say('Tabella: Contatti', 'Table: Contacts') });
    await expect(grid).toBeVisible();
    await expect(page.getByText(say('Picco:', 'Peak:'))).toBeVisible();
    await expectAccessible(page);

    // The file is chosen and read with the keys; what is wrong in it is listed.
    await page.keyboard.press('Control+o');
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    const log = { name: 'queue_log', mimeType: 'text/plain', buffer: Buffer.from(queueLog(Date.now())) };
    await dialog.locator('input[type=file]').setInputFiles(log);
    await expect(dialog.getByText('queue_log', { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: say('Importa', 'Import'), exact: true }).click();
    await expect(dialog).toContainText(say('Importazione finita', 'Import done'));
    await expect(dialog).toContainText(say('Contatti nuovi2', 'New contacts2'));
    await expect(dialog).toContainText(say('Con una chiamata registrata1', 'Logged as a call1'));
    await expect(dialog).toContainText(say('Righe rifiutate2', 'Lines refused2'));
    await expect(
      dialog.getByRole('row', { name: say('6 l’ora non si legge', '6 the time cannot be read') }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);

    // Half of what came was answered in time, half was lost.
    await expect(page.getByText(say('Risposte in tempo', 'Answered in time'))).toBeVisible();
    const { total } = await ask(page, 'phone.figures', {});
    expect(total).toMatchObject({ offered: 2, answered: 1, lost: 1, inTime: 1, logged: 1, mostWaiting: 2 });
    await grid.focus();
    await page.keyboard.press('b');
    await expect(page.getByRole('button', { name: say('Telefonate arrivate', 'Phone calls offered') })).toBeVisible();
    await expect(grid.getByRole('gridcell', { name: /: 2$/ }).first()).toBeVisible();

    // With the keys alone: the totals of the hour list its phone calls, and one of them the call it led to.
    await grid.focus();
    await page.keyboard.press('Home');
    for (let rows = 0; rows < 7; rows++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const behind = page.getByRole('region', { name: say('Telefonate di', 'Phone calls of') });
    await expect(behind).toContainText(say('2 telefonate', '2 phone calls'));
    await expect(behind.getByRole('row', { name: say(/00:45 persa/, /00:45 lost/) })).toBeVisible();
    await expect(behind.getByRole('row', { name: /00:12 Laser fermo/ })).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(behind).toHaveCount(0);
    await page.keyboard.press('h');
    await expect(dialog).toContainText(say('Le perse contano come arrivate', 'Lost calls count as having come'));
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    // The same file again: nothing new.
    await page.keyboard.press('Control+o');
    await dialog.locator('input[type=file]').setInputFiles(log);
    await dialog.getByRole('button', { name: say('Importa', 'Import'), exact: true }).click();
    await expect(dialog).toContainText(say('Giorni già presenti1', 'Days already here1'));
  });
}

test('any CSV by its columns, which are kept for the next time; what is wrong with them is said where it stands', async ({
  page,
  desk,
}) => {
  await setUp(page, desk);
  await page.goto(`${page.url().split('#')[0] ?? ''}#/statistics/contacts`);
  await expect(page.getByText('Nessun contatto in questo periodo')).toBeVisible();
  await page.keyboard.press('Control+o');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'segreteria.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Quando;Esito\n02/03/2026 09:00:00;Messaggio\n02/03/2026 09:05:00;Boh\n'),
  });
  await dialog.getByRole('combobox', { name: 'Come è scritto' }).fill('colonne');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Importa', exact: true }).click();
  await expect(dialog.getByRole('alert').or(dialog.getByText('Da compilare')).first()).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Nome di queste colonne' }).fill('Segreteria');
  await dialog.getByRole('textbox', { name: 'Colonna dell’ora' }).fill('Quando');
  await dialog.getByRole('textbox', { name: 'Colonna dell’esito' }).fill('Esito');
  await dialog.getByRole('textbox', { name: 'Che cosa significa ogni esito' }).fill('Messaggio = voicemail');
  await dialog.getByRole('combobox', { name: 'Tutti gli altri' }).fill('rifiutati');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Importa', exact: true }).click();
  await expect(dialog).toContainText('Contatti nuovi1');
  await expect(dialog.getByRole('row', { name: '3 esito sconosciuto' })).toBeVisible();
  await page.keyboard.press('Enter');
  expect((await ask(page, 'phone.figures', {})).total).toMatchObject({ offered: 1, voicemail: 1 });

  await page.keyboard.press('Control+o');
  await dialog.getByRole('combobox', { name: 'Come è scritto' }).fill('colonne');
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Colonne salvate' }).fill('Segr');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Colonna dell’ora' })).toHaveValue('Quando');
});
