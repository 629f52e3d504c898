/** What the mapping takes for granted, said in every import report. Keys are stable, texts follow the reader's language. */
export const ASSUMPTIONS = {
  time: {
    it: 'Gli orari sono quelli dell’orologio in Italia (Europe/Rome).',
    en: 'Times are wall-clock times of Italy (Europe/Rome).',
  },
  contract: {
    it: 'service_level: Value 2 = in manutenzione, Value 3 = a pagamento, Value 1 = prepagato, Value 4 = da definire. Il registro non lo dice: è un’ipotesi.',
    en: 'service_level: Value 2 = under maintenance, Value 3 = chargeable, Value 1 = prepaid, Value 4 = to be defined. The log does not say so: it is assumed.',
  },
  urgency: {
    it: 'seriousness_2: Value 4 = alta, Value 1 = media, Value 2 = bassa; Value 3 = non indicata. Ogni cambiamento è conservato.',
    en: 'seriousness_2: Value 4 = high, Value 1 = medium, Value 2 = low; Value 3 = not indicated. Every change is kept.',
  },
  type: {
    it: 'Un caso con "Create SW anomaly" è un difetto del programma, gli altri sono Altro.',
    en: 'A case with "Create SW anomaly" is a program defect, the others are Other.',
  },
  level: {
    it: 'support_section Value 1 è il primo livello, le altre il secondo.',
    en: 'support_section Value 1 is the first level, the others the second.',
  },
  robot: {
    it: 'Resource Value 5 chiude quasi tutto un mese dopo la soluzione: è considerato un automatismo, ritirato, senza chiamate in carico.',
    en: 'Resource Value 5 closes nearly everything a month after the solution: taken for a robot, retired, with no calls in hand.',
  },
  solved: {
    it: 'La soluzione vale dall’ultimo "Resolve ticket", non da Closed; il lavoro dopo Resolve o Closed riapre la chiamata.',
    en: 'A call is solved at its last "Resolve ticket", not at Closed; work after Resolve or Closed reopens it.',
  },
  unsaid: {
    it: 'Canale, blocco, parole del problema e della soluzione non sono nel registro: il canale resta telefono, il blocco non indicato.',
    en: 'Channel, blocked, words of problem and solution are not in the log: the channel stays phone, blocked not indicated.',
  },
  wait: {
    it: 'Wait è una sospensione di motivo sconosciuto.',
    en: 'Wait is a pause for an unknown reason.',
  },
  unknownActivities: {
    it: 'Attività sconosciute tenute come note',
    en: 'Unknown activities kept as notes',
  },
} as const;
