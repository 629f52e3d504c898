import type { board as it } from '../it/board.ts';
import type { Shape } from '../shape.ts';

/** The assignment board. */
export const board = {
  plan: 'Plan an intervention',
  title: 'Assignment',
  waiting: 'To assign',
  noGroup: 'No group',
  byOperator: 'By operator',
  byGroup: 'By group',
  switch: 'Columns by operator or by group',
  groupWaiting: 'Group the tickets to assign',
  open_one: '{{count, number}} open',
  open_other: '{{count, number}} open',
  stopped_one: '{{count, number}} stopped',
  stopped_other: '{{count, number}} stopped',
  stoppedMore: 'over {{count, number}} stopped',
  oldest: 'for {{age}}',
  noCalls: 'No ticket in hand',
  noneWaiting: 'No ticket is waiting: somebody follows each of them',
  noneWithoutGroup: 'No ticket is without a group',
  visits_one: '{{count, number}} intervention planned',
  visits_other: '{{count, number}} interventions planned',
  today: 'today',
  moveVisit: 'Who takes the intervention at {{name}}?',
  dropHere: 'Drop here',
  card: 'ticket to assign',
  assignTo: 'Assign to {{name}}',
  assignSelected_one: 'Assign {{count, number}} selected',
  assignSelected_other: 'Assign {{count, number}} selected',
  chooseLead: 'Press the figure or letter of the column.',
  dragHelp:
    'Space picks the ticket up, arrows carry it to another column, Space puts it down, Esc gives up. X selects it, A assigns it, Enter opens it. On a planned intervention A chooses who takes it.',
  said: {
    picked_one:
      'Picked up {{count, number}} ticket from the column {{name}}. Arrows move it, Space puts it down, Esc gives up.',
    picked_other:
      'Picked up {{count, number}} tickets from the column {{name}}. Arrows move them, Space puts them down, Esc gives up.',
    over_one: 'Over the column {{name}}',
    over_other: 'Over the column {{name}}',
    dropped_one: '{{count, number}} ticket put down in the column {{name}}',
    dropped_other: '{{count, number}} tickets put down in the column {{name}}',
    'given-up_one': 'Moving given up, the ticket stays where it was',
    'given-up_other': 'Moving given up, the tickets stay where they were',
  },
} as const satisfies Shape<typeof it>;
