import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from './findElectron.ts';
import { findBrowser } from './browser.ts';
import { asOne, root, runPackage, runProgram, type Step, type StepResult } from './step.ts';
import { settle, type Tally, tallyPlaywright, tallySchema } from './tally.ts';

const results = join(root, 'test-results');

function freshFile(name: string): string {
  mkdirSync(results, { recursive: true });
  const file = join(results, name);
  rmSync(file, { force: true });
  return file;
}

/** A report that is missing or unreadable is no report: `settle` counts that as a failure. */
function readReport(file: string, parse: (report: unknown) => Tally): Tally | undefined {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`The report of the tests cannot be read: ${(error as Error).message}`);
    return undefined;
  }
}

function finish(tally: Tally | undefined, code: number): StepResult {
  const { problem, ...counts } = settle(tally, code);
  return { ...counts, output: problem };
}

async function vitest(project: string, filters: readonly string[]): Promise<StepResult> {
  const file = freshFile(`${project}.json`);
  const reporters = ['--reporter=default', '--reporter=./tests/runner/vitest-tally.ts'];
  const { code } = await runPackage('vitest/vitest.mjs', ['run', '--project', project, ...reporters, ...filters], {
    live: true,
    env: { SPORTELLO_TALLY: file },
  });
  return finish(
    readReport(file, (report) => tallySchema.parse(report)),
    code,
  );
}

async function browser(filters: readonly string[]): Promise<StepResult> {
  const found = await findBrowser();
  if (found.kind === 'none') {
    return { passed: 0, failed: 1, skipped: [], output: found.help };
  }
  const build = await runProgram(process.execPath, ['scripts/build.ts', 'renderer', '--if-stale'], { live: true });
  if (build.code !== 0) {
    return { passed: 0, failed: 1, skipped: [], output: 'the screens could not be built' };
  }
  const file = freshFile('browser.json');
  const { code } = await runPackage('@playwright/test/cli.js', ['test', '--reporter=list,json', ...filters], {
    live: true,
    env: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      PLAYWRIGHT_FORCE_TTY: '0',
      ...(found.path === undefined ? {} : { SPORTELLO_CHROMIUM: found.path }),
    },
  });
  return finish(readReport(file, tallyPlaywright), code);
}

/**
 * The real Electron shell, where it can be started; elsewhere skipped, with the reason. Where SPORTELLO_ELECTRON says
 * `needed` (the public CI) it is never skipped: what keeps it from starting is then a failure.
 */
async function electron(): Promise<StepResult> {
  const found = findElectron(root);
  if (found.kind === 'none') {
    if (process.env['SPORTELLO_ELECTRON'] === 'needed')
      return { passed: 0, failed: 1, skipped: [], output: `Electron smoke test: ${found.why}` };
    return { passed: 0, failed: 0, skipped: [{ name: 'Electron smoke test', reason: found.why }], output: '' };
  }
  const build = await runProgram(process.execPath, ['scripts/build.ts', 'all', '--if-stale'], { live: true });
  if (build.code !== 0) {
    return { passed: 0, failed: 1, skipped: [], output: 'the Electron shell could not be built' };
  }
  return asOne(await runProgram(process.execPath, ['tests/electron/smoke.ts']));
}

/** The suites, each test counted. `filters` are names of files, passed on as they are. */
export function suiteSteps(filters: readonly string[]): readonly Step[] {
  return [
    { name: 'unit', about: 'tests beside their file, architecture, contract', run: () => vitest('unit', filters) },
    { name: 'simulation', about: 'many desks, random histories, crashes', run: () => vitest('simulation', filters) },
    { name: 'browser', about: 'the product in a browser', run: () => browser(filters) },
    { name: 'electron', about: 'the Electron shell starts, in its sandbox', run: electron },
  ];
}
