import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron on this machine: where its program is, or why it cannot be started. */
export type FoundElectron =
  | { readonly kind: 'found'; readonly binary: string }
  | { readonly kind: 'none'; readonly why: string };

/** What of the machine decides it; handed in by tests. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
}

const here: Machine = { platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 };

/** Looks for the binary that Electron's package has downloaded (never downloads it) and for a display to show it on. */
export function findElectron(root: string, { platform, env, isRoot }: Machine = here): FoundElectron {
  const folder = join(root, 'node_modules/electron');
  const name = join(folder, 'path.txt');
  const binary = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8').trim()) : null;
  if (binary === null || !existsSync(binary))
    return { kind: 'none', why: 'Electron’s binary is not here (npx install-electron brings it)' };
  if (platform !== 'linux') return { kind: 'found', binary };
  if ((env['DISPLAY'] ?? '') === '' && (env['WAYLAND_DISPLAY'] ?? '') === '')
    return { kind: 'none', why: 'no display (xvfb-run gives one)' };
  // Chromium's sandbox refuses root, and a smoke test without the sandbox would prove nothing.
  if (isRoot) return { kind: 'none', why: 'Electron’s sandbox does not start as root' };
  return { kind: 'found', binary };
}
