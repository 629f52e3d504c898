import type { search as it } from '../it/search.ts';
import type { Shape } from '../shape.ts';

/** The palette and search. */
export const search = {
  title: 'Search or command',
  placeholder: 'Search tickets, people, assets, commands',
  groups: {
    commands: 'Commands',
    tickets: 'Tickets',
    people: 'People',
    assets: 'Assets',
    articles: 'Articles',
  },
} as const satisfies Shape<typeof it>;
