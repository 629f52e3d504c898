// The door behind every `npm run`: installs on first use, picks the right Node, starts the verb.
// Plain JavaScript without dependencies: it is the only file that runs before `npm ci`, on whatever Node is there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const oldestNode = [22, 18];

/** Verbs that only pass their arguments to one file. */
const targets = {
  sportello: 'src-main/cli/main.ts',
  test: 'tests/run.ts',
  bench: 'tests/performance/run.ts',
  screens: 'tests/screens/run.ts',
};

/** Leaves with one line that says what to do. @param {string} text @param {number} code @returns {never} */
function stop(text, code = 1) {
  process.stderr.write(`sportello: ${text}\n`);
  process.exit(code);
}

/** PATH with, or without, the project's own tools in front: they must not be used while they are being replaced. */
function pathWith(...first) {
  const bin = join(modules, '.bin');
  const rest = (process.env.PATH ?? '').split(delimiter).filter((entry) => entry !== '' && resolve(entry) !== bin);
  return [...first, ...rest].join(delimiter);
}

/** On a bare clone, or when the lock changed since the last install, installs exactly what the lock says. */
function installIfNeeded() {
  const installed = join(modules, '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) {
    return;
  }
  // Everything goes to stderr: a verb's stdout may be one JSON value.
  process.stderr.write('Installing...\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // No package needs its install script: native parts come prebuilt inside the packages.
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
  ];
  const result = spawnSync(npm, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: pathWith() },
  });
  if (result.error !== undefined || result.status !== 0) {
    stop(
      'the installation failed (see above). Check the network and the npm registry, then run the same command again.',
    );
  }
}

/** The Node that runs the product: the pinned one of node_modules on Linux, else the system's if it is new enough. */
function pinnedNode() {
  const pinned = join(modules, `node-linux-${process.arch}`, 'bin', 'node');
  if (process.platform === 'linux' && existsSync(pinned)) {
    return pinned;
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) {
    return process.execPath;
  }
  return stop(
    `Node ${oldestNode.join('.')} or newer is needed here, this is ${process.version}. Install Node 24 from https://nodejs.org and run the same command again.`,
  );
}

/** Runs a program to its end with this terminal. Resolves to its exit code, 128 + n after a signal. */
function run(command, args, env) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    const forward = (signal) => child.kill(signal);
    // Ctrl+C in a terminal reaches the whole group: passed on, it would arrive twice.
    process.on('SIGINT', () => process.stdin.isTTY === true || forward('SIGINT'));
    process.on('SIGTERM', () => forward('SIGTERM'));
    process.on('SIGHUP', () => forward('SIGHUP'));
    // npm ended by a signal ends its shell, which tells nobody: without this the program would run on for ever.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') {
      setInterval(() => process.ppid === parent || forward('SIGTERM'), 500).unref();
    }
    child.on('error', (error) => stop(`${command} did not start: ${error.message}`));
    child.on('exit', (code, signal) => done(signal === null ? (code ?? 1) : signal === 'SIGINT' ? 130 : 143));
  });
}

/** The full path of a file of the project; a copy without it is told so in one line. */
function requireFile(relative) {
  if (!existsSync(join(root, relative))) {
    stop(`${relative} is missing from this copy of the project. Get a complete copy and run the same command again.`);
  }
  return join(root, relative);
}

/** Where Electron's program is, looked for without loading its package, which would download it. */
function electronBinary() {
  const home = join(modules, 'electron');
  const usual =
    { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
  const pathFile = join(home, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : usual;
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist'), name);
  return existsSync(binary) ? binary : undefined;
}

/** Why the desk opens in the browser, or undefined when Electron can have it. */
function whyBrowser(binary) {
  if (binary === undefined) {
    return "Electron's program is not installed (`npx install-electron` gets it)";
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'there is no display';
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return 'Electron does not run as root';
  }
  return undefined;
}

async function start(node, args, env) {
  const build = requireFile('scripts/build.ts');
  const rest = args.filter((arg) => arg !== '--web');
  const binary = electronBinary();
  const reason = args.includes('--web') || args.includes('--help') ? '' : whyBrowser(binary);
  if (reason === undefined) {
    const built = await run(node, [build, 'all', '--if-stale'], env);
    return built === 0 ? run(binary, [root, ...rest], env) : built;
  }
  if (reason !== '') {
    process.stdout.write(`Opening in the browser: ${reason}.\n`);
  }
  const shell = requireFile('src-main/shell-web/main.ts');
  const built = args.includes('--help') ? 0 : await run(node, [build, 'renderer', '--if-stale'], env);
  return built === 0 ? run(node, [shell, ...rest], env) : built;
}

async function main([verb = '', ...args]) {
  if (!['start', 'build', 'dist', ...Object.keys(targets)].includes(verb)) {
    stop(`unknown verb "${verb}". Use: start, sportello, test, bench, screens, build, dist.`, 2);
  }
  installIfNeeded();
  const node = pinnedNode();
  const env = {
    // What Node made of the source last time is kept: a desk opens in little more than half the time.
    NODE_COMPILE_CACHE: join(modules, '.cache', 'node'),
    ...process.env,
    PATH: pathWith(dirname(node), join(modules, '.bin')),
  };
  if (verb === 'start') {
    return start(node, args, env);
  }
  if (verb === 'build' || verb === 'dist') {
    return run(node, [requireFile('scripts/build.ts'), verb === 'dist' ? 'dist' : 'all', ...args], env);
  }
  const target = requireFile(targets[verb]);
  if (verb === 'screens' && !args.includes('--help')) {
    const built = await run(node, [requireFile('scripts/build.ts'), 'renderer', '--if-stale'], env);
    if (built !== 0) {
      return built;
    }
  }
  return run(node, [target, ...args], env);
}

process.exitCode = await main(process.argv.slice(2));
