import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { demoFolder, type World } from '../screens/demoFolder.ts';
import { SCENES } from '../screens/scenes.ts';
import { expectAccessible } from './support/axe.ts';
import { type DeskProcess, startDesk } from './support/deskProcess.ts';

/** Every screen of the pictures, both languages, both themes: axe finds nothing. */
for (const language of ['it', 'en'] as const) {
  for (const world of ['new', 'empty', 'demo', 'gone'] as const satisfies readonly World[]) {
    test.describe(`${world} desk in ${language}`, () => {
      test.describe.configure({ mode: 'default', timeout: 180_000 });
      test.use({ locale: language === 'it' ? 'it-IT' : 'en-GB' });
      let root = '';
      let desk: DeskProcess;

      test.beforeAll(async () => {
        test.setTimeout(180_000);
        root = mkdtempSync(join(tmpdir(), 'sportello-screens-'));
        demoFolder(join(root, world), world, language);
        desk = await startDesk({ dir: join(root, world) });
      });
      test.afterAll(async () => {
        await desk.close();
        rmSync(root, { recursive: true, force: true });
      });

      for (const scene of SCENES.filter((one) => one.world === world && one.name !== 'queue-dark')) {
        test(scene.name, async ({ page }) => {
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          await page.goto(desk.url);
          await scene.play(page, { url: desk.url, language, theme: 'light', stop: () => desk.stop() });
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
          await page.waitForTimeout(200);
          await expectAccessible(page, { only: 'colours' });
        });
      }
    });
  }
}
