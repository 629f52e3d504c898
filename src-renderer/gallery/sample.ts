/** Invented calls for the gallery alone. */
export interface SampleCall {
  key: string;
  age: string;
  late?: boolean;
  title: string;
  sub: string;
  tag?: { tone: 'late' | 'warn' | 'wait' | 'neutral'; text: string };
  who: string | null;
}

export const sampleGroups = [
  { key: 'blocco', start: 0, label: 'Blocco macchina', count: 2 },
  { key: 'output', start: 2, label: 'Output errati', count: 3 },
  { key: 'difetti', start: 5, label: 'Difetti del programma', count: 38 },
];

const first: SampleCall[] = [
  {
    key: '1',
    age: '3 h',
    late: true,
    title: 'Laser fermo dopo cambio lente, errore E-217',
    sub: 'Rossi Mobili srl · Laser LX-300 · matr. 0047712',
    tag: { tone: 'late', text: 'Fermo' },
    who: 'Anna, liv. 2',
  },
  {
    key: '2',
    age: '1 h',
    late: true,
    title: 'Non riparte il ciclo dopo emergenza',
    sub: 'Officine Tagliamento · Laser LX-180',
    tag: { tone: 'late', text: 'Fermo' },
    who: null,
  },
  {
    key: '3',
    age: '2 g',
    title: 'Totali IVA sbagliati nel registro vendite',
    sub: 'Studio Bianchi · Beta 7.2',
    tag: { tone: 'warn', text: 'Alta' },
    who: 'Marco, liv. 1',
  },
  {
    key: '4',
    age: '1 g',
    title: 'La stampa etichette salta una riga ogni dieci quando il formato è personalizzato',
    sub: 'Cartiera Friulana · Alfa 12',
    tag: { tone: 'wait', text: 'Attesa cliente' },
    who: 'Giulia, liv. 1',
  },
  {
    key: '5',
    age: '5 h',
    title: 'Valuta non convertita nell’estratto conto',
    sub: 'Export Nord Est · Gamma 4',
    tag: { tone: 'neutral', text: 'Media' },
    who: null,
  },
  {
    key: '6',
    age: '6 g',
    title: 'Il filtro per agente si azzera al riavvio',
    sub: 'Forniture Carso · Alfa 12',
    tag: { tone: 'neutral', text: 'Bassa' },
    who: 'Marco, liv. 1',
  },
  {
    key: '7',
    age: '4 g',
    title: 'Import listino: righe con apostrofo rifiutate',
    sub: 'Idraulica Isonzo · Beta 7.2',
    tag: { tone: 'wait', text: 'Attesa fornitore' },
    who: 'Sara, liv. 2',
  },
  {
    key: '8',
    age: '2 g',
    title: 'Doppia conferma d’ordine via e-mail',
    sub: 'Vini del Collio · Eta 3',
    tag: { tone: 'neutral', text: 'Media' },
    who: null,
  },
];

export const sampleCalls: SampleCall[] = [
  ...first,
  ...Array.from(
    { length: 35 },
    (_, i): SampleCall => ({
      key: String(i + 9),
      age: `${i + 1} h`,
      title: `Errore al salvataggio della distinta ${i + 1}`,
      sub: 'Forniture Carso · Alfa 12',
      who: i % 3 === 0 ? null : 'Marco, liv. 1',
    }),
  ),
];
