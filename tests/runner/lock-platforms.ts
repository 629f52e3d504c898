import { readFileSync } from 'node:fs';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

/**
 * Optional packages that the lock promises and does not hold, one line each.
 * npm silently drops from the lock a platform's binary that the registry did not have; `npm ci` then fails on that
 * platform and nowhere else.
 */
export function missingPlatforms(lockFile: string): string[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(lockFile, 'utf8')));
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${owner}/node_modules/${name}` in packages))
      .map((name) => `${owner || 'the project'} needs ${name} on some platform; it is not in package-lock.json`),
  );
}
