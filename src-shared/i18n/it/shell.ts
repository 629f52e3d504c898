/** The frame: rail, status line, keys of the whole desk. */
export const shell = {
  rail: {
    newCall: 'Nuova chiamata',
    palette: 'Cerca e comandi',
    keys: 'Tasti',
    queue: 'Coda',
    mine: 'Le mie chiamate',
    board: 'Assegnazione',
    interventions: 'Interventi',
    customers: 'Clienti',
    admin: 'Impostazioni',
    store: 'Archivio',
  },
  undo: 'Annulla l’ultima operazione',
  status: {
    local: 'Postazione autonoma',
    unreachable: 'La postazione non risponde',
    mine: 'mie {{count, number}}',
    waiting: 'in attesa {{count, number}}',
    oldest: 'la più vecchia {{age}}',
    parked_one: '{{count, number}} telefonata in pausa',
    parked_many: '{{count, number}} di telefonate in pausa',
    parked_other: '{{count, number}} telefonate in pausa',
  },
} as const;
