import type { pricing as it } from '../it/pricing.ts';
import type { Shape } from '../shape.ts';

/** Lines of a bill and the steps by which each amount came to be. */
export const pricing = {
  name: 'Prices',
} as const satisfies Shape<typeof it>;
