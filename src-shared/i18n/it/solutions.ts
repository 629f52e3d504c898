/** Texts of the statistic of solutions: how calls were solved. */
export const solutions = {
  find: 'Cerca tra le soluzioni',
  placeholder: 'Parole del problema o della soluzione',
  order: 'Prima: {{what}}',
  orderMenu: 'In che ordine',
  orders: { best: 'le più pertinenti', used: 'le più usate', newest: 'le più recenti' },
  facets: 'Dove sono servite',
  by: { type: 'Tipologia', product: 'Prodotto', solver: 'Chi ha risolto' },
  solution: 'Soluzione',
  times: 'Usata',
  reopened: 'Riaperte',
  last: 'Ultima volta',
  call: 'Chiamata',
  none: 'Nessuna soluzione con queste parole',
  noneHint: 'Prova con meno parole, o togli un filtro.',
  indexing: 'L’indice si sta ancora preparando: tra poco ce ne possono essere altre.',
  meaning_one: '{{count, number}} chiamata risolta, con {{solutions}} soluzioni diverse.',
  meaning_many: '{{count, number}} di chiamate risolte, con {{solutions}} soluzioni diverse.',
  meaning_other: '{{count, number}} chiamate risolte, con {{solutions}} soluzioni diverse.',
  partial: 'Sono le più recenti: le parole stanno anche in chiamate più vecchie.',
  howLead: 'Che cosa si trova, e come si conta.',
  define: {
    solution:
      'Le soluzioni delle chiamate risolte in cui stanno tutte le parole, nel problema, nelle note, negli interventi o nella soluzione. Scritte con le stesse parole, contano come una.',
    times: 'Quante delle chiamate trovate sono state risolte così.',
    reopened: 'Quante di queste sono state riaperte dopo una soluzione: da leggere con attenzione.',
    order:
      'Le più pertinenti: quanto dicono le parole (BM25), un po’ di più per le soluzioni usate spesso. Al massimo le 5.000 chiamate più recenti.',
  },
} as const;
