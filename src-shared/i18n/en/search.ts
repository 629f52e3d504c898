import type { search as it } from '../it/search.ts';
import type { Shape } from '../shape.ts';

/** The palette and search. */
export const search = {
  title: 'Search or command',
  placeholder: 'Search tickets, people, assets, commands',
  label: 'Search, or write a command',
  groups: {
    recent: 'Recent',
    commands: 'Commands',
    pages: 'Pages',
    ticket: 'Tickets',
    contact: 'Contacts',
    customer: 'Customers',
    asset: 'Assets',
  },
  found_one: '{{count, number}} result',
  found_other: '{{count, number}} results',
  nothing: 'Nothing with these words',
  nothingHint: 'A part is enough: of the ticket number, the phone, the serial, a word.',
  start: 'Write a ticket number, a name, a phone, a serial, a command.',
  indexing: 'The search index is still being made: something may be missing.',
  failed: 'The search did not answer: try again or reopen Sportello.',
  hints: {
    open: 'open',
    run: 'run',
    newCall: 'new ticket',
    customer: 'go to the customer',
    contact: 'the person’s page',
    move: 'move',
    close: 'close',
  },
} as const satisfies Shape<typeof it>;
