import { readFileSync } from 'node:fs';
import { expectAccessible } from './support/axe.ts';
import { openCall } from './support/calls.ts';
import { expect, run, setUp, test } from './support/desk.ts';

test('every export is saved whole, as CSV and as JSON', async ({ page, desk }) => {
  await setUp(page, desk);
  for (let n = 0; n < 3; n += 1) await openCall(page, `=Chiamata ${n}`);
  await page.keyboard.press('\\');
  await expectAccessible(page);
  for (const [what, file, rows] of [
    ['Chiamate', 'chiamate', 3],
    ['Interventi', 'interventi', 0],
  ] as const) {
    for (const format of ['CSV', 'JSON'] as const) {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: `${what} in ${format}` }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toMatch(new RegExp(`^${file}-\\d{4}-\\d\\d-\\d\\d\\.${format.toLowerCase()}$`));
      await expect(page.getByText(`${saved.suggestedFilename()}: ${rows} righe, completo`)).toBeVisible();
      const text = readFileSync(await saved.path(), 'utf8');
      if (format === 'JSON') expect(JSON.parse(text)).toHaveLength(rows);
      else expect(text.trim().split('\r\n')).toHaveLength(rows + 1);
    }
  }
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Registro eventi in JSON' }).click();
  const events: unknown = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(JSON.stringify(events)).toContain('ticket.opened');
  await expectAccessible(page);
});

test('an export shows how far it is, and one that is stopped is no file', async ({ page, desk }) => {
  test.setTimeout(300_000);
  await setUp(page, desk, { language: 'en', demo: true });
  await page.keyboard.press('\\');
  // A reader who takes his time: the pieces wait for him, not in memory.
  const slow = await page.context().newCDPSession(page);
  await slow.send('Network.enable');
  await slow.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: 200_000,
    uploadThroughput: 1_000_000,
  });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Event log as JSON' }).click();
  const bar = page.getByRole('progressbar', { name: /^Exporting events-/ });
  await expect(bar).toBeVisible();
  await expect(page.getByText(/^[\d,]+ of [\d,]+ rows$/)).toBeVisible();
  // The desk goes on working meanwhile.
  await run(page, 'preferences.set', { key: 'x', value: 1 });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/stopped: the file is not complete/)).toBeVisible();
  // Looked at only now: a slow look would let the export come to its end.
  await expectAccessible(page);
  expect(await (await saving).failure()).not.toBeNull();
  await expect(bar).toHaveCount(0);

  await slow.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tickets as CSV' }).click();
  const saved = await again;
  expect(await saved.failure()).toBeNull();
  await expect(page.getByText(/: 15,\d{3} rows, complete$/)).toBeVisible();
});
