import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { placeBesideBundle } from './build/beside-bundle.ts';
import { isStale } from './build/stale.ts';
import { swapInto } from './build/swap.ts';

const root = join(import.meta.dirname, '..');
const help = `Usage: npm run build [-- renderer|main|all] [--if-stale]
       npm run dist [-- electron-builder's own options]

renderer   src-renderer to dist/renderer
main       Electron's main process, its preload and the workers to dist/main
all        both (the default)
dist       both, then the installers for this system in out/ (needs Electron's download)`;

/** What stays outside the bundles: native modules, and what Electron itself provides. */
const external = ['electron', 'better-sqlite3', '@node-rs/argon2'];

async function buildRenderer(): Promise<void> {
  const target = join(root, 'dist/renderer');
  const fresh = `${target}.${process.pid}`;
  // Built aside and swapped in whole: a desk that is open never reads half a build.
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true, reportCompressedSize: false },
  });
  swapInto(fresh, target);
}

async function buildNode(entry: string, name: string, format: 'es' | 'cjs', outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: format === 'es' ? [placeBesideBundle(join(root, 'src-main'))] : [],
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: true,
      ssrEmitAssets: true,
      outDir,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: { [name]: join(root, entry) },
        output: {
          format,
          entryFileNames: format === 'es' ? '[name].js' : '[name].cjs',
          // Every chunk lies flat beside the entry, so a path relative to one holds for all.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  });
}

async function buildMain(): Promise<void> {
  const target = join(root, 'dist/main');
  const fresh = `${target}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  await buildNode('src-main/shell-electron/main.ts', 'main', 'es', fresh);
  // A sandboxed preload is CommonJS: Electron loads no other kind there.
  await buildNode('src-main/shell-electron/preload.ts', 'preload', 'cjs', fresh);
  swapInto(fresh, target);
}

const rendererInputs = ['src-renderer', 'src-shared', 'vite.config.ts', 'package-lock.json'];
const mainInputs = [
  'src-main',
  'src-shared',
  'assets/fatturapa',
  'scripts/build.ts',
  'scripts/build',
  'package-lock.json',
];

async function buildAll(what: string, ifStale: boolean): Promise<void> {
  if (what !== 'main' && (!ifStale || isStale(root, rendererInputs, 'dist/renderer/index.html'))) {
    process.stderr.write('Building the screens...\n');
    await buildRenderer();
  }
  if (what !== 'renderer' && (!ifStale || isStale(root, mainInputs, 'dist/main/main.js'))) {
    process.stderr.write('Building the main process...\n');
    await buildMain();
  }
}

function pack(args: readonly string[]): number {
  const cli = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const result = spawnSync(process.execPath, [cli, '--publish', 'never', ...args], { cwd: root, stdio: 'inherit' });
  return result.status ?? 1;
}

async function main(argv: readonly string[]): Promise<number> {
  const [first, ...others] = argv;
  if (argv.includes('--help')) {
    console.log(help);
    return 0;
  }
  if (first === 'dist') {
    await buildAll('all', false);
    return pack(others);
  }
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { 'if-stale': { type: 'boolean', default: false } },
  });
  const what = positionals.at(-1) ?? 'all';
  if (!['renderer', 'main', 'all'].includes(what)) {
    console.error(`build: unknown part "${what}". Use: renderer, main, all.`);
    return 2;
  }
  await buildAll(what, values['if-stale']);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`build: ${(error as Error).message}`);
  process.exitCode = 1;
}
