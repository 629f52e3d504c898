/** Customers, contacts, assets, contracts. */
export const people = {
  customers: 'Clienti',
  contacts: 'Referenti',
  assets: 'Apparecchiature',
  contracts: 'Contratti',
  sites: 'Sedi',
  overdue: 'insoluti',
  warrantyUntil: 'garanzia fino al {{date}}',
  referenceTechnician: 'Tecnico di riferimento',
  contractKind: {
    maintenance: 'In manutenzione',
    chargeable: 'A pagamento',
    prepaid: 'Prepagato',
    toBeDefined: 'Da definire',
  },
} as const;
