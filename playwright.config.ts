import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// tests/run.ts sets SPORTELLO_CHROMIUM to the browser it found; by hand Debian's own is enough.
const candidates = [process.env['SPORTELLO_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
const executablePath = candidates.find((path) => path !== undefined && path !== '' && existsSync(path));

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.{spec,test}.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Two cores may be busy with much else: a wait that is too long costs nothing where all is well.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1280, height: 800 },
    // Recording each step costs a tenth of the time; SPORTELLO_TRACE=1 keeps what a failed test did, to be played back.
    trace: process.env['SPORTELLO_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    // A system browser run as root in a container has no sandbox of its own to start.
    launchOptions:
      executablePath === undefined
        ? {}
        : { executablePath, args: process.platform === 'linux' ? ['--no-sandbox'] : [] },
  },
});
