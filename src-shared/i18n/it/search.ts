/** The palette and search. */
export const search = {
  title: 'Cerca o comanda',
  placeholder: 'Cerca chiamate, persone, apparecchiature, comandi',
  groups: {
    commands: 'Comandi',
    tickets: 'Chiamate',
    people: 'Persone',
    assets: 'Apparecchiature',
    articles: 'Schede soluzione',
  },
} as const;
