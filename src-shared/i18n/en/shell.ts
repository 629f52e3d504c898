import type { shell as it } from '../it/shell.ts';
import type { Shape } from '../shape.ts';

export const shell = {
  rail: {
    newCall: 'New call',
    palette: 'Search and commands',
    keys: 'Keys',
    queue: 'Queue',
    mine: 'My calls',
    board: 'Assignment',
    interventions: 'Interventions',
    customers: 'Customers',
    admin: 'Settings',
    store: 'Store',
  },
  undo: 'Undo the last action',
  broken: {
    title: 'This part of the screen has stopped',
    safe: 'Saved calls and drafts are safe: nothing was lost.',
    todo: 'Try again; if it happens again, reload the window and tell whoever looks after Sportello.',
    reload: 'Reload the window',
  },
  status: {
    local: 'Stand-alone desk',
    unreachable: 'The desk does not answer',
    mine: 'mine {{count, number}}',
    waiting: 'waiting {{count, number}}',
    oldest: 'oldest {{age}}',
    parked_one: '{{count, number}} parked call',
    parked_other: '{{count, number}} parked calls',
  },
} as const satisfies Shape<typeof it>;
