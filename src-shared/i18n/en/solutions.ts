import type { Shape } from '../shape.ts';
import type { solutions as it } from '../it/solutions.ts';

/** Texts of the statistic of solutions: how calls were solved. */
export const solutions: Shape<typeof it> = {
  find: 'Search solutions',
  placeholder: 'Words of the problem or the solution',
  order: 'First: {{what}}',
  orderMenu: 'In which order',
  orders: { best: 'best match', used: 'most used', newest: 'newest' },
  facets: 'Where they served',
  by: { type: 'Type', product: 'Product', solver: 'Solved by' },
  solution: 'Solution',
  times: 'Used',
  reopened: 'Reopened',
  last: 'Last time',
  call: 'Call',
  none: 'No solution with these words',
  noneHint: 'Try fewer words, or take a filter away.',
  indexing: 'The index is still being made: there may be more in a moment.',
  meaning_one: '{{count, number}} solved call, with {{solutions}} different solutions.',
  meaning_other: '{{count, number}} solved calls, with {{solutions}} different solutions.',
  partial: 'These are the newest: the words stand in older calls too.',
  howLead: 'What is found, and how it is counted.',
  define: {
    solution:
      'Solutions of solved calls in which all the words stand: in the problem, the notes, the interventions or the solution. Written with the same words they count as one.',
    times: 'How many of the calls found were solved so.',
    reopened: 'How many of those were opened again after a solution: read it with care.',
    order:
      'Best match: how much the words say (BM25), a little more for solutions often used. At most the newest 5,000 calls.',
  },
};
