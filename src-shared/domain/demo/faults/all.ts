import { ALFA } from './alfa.ts';
import { BETA } from './beta.ts';
import { EPSILON } from './epsilon.ts';
import { ETA } from './eta.ts';
import type { Fault, ProductKey } from './fault.ts';
import { GAMMA } from './gamma.ts';
import { LASER } from './laser.ts';

/** What goes wrong with each product. */
export const FAULTS: Readonly<Record<ProductKey, readonly Fault[]>> = {
  alfa: ALFA,
  beta: BETA,
  gamma: GAMMA,
  eta: ETA,
  epsilon: EPSILON,
  laser: LASER,
};

/** Every spare part that any fault takes, by name, each once. */
export const PARTS: readonly string[] = [
  ...new Set(Object.values(FAULTS).flatMap((faults) => faults.flatMap((one) => one.parts ?? []))),
].toSorted();

/** The products in the order of the default catalogue. */
export const PRODUCT_KEYS: readonly ProductKey[] = ['alfa', 'beta', 'gamma', 'eta', 'epsilon', 'laser'];
