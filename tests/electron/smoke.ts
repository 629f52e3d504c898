import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';

/**
 * Starts the real Electron shell on an empty folder and looks whether the set-up page comes up, with nothing of Node in
 * its reach. Runs where Electron's binary exists; says so in one line, and passes, where it does not.
 */
const root = join(import.meta.dirname, '../..');
const binary = electronBinary();

if (binary === null) {
  process.stdout.write(
    'Electron smoke test: skipped, Electron’s binary is not here (npx install-electron brings it).\n',
  );
} else {
  const data = mkdtempSync(join(tmpdir(), 'sportello-smoke-'));
  const app = await _electron.launch({ executablePath: binary, args: [root, '--data', data], timeout: 60_000 });
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

/** The binary that Electron's package has downloaded, or null; never downloads it. */
function electronBinary(): string | null {
  const folder = join(root, 'node_modules/electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const file = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(file) ? file : null;
}
