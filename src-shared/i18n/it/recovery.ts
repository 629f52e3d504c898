/** The page of a store that does not open: why, and the ways back. */
export const recovery = {
  lead: 'L’archivio non si apre.',
  folder: 'Cartella dell’archivio',
  /** What to do when nothing can be asked of the store; for the other codes `errors` says it. */
  todo: {
    store_damaged: 'Ripristina una copia di sicurezza; se non ce n’è una sana, recupera quello che si può leggere.',
    store_missing: 'Controlla che il disco sia collegato e riprova; altrimenti ripristina una copia di sicurezza.',
    store_foreign:
      'Controlla che la cartella sia quella giusta e riprova; altrimenti ripristina una copia di sicurezza.',
    disk_full: 'Libera spazio sul disco e riprova.',
    internal: 'Riprova. Se si ripete, ripristina una copia di sicurezza.',
  },
  restore: 'Ripristina la copia più recente',
  restoreLead:
    'Copia del {{when}}. Prima viene controllata per intero. I file di adesso vengono messi da parte, non cancellati; i nuovi numeri di chiamata avranno un codice nuovo.',
  noBackup: 'In questa cartella non c’è nessuna copia di sicurezza.',
  otherBackup: 'Copia da ripristinare',
  restoreThis: 'Ripristina questa copia',
  backupOf: '{{when}}, {{size}}',
  salvage: 'Recupera quello che si può leggere',
  salvageLead:
    'Legge tutto il possibile dai file di adesso e dalle copie e ne fa un archivio nuovo. I file di adesso vengono messi da parte. Con molte chiamate può volerci qualche minuto.',
  failed: {
    restore: 'Il ripristino non è riuscito',
    salvage: 'Il recupero non è riuscito',
  },
  failedTodo: {
    store_damaged: 'Questa copia non è sana: scegline una più vecchia.',
    store_missing: 'Non si legge né l’archivio né una copia: cerca una copia della cartella su un altro disco.',
  },
} as const;
