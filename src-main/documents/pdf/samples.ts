import type { ReportData } from './report.ts';
import type { PrintedLine } from './pricedLines.ts';
import type { Letterhead } from './page.ts';

/** Plainly made-up data for tests and measurements of printed documents. */
export const COMPANY: Letterhead = {
  name: 'Assistenza Esempio srl',
  lines: [
    'Via di Prova 10, 33100 Udine (UD)',
    'P. IVA 01234567890 · C.F. 01234567890',
    'Tel. 0432 00 00 00 · assistenza@example.org',
    'REA UD 000000 · Cap. soc. 10.000,00 € i.v.',
  ],
  logo: null,
  footer:
    'Assistenza Esempio srl, Via di Prova 10, 33100 Udine (UD). P. IVA 01234567890. Sportello aperto dal lunedì al venerdì, 8:30–12:30 e 14:00–18:00.',
};

const VAT = { rate: 2200, nature: null, note: null };

/** A priced line; what is not said is a plain hour of work. */
export function sampleLine(given: Partial<PrintedLine> = {}): PrintedLine {
  return {
    kind: 'labour',
    text: 'Manodopera sul posto, orario ordinario',
    amount: 150,
    unit: 'minutes',
    unitMicros: 55_000_000,
    netCents: 13_750,
    vat: VAT,
    covered: null,
    overridden: null,
    explanations: [
      'Tempo effettivo 2 h 35 min, meno 15 min di pausa: 2 h 20 min',
      'Arrotondamento per eccesso ai 15 min: 2 h 30 min',
    ],
    ...given,
  };
}

const at = (hour: number, minute: number): number => Date.UTC(2026, 9, 12, hour - 2, minute);

/** A signature of two strokes. */
export const SIGNATURE = [
  Array.from({ length: 120 }, (_, i) => [
    80 + i * 5,
    Math.round(210 + Math.sin(i / 6) * 110 * Math.cos(i / 31)),
  ]).flat(),
  [650, 300, 690, 120, 720, 300, 750, 180, 800, 260, 940, 215],
];

/** A signed report of a chargeable visit. */
export function sampleReport(given: Partial<ReportData> = {}): ReportData {
  return {
    lang: 'it',
    zone: 'Europe/Rome',
    company: COMPANY,
    number: '26-K7Q-00042-7F3A',
    ticket: '26-K7Q-00042',
    version: 1,
    at: at(12, 25),
    customer: {
      name: 'Mobilificio Prova spa',
      lines: ['Via delle Industrie 4, 33080 Prata (PN)', 'P. IVA 09876543210'],
    },
    site: { name: 'Stabilimento 2', lines: ['Zona industriale, capannone 7, 33080 Prata (PN)'] },
    person: { name: 'Nome Cognome', lines: ['0434 00 00 00'] },
    mode: 'onsite',
    urgent: true,
    warranty: false,
    contract: { kind: 'chargeable', code: 'C-2026-014', covers: [] },
    asset: { name: 'Laser di taglio', model: 'LX 3015 rev. B', serial: 'LX-0098123' },
    fault:
      'Tagli errati sul lato corto: lo scarto cresce lungo la lamiera, fino a 3 mm. Il difetto compare dopo circa mezz’ora di lavoro.',
    diagnosis:
      'Cinghia dell’asse Y allentata e encoder sporco. Verificata la geometria del ponte: entro le tolleranze.',
    workDone:
      'Sostituita la cinghia dell’asse Y, pulito l’encoder, rifatta la taratura degli assi.\nProva di taglio su lamiera da 2 mm: scarto massimo 0,05 mm. Spiegata all’operatore la pulizia settimanale.',
    remarks: 'Macchina provata insieme, tutto regolare.',
    technicians: ['Tecnico Uno', 'Tecnica Due'],
    times: {
      request: Date.UTC(2026, 9, 9, 14, 12),
      departure: at(8, 0),
      arrival: at(8, 50),
      start: at(9, 0),
      end: at(11, 35),
      back: at(12, 30),
    },
    breakMinutes: 15,
    workMinutes: 140,
    travelMinutes: 105,
    km: 84,
    expenses: [
      { what: 'Pedaggio autostradale', cents: 780 },
      { what: 'Spedizione urgente del ricambio', cents: 2450 },
    ],
    parts: [
      { what: 'Cinghia dentata asse Y', serial: null, quantity: 1 },
      { what: 'Encoder lineare', serial: 'ENC-77-0012', quantity: 1 },
    ],
    outcome: 'solved',
    lines: [
      sampleLine(),
      sampleLine({
        kind: 'callOut',
        text: 'Diritto di chiamata',
        amount: 1,
        unit: 'flat',
        unitMicros: 25_000_000,
        netCents: 2500,
        explanations: [],
      }),
      sampleLine({
        kind: 'km',
        text: 'Trasferta, andata e ritorno',
        amount: 54,
        unit: 'km',
        unitMicros: 425_000,
        netCents: 2295,
        explanations: ['84 km percorsi, primi 30 km compresi: 54 km'],
      }),
      sampleLine({
        kind: 'part',
        text: 'Cinghia dentata asse Y',
        amount: 1,
        unit: 'pieces',
        unitMicros: 86_500_000,
        netCents: 8650,
        explanations: [],
      }),
      sampleLine({
        kind: 'part',
        text: 'Encoder lineare (matricola ENC-77-0012)',
        amount: 1,
        unit: 'pieces',
        unitMicros: 240_000_000,
        netCents: 20_000,
        overridden: { reason: 'sconto concordato' },
        explanations: [],
      }),
      sampleLine({
        kind: 'expense',
        text: 'Pedaggio autostradale',
        amount: 1,
        unit: 'flat',
        unitMicros: 7_800_000,
        netCents: 780,
        explanations: [],
      }),
    ],
    hidden: null,
    signed: { signer: 'Nome Cognome', signature: SIGNATURE, remark: '', at: at(12, 25) },
    ...given,
  };
}
