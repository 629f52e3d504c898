/** The kinds of trouble the page has words for. */
export const PROBLEM_KINDS = [
  'pages',
  'gap',
  'chain',
  'digest',
  'unproven',
  'head',
  'unreadable',
  'state',
  'row',
  'strayRow',
  'cell',
  'reducers',
  'other',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

interface Found {
  readonly code: string;
}

/** What a rebuild puts right: tables are made again from the log; the log itself is not. */
const MENDED_BY_REBUILD: ReadonlySet<string> = new Set(['state', 'row', 'strayRow', 'cell', 'reducers']);

/** How many of each kind, in the order of gravity; what a newer check may name counts as `other`. */
export function countByKind(problems: readonly Found[]): { kind: ProblemKind; count: number }[] {
  const kindOf = (code: string): ProblemKind => PROBLEM_KINDS.find((one) => one === code) ?? 'other';
  return PROBLEM_KINDS.map((kind) => ({
    kind,
    count: problems.filter((one) => kindOf(one.code) === kind).length,
  })).filter((one) => one.count > 0);
}

/** What mends it: making the tables again where only they are wrong, otherwise a backup. */
export function adviceFor(problems: readonly Found[]): 'rebuild' | 'restore' {
  return problems.every((one) => MENDED_BY_REBUILD.has(one.code)) ? 'rebuild' : 'restore';
}
