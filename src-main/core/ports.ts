import { randomFillSync } from 'node:crypto';
import type { Ports } from '#main/store/store.ts';

export type { Ports };

/** The machine's clock, and secure random bytes taken from a pool (a call of its own for ten bytes costs microseconds). */
export function systemPorts(): Ports {
  const pool = Buffer.alloc(8192);
  let used = pool.length;
  return {
    now: () => Date.now(),
    randomBytes(n) {
      if (n > pool.length) return randomFillSync(Buffer.alloc(n));
      if (used + n > pool.length) {
        randomFillSync(pool);
        used = 0;
      }
      const bytes = Buffer.from(pool.subarray(used, used + n));
      used += n;
      return bytes;
    },
  };
}
