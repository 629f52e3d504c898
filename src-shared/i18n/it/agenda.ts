/** The week of the technicians. */
export const agenda = {
  title: 'Agenda',
} as const;
