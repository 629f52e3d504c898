import type { board as it } from '../it/board.ts';
import type { Shape } from '../shape.ts';

/** The assignment board. */
export const board = {
  title: 'Board',
  waiting: 'To assign',
  load: 'load',
  assignTo: 'Assign to {{name}}',
  dragHelp: 'Space to pick up the ticket, arrows to move it, Space to put it down, Esc to give up.',
} as const satisfies Shape<typeof it>;
