import { defineConfig } from 'vitest/config';

/** Tests that live beside their file, and the suites of tests/ that need no browser. */
export default defineConfig({
  test: {
    // better-sqlite3 is a native module: a process each keeps one test's crash away from the others.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src-*/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/{architecture,billing,contract,runner}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          // A simulation folds thousands of histories and kills real processes.
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
