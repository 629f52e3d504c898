import { parseArgs } from 'node:util';
import type { Skipped, Step, StepResult } from './runner/step.ts';
import { suiteSteps } from './runner/suites.ts';
import { toolSteps } from './runner/tools.ts';

const usage = 'Usage: npm test [-- STEP... [--files NAME...]]';

function help(steps: readonly Step[]): string {
  const list = steps.map(({ name, about }) => `  ${name.padEnd(12)}${about}`);
  return [usage, '', 'Without a step, all of them, in this order:', ...list].join('\n');
}

/** A step that breaks is a failed step; the ones after it still run. */
async function attempt(step: Step): Promise<StepResult> {
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, skipped: [], output: (error as Error).stack ?? String(error) };
  }
}

async function runStep(step: Step): Promise<StepResult> {
  const start = performance.now();
  const result = await attempt(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (result.failed > 0 && result.output !== '') {
    console.log(result.output.trimEnd());
  }
  const verdict = result.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(
    `${verdict} ${step.name.padEnd(12)} ${`${seconds} s`.padStart(8)}   ${result.passed} passed, ${result.failed} failed`,
  );
  return result;
}

function tellSkipped(skipped: readonly Skipped[]): void {
  if (skipped.length > 0) {
    console.log(`${skipped.length} skipped:`);
    for (const { name, reason } of skipped) {
      console.log(`  ${name}: ${reason || 'no reason given'}`);
    }
  }
}

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { help: { type: 'boolean' }, files: { type: 'string', multiple: true, default: [] } },
  });
  const steps = [...toolSteps, ...suiteSteps(values.files)];
  if (values.help === true) {
    console.log(help(steps));
    return 0;
  }
  const unknown = positionals.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`test: unknown step ${unknown.join(', ')}. Use: ${steps.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  let passed = 0;
  let failed = 0;
  const skipped: Skipped[] = [];
  for (const step of steps) {
    if (positionals.length === 0 || positionals.includes(step.name)) {
      const result = await runStep(step);
      passed += result.passed;
      failed += result.failed;
      skipped.push(...result.skipped);
    }
  }
  tellSkipped(skipped);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
