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
  broken: {
    title: 'Questa parte dello schermo si è fermata',
    safe: 'Le chiamate salvate e le bozze sono al sicuro: nulla è andato perso.',
    todo: 'Riprova; se si ripete, ricarica la finestra e avvisa chi gestisce Sportello.',
    reload: 'Ricarica la finestra',
  },
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
