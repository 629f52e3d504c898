import type { queue as it } from '../it/queue.ts';
import type { Shape } from '../shape.ts';

/** The list of tickets that everyone has in hand. */
export const queue = {
  title: 'Queue',
  mine: 'Mine',
  filters: {
    all: 'All',
    toAssign: 'To assign',
    mine: 'Mine',
    waiting: 'Waiting',
    toCallBack: 'To call back',
  },
  groupBy: 'Group: {{field}}',
  oldestFirst: 'Oldest first',
  stoppedFirst: 'Stopped machines first',
  searchPlaceholder: 'Search tickets, people, serial numbers',
  blockedTag: 'Stopped',
  empty: {
    title: 'No tickets in the queue',
    hint: 'Press N to log a ticket.',
  },
  noMatch: {
    title: 'No ticket matches these filters',
    hint: 'Remove a filter or search other words.',
  },
  savedFilters: 'Saved filters',
  saveFilter: 'Save the filter',
} as const satisfies Shape<typeof it>;
