import type { Ports } from '#main/store/store.ts';

/** Clock and randomness a test holds in its hand: the same seed gives the same ids, codes and instants. */
export interface TestPorts extends Ports {
  /** Sets the wall clock, ms UTC. */
  readonly setNow: (ms: number) => void;
  /** Moves the wall clock on (or back), ms. */
  readonly pass: (ms: number) => void;
}

/** 2026-03-02T08:00:00Z, a Monday. */
export const START = 1_772_438_400_000;

/** Ports with a standing clock and a seeded source of bytes. */
export function testPorts(seed = 1, start = START): TestPorts {
  let now = start;
  const next = randomNumbers(seed);
  return {
    now: () => now,
    setNow(ms) {
      now = ms;
    },
    pass(ms) {
      now += ms;
    },
    randomBytes: (n) => Uint8Array.from({ length: n }, () => next() & 0xff),
  };
}

/** Whole numbers of 32 bits from a seed (xorshift, well mixed at the start). */
export function randomNumbers(seed: number): () => number {
  let x = (Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ 0x1234_5678) >>> 0 || 1;
  return () => {
    x ^= x << 13;
    x >>>= 0;
    x ^= x >>> 17;
    x ^= x << 5;
    x >>>= 0;
    return x >>> 3;
  };
}
