import { z } from 'zod';

/** The counts of one suite's run. */
export const tallySchema = z.object({
  passed: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
});
export type Tally = z.infer<typeof tallySchema>;

const testSchema = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
});
const specSchema = z.object({ title: z.string(), file: z.string(), tests: z.array(testSchema) });
const suiteSchema = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
type Suite = z.infer<typeof suiteSchema>;
const reportSchema = z.object({ suites: z.array(suiteSchema), errors: z.array(z.unknown()) });

function specsOf(suite: Suite): z.infer<typeof specSchema>[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/** Counts Playwright's JSON report. An error outside any test (a file that does not load) is a failure. */
export function tallyPlaywright(report: unknown): Tally {
  const { suites, errors } = reportSchema.parse(report);
  let passed = 0;
  let failed = errors.length;
  const skipped: Tally['skipped'] = [];
  for (const spec of suites.flatMap(specsOf)) {
    for (const { status, annotations } of spec.tests) {
      if (status === 'expected') {
        passed += 1;
      } else if (status === 'skipped') {
        const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '';
        skipped.push({ name: `${spec.file} > ${spec.title}`, reason });
      } else {
        failed += 1;
      }
    }
  }
  return { passed, failed, skipped };
}

/**
 * Settles a suite's counts with its exit code: a run that counted nothing, or that ended badly without a failed
 * test, is one failure, never a silent success.
 */
export function settle(tally: Tally | undefined, exitCode: number): Tally & { readonly problem: string } {
  if (tally === undefined) {
    return { passed: 0, failed: 1, skipped: [], problem: `it ended with code ${exitCode} and no report` };
  }
  if (tally.passed + tally.failed === 0) {
    return { ...tally, failed: 1, problem: 'no test ran' };
  }
  if (exitCode !== 0 && tally.failed === 0) {
    return { ...tally, failed: 1, problem: `all tests passed, yet it ended with code ${exitCode}` };
  }
  return { ...tally, problem: '' };
}
