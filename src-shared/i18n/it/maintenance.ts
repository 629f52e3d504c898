/** The store: size, backups, checks, salvage. */
export const maintenance = {
  title: 'Manutenzione',
  lastBackup: 'Ultima copia',
  lastCheck: 'Ultimo controllo',
  storeSize: 'Dimensione dell’archivio',
  backUpNow: 'Fai una copia ora',
  restore: 'Ripristina da una copia',
  rebuild: 'Ricostruisci le tabelle',
  verify: 'Controlla',
} as const;
