import { hasStore } from '#main/core/openForWork.ts';
import { SportelloError } from '#shared/result.ts';

/** @throws SportelloError store_missing for a folder that never had a store, saying how to make one */
export function requireStore(dir: string): void {
  if (!hasStore(dir)) throw new SportelloError({ code: 'store_missing', reason: 'never' });
}
