/** The list of tickets that everyone has in hand. */
export const queue = {
  title: 'Coda',
  mine: 'Le mie',
  filters: {
    all: 'Tutte',
    toAssign: 'Da assegnare',
    mine: 'Mie',
    waiting: 'In attesa',
    toCallBack: 'Da richiamare',
  },
  groupBy: 'Raggruppa: {{field}}',
  oldestFirst: 'Le più vecchie prima',
  stoppedFirst: 'Macchine ferme prima',
  searchPlaceholder: 'Cerca chiamate, persone, matricole',
  blockedTag: 'Fermo',
  empty: {
    title: 'Nessuna chiamata in coda',
    hint: 'Premi N per registrare una chiamata.',
  },
  noMatch: {
    title: 'Nessuna chiamata con questi filtri',
    hint: 'Togli un filtro o cerca altre parole.',
  },
  savedFilters: 'Filtri salvati',
  saveFilter: 'Salva il filtro',
} as const;
