import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runPackage, runProgram } from './step.ts';

/** A browser to test with: a program's path, Playwright's own (`path` undefined), or none and what to do about it. */
export type FoundBrowser =
  | { readonly kind: 'found'; readonly path: string | undefined }
  | { readonly kind: 'none'; readonly help: string };

const usual: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

function installed(): FoundBrowser | undefined {
  const asked = process.env['SPORTELLO_CHROMIUM'] ?? '';
  if (asked !== '') {
    return existsSync(asked)
      ? { kind: 'found', path: asked }
      : { kind: 'none', help: `SPORTELLO_CHROMIUM names ${asked}, which does not exist.` };
  }
  const path = usual.find((candidate) => existsSync(candidate));
  if (path !== undefined) {
    return { kind: 'found', path };
  }
  return existsSync(chromium.executablePath()) ? { kind: 'found', path: undefined } : undefined;
}

/** As root on Debian or Ubuntu the system's own package is smallest; it fails quietly where there is none. */
async function installFromSystem(): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return;
  }
  console.log('No browser found: installing chromium with apt-get...');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runProgram('apt-get', ['update'], { env });
  const install = await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  if (install.code !== 0) {
    console.log(`apt-get could not install chromium:\n${update.output}${install.output}`.trimEnd());
  }
}

/** Finds a browser, or installs one and says so. */
export async function findBrowser(): Promise<FoundBrowser> {
  const first = installed();
  if (first !== undefined) {
    return first;
  }
  await installFromSystem();
  const second = installed();
  if (second !== undefined) {
    return second;
  }
  console.log("Installing Playwright's own chromium...");
  const { output } = await runPackage('@playwright/test/cli.js', ['install', 'chromium']);
  return (
    installed() ?? {
      kind: 'none',
      help: `${output}\nNo browser for the tests. Install Chromium or Chrome, or set SPORTELLO_CHROMIUM to its path.`,
    }
  );
}
