import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { createFront } from '#main/core/front.ts';
import { openThreads } from '#main/core/threads.ts';
import { startWebShell, type WebShell } from '#main/shell-web/server.ts';
import { findBrowser } from '../runner/browser.ts';
import { demoFolder } from './demoFolder.ts';
import { SCENES, type Scene, type Stage } from './scenes.ts';

const HELP = `Usage: npm run screens -- --out DIR [--readme] [--only NAME]

Renders every screen of the running product to pictures: Italian and English, light and dark, 1280x800 and 1920x1080;
empty, full and error states, on a new company and on the generated example company.
--readme   only the pictures that README shows, small
--only     only the scenes whose name holds NAME
--language it|en, --theme light|dark, --width 1280|1920   only these`;

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    readme: { type: 'boolean', default: false },
    only: { type: 'string' },
    language: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.out === undefined) {
  process.stdout.write(`${HELP}\n`);
  process.exit(values.help ? 0 : 2);
}

/** A desk that answers on a port of its own. */
interface Running {
  readonly shell: WebShell;
  readonly close: () => Promise<void>;
}

async function serve(dir: string): Promise<Running> {
  const front = createFront(await openThreads(new URL('../../src-main/core/thread.ts', import.meta.url), { dir }));
  const shell = await startWebShell(front, resolve(import.meta.dirname, '../../dist/renderer'), 0);
  return {
    shell,
    close: async () => {
      await shell.close();
      await front.close();
    },
  };
}

async function picture(
  browser: Browser,
  scene: Scene,
  stage: Stage,
  size: (typeof SIZES)[number],
  file: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport: size,
    locale: stage.language === 'it' ? 'it-IT' : 'en-GB',
    timezoneId: 'Europe/Rome',
    colorScheme: stage.theme,
    reducedMotion: 'reduce',
  });
  const page: Page = await context.newPage();
  try {
    await page.goto(stage.url);
    await scene.play(page, stage);
    // Fonts and the last answers: a picture of a half-drawn screen shows nothing.
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(400);
    await page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await context.close();
  }
}

const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'sportello-screens-'));
const found = await findBrowser();
if (found.kind === 'none') throw new Error(found.help);
const browser = await chromium.launch(
  found.path === undefined ? {} : { executablePath: found.path, args: ['--no-sandbox'] },
);
const scenes = SCENES.filter(
  (scene) =>
    (!values.readme || scene.readme === true) && (values.only === undefined || scene.name.includes(values.only)),
);
const languages = (['it', 'en'] as const).filter((one) => values.language === undefined || values.language === one);
const themes = (['light', 'dark'] as const).filter((one) => values.theme === undefined || values.theme === one);
const sizes = SIZES.filter((one) => values.width === undefined || values.width === String(one.width));
const failed: string[] = [];
let made = 0;
try {
  for (const language of values.readme ? (['it'] as const) : languages) {
    for (const world of ['new', 'empty', 'demo', 'gone'] as const) {
      const wanted = scenes.filter((scene) => scene.world === world);
      if (wanted.length === 0) continue;
      const dir = join(scratch, `${world}-${language}`);
      demoFolder(dir, world, language);
      for (const scene of wanted) {
        for (const theme of values.readme ? ([scene.readmeTheme ?? 'light'] as const) : themes) {
          for (const size of values.readme ? SIZES.slice(0, 1) : sizes) {
            const name = values.readme ? `${scene.name}.png` : `${scene.name}-${language}-${theme}-${size.width}.png`;
            // A desk of its own for each picture of a desk that goes away; one for all the others is enough.
            const running = await serve(dir);
            try {
              await picture(
                browser,
                scene,
                { url: running.shell.url, language, theme, stop: () => running.shell.close() },
                size,
                join(out, name),
              );
              made += 1;
            } catch (error) {
              failed.push(`${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
            } finally {
              await running.close();
            }
          }
        }
      }
    }
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`${made} pictures in ${out}\n`);
for (const line of failed) process.stderr.write(`failed: ${line}\n`);
process.exit(failed.length === 0 ? 0 : 1);
