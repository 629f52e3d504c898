/** The frame: rail, status line, keys of the whole desk. */
export const shell = {
  rail: {
    newCall: 'Nuova chiamata',
    palette: 'Cerca e comandi',
    keys: 'Tasti',
    queue: 'Coda',
    mine: 'Le mie chiamate',
    board: 'Assegnazione',
    agenda: 'Agenda',
    interventions: 'Interventi',
    customers: 'Clienti',
    billing: 'Fatturazione',
    statistics: 'Statistiche',
    admin: 'Impostazioni',
    store: 'Archivio',
  },
  undo: 'Annulla l’ultima operazione',
  /** Only in the desktop program. */
  newCallKeyTaken:
    'Ctrl+Maiusc+Spazio è di un altro programma: la nuova chiamata si apre con questo tasto solo da dentro Sportello.',
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
    asked_one: '{{count, number}} domanda per te',
    asked_many: '{{count, number}} di domande per te',
    asked_other: '{{count, number}} domande per te',
    oldest: 'la più vecchia {{age}}',
    parked_one: '{{count, number}} telefonata in pausa',
    parked_many: '{{count, number}} di telefonate in pausa',
    parked_other: '{{count, number}} telefonate in pausa',
  },
} as const;
