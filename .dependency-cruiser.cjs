/**
 * Who may import whom: section "rooms" of docs/ARCHITECTURE.md, as rules.
 * Checked by scripts/import-rules.ts, which also fails when fewer modules were cruised than the disk holds.
 * Cycles are oxlint's work (import/no-cycle in .oxlintrc.json): this tool cannot tell a type-only import from another
 * without TypeScript's JavaScript interface, which TypeScript 7 does not have.
 */

/** What a room may import of the project, itself apart. Everything else of the project is refused. */
const rooms = {
  '^src-shared/': [],
  '^src-renderer/': ['^src-shared/'],
  '^src-main/store/': ['^src-shared/'],
  '^src-main/documents/': ['^src-shared/'],
  '^src-main/core/': ['^src-shared/', '^src-main/store/', '^src-main/documents/'],
  '^src-main/import/': ['^src-shared/', '^src-main/core/'],
  '^src-main/shell-electron/': ['^src-shared/', '^src-main/core/'],
  '^src-main/shell-web/': ['^src-shared/', '^src-main/core/'],
  '^src-main/cli/': ['^src-shared/', '^src-main/core/', '^src-main/import/'],
};

const test = String.raw`\.test\.tsx?$`;
const project = '^(src-|tests/|scripts/)';

/** Unit tests sit beside their file and may also lean on tests/support. */
const roomRules = Object.entries(rooms).flatMap(([room, allowed]) => {
  const name = room.slice(1, -1).replace('/', '-');
  return [
    {
      name: `${name}-imports`,
      severity: 'error',
      from: { path: room, pathNot: test },
      to: { path: project, pathNot: [room, ...allowed] },
    },
    {
      name: `${name}-test-imports`,
      severity: 'error',
      from: { path: `${room}.*${test}` },
      to: { path: project, pathNot: [room, ...allowed, '^tests/support/'] },
    },
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'known-rooms-only',
      comment: 'A new room gets its line in the matrix above before it gets a file.',
      severity: 'error',
      from: { path: '^src-', pathNot: Object.keys(rooms) },
      to: {},
    },
    {
      name: 'domain-knows-no-api',
      comment: 'The contract is made of the domain, not the other way round.',
      severity: 'error',
      from: { path: '^src-shared/(domain|events|clock)/' },
      to: { path: '^src-shared/api/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src-shared/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-in-its-shell-only',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/shell-electron/' },
      to: { path: '(^|/)(electron|electron-store)(/|$)', pathNot: '^src-' },
    },
    {
      name: 'sqlite-in-the-store-only',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/store/' },
      to: { path: '(^|/)better-sqlite3(/|$)', pathNot: '^src-' },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: { path: '^(src-|scripts/)', pathNot: test },
      to: { path: test },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(electron|electron-store)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules/\\.vite|dist|out)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
