import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import type { Tally } from './tally.ts';

/** Writes the counts of a vitest run, with the reason of each test that was skipped, to SPORTELLO_TALLY. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env['SPORTELLO_TALLY'];
    if (file !== undefined) {
      writeFileSync(file, JSON.stringify(tallyModules(modules, unhandled.length)));
    }
  }
}

function tallyModules(modules: readonly TestModule[], unhandled: number): Tally {
  let passed = 0;
  // A file that does not load, and an error nobody caught, are failures without a test.
  let failed = unhandled;
  const skipped: { name: string; reason: string }[] = [];
  for (const module of modules) {
    const tests = [...module.children.allTests()];
    const before = failed;
    for (const test of tests) {
      const result = test.result();
      if (result.state === 'passed') {
        passed += 1;
      } else if (result.state === 'skipped') {
        skipped.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason: result.note ?? '' });
      } else {
        failed += 1;
      }
    }
    if (module.state() === 'failed' && failed === before) {
      failed += 1;
    }
  }
  return { passed, failed, skipped };
}
