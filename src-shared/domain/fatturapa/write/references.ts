import type { Nature } from '../../billing/vat.ts';

/** The law behind each nature, in the words of Italian invoices, where the bill does not say its own. At most 100 characters. */
const REFERENCES: Readonly<Record<Nature, string>> = {
  N1: 'Escluso da base imponibile, art. 15 DPR 633/72',
  'N2.1': 'Non soggetto ad IVA, artt. da 7 a 7-septies DPR 633/72',
  'N2.2': 'Non soggetto ad IVA',
  'N3.1': 'Non imponibile, art. 8 c. 1 lett. a) e b) DPR 633/72',
  'N3.2': 'Non imponibile, art. 41 DL 331/93',
  'N3.3': 'Non imponibile, art. 71 DPR 633/72',
  'N3.4': 'Non imponibile, artt. 8-bis e 9 DPR 633/72',
  'N3.5': "Non imponibile, art. 8 c. 1 lett. c) DPR 633/72, dichiarazione d'intento",
  'N3.6': 'Non imponibile, altre operazioni che non concorrono al plafond',
  N4: 'Esente, art. 10 DPR 633/72',
  N5: 'Regime del margine, IVA non esposta in fattura',
  'N6.1': 'Inversione contabile, art. 74 c. 7 e 8 DPR 633/72',
  'N6.2': 'Inversione contabile, art. 17 c. 5 DPR 633/72',
  'N6.3': 'Inversione contabile, art. 17 c. 6 lett. a) DPR 633/72',
  'N6.4': 'Inversione contabile, art. 17 c. 6 lett. a-bis) DPR 633/72',
  'N6.5': 'Inversione contabile, art. 17 c. 6 lett. b) DPR 633/72',
  'N6.6': 'Inversione contabile, art. 17 c. 6 lett. c) DPR 633/72',
  'N6.7': 'Inversione contabile, art. 17 c. 6 lett. a-ter) DPR 633/72',
  'N6.8': 'Inversione contabile, art. 17 c. 6 lett. d-bis), d-ter) e d-quater) DPR 633/72',
  'N6.9': 'Inversione contabile, altri casi',
  N7: 'IVA assolta in altro stato UE',
};

/** The legal reference of a VAT treatment without tax. */
export function natureReference(nature: Nature): string {
  return REFERENCES[nature];
}

/** The legal reference of split payment. */
export const SPLIT_PAYMENT = 'Scissione dei pagamenti, art. 17-ter DPR 633/72';
