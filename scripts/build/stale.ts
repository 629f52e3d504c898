import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The newest modification time in ms under a file or folder; 0 where there is none. Tests do not count. */
export function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    return 0;
  }
  if (!stat.isDirectory()) {
    return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  }
  // A folder's own time tells of files removed from it.
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), stat.mtimeMs);
}

/** Whether `output` is missing or older than any of `inputs` (all relative to `root`). */
export function isStale(root: string, inputs: readonly string[], output: string): boolean {
  const built = newestChange(join(root, output));
  return built === 0 || inputs.some((input) => newestChange(join(root, input)) > built);
}
