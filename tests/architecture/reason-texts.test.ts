import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VERB_REASONS } from '#main/cli/errorLine.ts';
import { ROW_REASONS } from '#main/cli/refusedLines.ts';
import { errors as en } from '#shared/i18n/en/errors.ts';
import { maintenance as enMaintenance } from '#shared/i18n/en/maintenance.ts';
import { errors as it } from '#shared/i18n/it/errors.ts';
import { maintenance as itMaintenance } from '#shared/i18n/it/maintenance.ts';

const root = join(import.meta.dirname, '../..');
/** Codes whose reason a person is told. */
const TOLD = new Set(['refused', 'forbidden', 'conflict', 'invalid_input']);
/** Places that only the command line reaches (dates in a declared format among them): their reasons may have their words there. */
const VERBS = /^src-main\/(?:cli|import)\/|^src-shared\/domain\/import\/|^src-shared\/time\/parseDate/;

const sources = globSync(['src-shared/**/*.ts', 'src-main/**/*.ts'], { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.test.ts') && !path.startsWith('src-shared/i18n/'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Every reason written in the sources, with the file it is written in. */
function reasons(): { reason: string; path: string }[] {
  return sources.flatMap(({ path, text }) => {
    const thrown = [...text.matchAll(/new SportelloError\(\{([\s\S]*?)\}\)/g)].flatMap(([, parts = '']) => {
      const code = /\bcode: '(\w+)'/.exec(parts)?.[1];
      return code !== undefined && TOLD.has(code) ? words(/\breason:([^,}]*)/.exec(parts)?.[1]) : [];
    });
    // What a schema or a check says of a field.
    const checked = [...text.matchAll(/(?:params: \{|ok: false,(?: field: [^,]+,)?) reason: '([\w.]+)'/g)].map(
      (one) => one[1] ?? '',
    );
    return [...thrown, ...checked].map((reason) => ({ reason, path }));
  });
}

/** The quoted words of a piece of source: `a ? 'b' : 'c'` has two. */
function words(piece = ''): string[] {
  return [...piece.matchAll(/'(\w+)'/g)].map((one) => one[1] ?? '');
}

/** The members of a union of strings, comments aside. */
function union(path: string, name: string): string[] {
  const text = sources.find((one) => one.path === path)?.text.replaceAll(/\/\*[\s\S]*?\*\//g, '') ?? '';
  return words(new RegExp(`export type ${name} =([^;]*);`).exec(text)?.[1]);
}

describe.each([
  ['it', it, itMaintenance],
  ['en', en, enMaintenance],
] as const)('in %s', (_language, errors, maintenance) => {
  const known: ReadonlySet<string> = new Set([...Object.keys(errors.field), ...Object.keys(errors.refused)]);

  test('every reason a field or an action is refused for has a text', () => {
    const all = reasons();
    expect(all.length).toBeGreaterThan(60);
    const missing = all.filter(
      ({ reason, path }) =>
        !known.has(reason) && !(VERBS.test(path) && (reason in VERB_REASONS || reason in ROW_REASONS)),
    );
    expect(missing).toEqual([]);
  });

  test('every refusal of a ticket’s rules has a text', () => {
    const refusals = union('src-shared/domain/ticket/actions.ts', 'Refusal');
    expect(refusals).toContain('alreadyYours');
    expect(refusals.filter((one) => !(one in errors.refused))).toEqual([]);
  });

  test('every problem a check may find has a text', () => {
    const problems = union('src-main/store/log/verify.ts', 'ProblemCode');
    expect(problems).toContain('strayRow');
    expect(problems.filter((one) => !(one in maintenance.problem))).toEqual([]);
  });
});
