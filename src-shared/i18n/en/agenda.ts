import type { agenda as it } from '../it/agenda.ts';
import type { Shape } from '../shape.ts';

/** The week of the technicians. */
export const agenda = {
  title: 'Calendar',
} as const satisfies Shape<typeof it>;
