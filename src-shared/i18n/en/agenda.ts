import type { agenda as it } from '../it/agenda.ts';
import type { Shape } from '../shape.ts';

/** The week of the technicians. */
export const agenda = {
  title: 'Calendar',
  grid: 'Interventions of the week',
  show: 'Calendar view',
  view: { team: 'All technicians', week: 'My plan', today: 'Today’s route' },
  previous: 'Previous week',
  next: 'Next week',
  thisWeek: 'This week',
  person: 'Technician',
  hour: 'Hour',
  nobody: 'Unassigned',
  hours: 'Hours',
  hoursOfDay: 'Hours planned and done on the day',
  count_one: '{{count, number}} intervention',
  count_other: '{{count, number}} interventions',
  troubled_one: '{{count, number}} to check',
  troubled_other: '{{count, number}} to check',
  planFor: 'Plan for {{name}}, {{day}}',
  planHere: 'Plan here',
  newTitle: 'Plan an intervention',
  newLead: 'Technician and day are those of the place you chose.',
  forCall: 'For which ticket',
  forCallHint: 'Number, customer or words; with nothing written, the technician’s open ones',
  asColleague: 'together with a colleague',
  moved: 'Moved: {{when}}, {{name}}',
  moveUndone: 'Move undone',
  warn: {
    overlap: 'Overlaps {{other}}',
    travel: 'Between this and {{other}} there are {{gap}}: by way of the office the drive takes about {{needed}}',
  },
  said: {
    picked:
      'Picked up: {{day}}, {{time}}, {{name}}. Arrows move it, Shift and arrows by a quarter of an hour, Space puts it down, Esc leaves it.',
    over: '{{day}}, {{time}}, {{name}}',
    dropped: 'Put down: {{day}}, {{time}}, {{name}}',
    givenUp: 'Left where it was',
    fixed: 'This intervention is no longer planned: it cannot be moved',
  },
  kmUnknown: 'km not given',
  kmFromOffice: '{{km}} km from the office',
  routeEmpty: '{{name}} has no interventions today',
  routeHint: 'Plan them from the ticket’s page or from an empty place of the calendar.',
  routeSum_one: '{{count, number}} intervention · {{hours}} · about {{km}} km',
  routeSum_other: '{{count, number}} interventions · {{hours}} · about {{km}} km',
} as const satisfies Shape<typeof it>;
