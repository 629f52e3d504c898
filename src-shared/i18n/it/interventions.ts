/** Planned and done work. */
export const interventions = {
  title: 'Interventi',
  kind: {
    phone: 'Telefonico',
    remote: 'Teleassistenza',
    onSite: 'Sul posto',
  },
  fields: {
    start: 'Inizio',
    end: 'Fine',
    breaks: 'Pause',
    hours: 'Ore',
    km: 'Chilometri',
    expenses: 'Spese',
    parts: 'Ricambi',
  },
  plan: 'Pianifica',
  record: 'Registra',
} as const;
