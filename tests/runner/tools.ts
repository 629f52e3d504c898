import { packagerConfigErrors } from './packager-config.ts';
import { missingPlatforms } from './lock-platforms.ts';
import { asOne, root, runPackage, runProgram, type Step, type StepResult } from './step.ts';
import { join } from 'node:path';

function lines(errors: readonly string[]): StepResult {
  return asOne({ code: errors.length === 0 ? 0 : 1, output: errors.join('\n') });
}

async function lock(): Promise<StepResult> {
  const missing = missingPlatforms(join(root, 'package-lock.json'));
  if (missing.length > 0) {
    return lines(missing);
  }
  const windows = process.platform === 'win32';
  return asOne(
    await runProgram(windows ? 'npm.cmd' : 'npm', ['ci', '--dry-run', '--ignore-scripts', '--loglevel=error'], {
      shell: windows,
    }),
  );
}

/** The checks made by tools, in the order of what is found soonest. Each counts as one. */
export const toolSteps: readonly Step[] = [
  {
    name: 'lint',
    about: 'oxlint, with the rules that know types',
    run: async () => asOne(await runPackage('oxlint/bin/oxlint', ['--type-aware', '--format=unix'])),
  },
  {
    name: 'format',
    about: 'biome, layout only',
    run: async () => asOne(await runPackage('@biomejs/biome/bin/biome', ['format', '.', '--reporter=summary'])),
  },
  {
    name: 'types',
    about: 'tsc',
    run: async () => asOne(await runPackage('typescript/bin/tsc', ['-p', '.', '--noEmit'])),
  },
  {
    name: 'imports',
    about: 'who may import whom',
    run: async () => asOne(await runProgram(process.execPath, ['scripts/import-rules.ts'])),
  },
  {
    name: 'dead-code',
    about: 'knip: files, exports and packages nobody uses',
    run: async () => asOne(await runPackage('knip/bin/knip.js', ['--no-progress'])),
  },
  { name: 'lock', about: 'the lock installs, on every system', run: lock },
  {
    name: 'packager',
    about: "electron-builder.yml against electron-builder's own schema",
    run: async () => lines(await packagerConfigErrors(root)),
  },
];
