import { storeError } from '#main/store/errors.ts';

/** A failure of disk or database as the error a person can act on; every other error as it is. */
export function asSportelloError(error: unknown): unknown {
  return storeError(error);
}
