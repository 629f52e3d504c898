/** Lists and settings that an administrator edits. */
export const admin = {
  title: 'Impostazioni',
  products: 'Prodotti',
  types: 'Tipologie',
  services: 'Servizi',
  groups: 'Gruppi di supporto',
  operators: 'Operatori',
  templates: 'Modelli di richiesta',
  showRetired: 'Mostra anche i ritirati',
} as const;
