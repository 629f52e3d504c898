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
    agenda: 'Calendar',
    interventions: 'Interventions',
    customers: 'Customers',
    billing: 'Billing',
    statistics: 'Statistics',
    admin: 'Settings',
    store: 'Store',
  },
  undo: 'Undo the last action',
  /** Only in the desktop program. */
  newCallKeyTaken: 'Another program has Ctrl+Shift+Space: it opens a new call only from inside Sportello.',
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
    asked_one: '{{count, number}} question to you',
    asked_other: '{{count, number}} questions to you',
    oldest: 'oldest {{age}}',
    parked_one: '{{count, number}} parked call',
    parked_other: '{{count, number}} parked calls',
  },
} as const satisfies Shape<typeof it>;
