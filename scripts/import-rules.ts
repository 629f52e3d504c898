import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

/** What a check of the import matrix found. `modules` counts the project's own files that were really read. */
export interface ImportReport {
  readonly modules: number;
  readonly files: number;
  readonly violations: readonly string[];
}

const roots = ['src-shared', 'src-renderer', 'src-main', 'src-hub', 'src-portal', 'tests', 'scripts'];
const source = /\.(ts|tsx|mjs)$/;

function countSources(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && source.test(entry.name) && !entry.parentPath.includes('node_modules'),
  ).length;
}

/**
 * Checks every import of the project in `base` against .dependency-cruiser.cjs.
 * The cruiser passes with no word when it can read no TypeScript, so the modules it read are counted against the
 * files on disk: too few of them is a violation like any other.
 */
export async function checkImports(base: string, configFile: string): Promise<ImportReport> {
  const config = createRequire(import.meta.url)(configFile) as { forbidden: []; options: ICruiseOptions };
  const present = roots.filter((root) => existsSync(join(base, root)));
  const files = present.reduce((sum, root) => sum + countSources(join(base, root)), 0);
  if (files === 0) {
    return { modules: 0, files: 0, violations: ['no source file found: nothing was checked'] };
  }
  const { output } = await cruise(present, {
    ...config.options,
    baseDir: base,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  if (typeof output === 'string') {
    throw new TypeError('dependency-cruiser answered with text instead of a result');
  }
  return report(output, files);
}

function report(result: ICruiseResult, files: number): ImportReport {
  const own = result.modules.filter((module) => roots.some((root) => module.source.startsWith(`${root}/`)));
  const modules = own.filter((module) => source.test(module.source) && module.couldNotResolve !== true).length;
  const violations = result.summary.violations.map(
    (violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`,
  );
  // A file or two may appear while the check runs; a transpiler that is missing hides nearly all of them.
  if (modules < files * 0.95) {
    violations.push(`only ${modules} of ${files} source files were read: is a transpiler missing?`);
  }
  return { modules, files, violations };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const base = join(import.meta.dirname, '..');
  const { modules, files, violations } = await checkImports(base, join(base, '.dependency-cruiser.cjs'));
  for (const violation of violations) {
    console.error(violation);
  }
  console.log(`${modules} of ${files} modules read, ${violations.length} violations`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
