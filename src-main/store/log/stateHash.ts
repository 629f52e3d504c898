import { hash } from 'node:crypto';
import { createCanonicalWriter } from '#shared/events/canonical.ts';

const MODULUS = 1n << 256n;

/**
 * Sum, mod 2^256, of SHA-256(stream id, canonical state) over streams: the order in which they are added does not
 * show, so desks that met the same events in different orders come to one number.
 */
export interface StateSum {
  readonly add: (id: string, state: unknown) => void;
  /** 64 hex digits. */
  readonly hex: () => string;
}

/** An empty sum. */
export function createStateSum(): StateSum {
  const canonical = createCanonicalWriter();
  let sum = 0n;
  return {
    add(id, state) {
      sum += BigInt(`0x${hash('sha256', `${id}|${canonical(state)}`)}`);
    },
    hex: () => (sum % MODULUS).toString(16).padStart(64, '0'),
  };
}
