import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../runner/findElectron.ts';

/**
 * Starts the real Electron shell on an empty folder and looks whether the set-up page comes up, with nothing of Node in
 * its reach. Says why in one line, and passes, where Electron cannot be started; `npm test -- electron` counts that as skipped.
 */
const root = join(import.meta.dirname, '../..');
const found = findElectron(root);

if (found.kind === 'none') {
  process.stdout.write(`Electron smoke test: skipped, ${found.why}.\n`);
} else {
  const data = mkdtempSync(join(tmpdir(), 'sportello-smoke-'));
  const app = await _electron.launch({ executablePath: found.binary, args: [root, '--data', data], timeout: 60_000 });
  try {
    const page = await app.firstWindow();
    await page.getByRole('heading').first().waitFor({ timeout: 30_000 });
    const reach = await page.evaluate(() => ({
      node: typeof (globalThis as { process?: unknown }).process,
      require: typeof (globalThis as { require?: unknown }).require,
      bridge: Object.keys((globalThis as { sportello?: object }).sportello ?? {}).toSorted(),
      address: location.href,
    }));
    const wanted = { node: 'undefined', require: 'undefined', bridge: ['call', 'subscribe'] };
    const wrong = Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(reach[name as keyof typeof reach]) !== JSON.stringify(value),
    );
    if (wrong.length > 0 || !reach.address.startsWith('app://sportello/'))
      throw new Error(`the page reaches too far: ${JSON.stringify(reach)}`);
    process.stdout.write('Electron smoke test: the set-up page came up in its sandbox.\n');
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}
