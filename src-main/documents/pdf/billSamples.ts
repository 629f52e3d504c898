import type { BillDocument, BillLine } from '#shared/domain/bill/document.ts';
import type { PriceList } from '#shared/domain/billing/priceList.ts';
import type { BillData } from './bill.ts';
import type { PacksData } from './packs.ts';
import type { RequestData } from './request.ts';
import { COMPANY, sampleLine } from './samples.ts';

const ID = '0'.repeat(25);
const VAT = { rate: 2200, nature: null, note: null };

/** A line of a bill; what is not said is a plain hour of work. */
export function sampleBillLine(given: Partial<BillLine> = {}): BillLine {
  const { explanations: _sentences, ...line } = sampleLine();
  return {
    ...line,
    overridden: null,
    key: 'labour:ordinary',
    steps: [],
    intervention: `${ID}1`,
    ticketNumber: '26-K7Q-00042',
    from: '2026-10-12',
    to: '2026-10-12',
    late: false,
    ...given,
  };
}

/** A bill with two calls, a fee and a line covered by a pack. */
export function sampleBill(given: Partial<BillDocument> = {}): BillData {
  const lines = [
    sampleBillLine(),
    sampleBillLine({
      kind: 'callOut',
      text: 'Diritto di chiamata',
      amount: 1,
      unit: 'flat',
      unitMicros: 25_000_000,
      netCents: 2500,
    }),
    sampleBillLine({
      intervention: `${ID}2`,
      ticketNumber: '26-K7Q-00051',
      from: '2026-10-20',
      to: '2026-10-21',
      text: 'Teleassistenza, orario ordinario',
      amount: 45,
      netCents: 0,
      covered: 'pack',
      late: true,
    }),
    sampleBillLine({
      intervention: null,
      ticketNumber: null,
      kind: 'fee',
      text: 'Canone di manutenzione, ottobre 2026',
      amount: 1,
      unit: 'flat',
      unitMicros: 120_000_000,
      netCents: 12_000,
    }),
  ];
  return {
    lang: 'it',
    company: COMPANY,
    explanations: [
      [
        'Tempo effettivo 2 h 35 min, meno 15 min di pausa: 2 h 20 min',
        'Arrotondamento per eccesso ai 15 min: 2 h 30 min',
      ],
      [],
      [
        'Tempo effettivo 38 min',
        'Arrotondamento per eccesso ai 15 min: 45 min',
        'Scalati 45 min dal pacchetto «20 ore 2026»',
      ],
      [],
    ],
    document: {
      type: 'TD01',
      series: '',
      year: 2026,
      n: 118,
      number: '118/2026',
      date: '2026-10-31',
      month: '2026-10',
      seller: {
        name: COMPANY.name,
        vatNumber: '01234567890',
        taxCode: '01234567890',
        address: 'Via di Prova 10',
        postcode: '33100',
        city: 'Udine',
        province: 'UD',
        country: 'IT',
        phone: null,
        email: null,
        fiscalRegime: 'RF01',
        rea: null,
      },
      buyer: {
        customer: `${ID}9`,
        name: 'Mobilificio Prova spa',
        form: 'company',
        vatNumber: '09876543210',
        taxCode: '09876543210',
        address: 'Via delle Industrie 4',
        postcode: '33080',
        city: 'Prata di Pordenone',
        province: 'PN',
        country: 'IT',
        recipientCode: 'ABC1234',
        pec: null,
        intent: null,
      },
      lines,
      vat: [{ rate: 2200, nature: null, note: null, netCents: 28_250, vatCents: 6215, due: 'I' }],
      netCents: 28_250,
      vatCents: 6215,
      stampCents: 0,
      withholding: null,
      totalCents: 34_465,
      payCents: 34_465,
      payment: { method: 'MP05', iban: 'IT60X0542811101000000123456', dueDate: '2026-11-30' },
      cig: null,
      cup: null,
      notes: '',
      reverses: null,
      interventions: [`${ID}1`, `${ID}2`],
      packs: [],
      ...given,
    },
  };
}

/** A price list with everything in it. */
const PRICES: PriceList = {
  name: 'Tariffario 2026',
  from: '2026-01-01',
  to: null,
  standard: true,
  rates: [
    { mode: 'onsite', level: null, centsPerHour: 5500 },
    { mode: 'onsite', level: 'specialist', centsPerHour: 7800 },
    { mode: 'remote', level: null, centsPerHour: 4800 },
  ],
  minimumMinutes: { phone: 15, remote: 15, onsite: 60 },
  rounding: { unit: 15, direction: 'up' },
  clock: { dayFrom: 480, dayTo: 1080, eveningTo: 1320 },
  bands: { ordinary: 100, evening: 150, night: 200, saturday: 150, holiday: 200, holidayNight: 250 },
  urgentPercent: 200,
  packByFactor: false,
  callOutCents: 2500,
  travel: { by: 'km', legs: 'both', kmMillis: 425, includedKm: 30, centsPerHour: 0 },
  partsMarkupPercent: 15,
  vat: VAT,
  notes: null,
};

/** A request with an estimate, not answered yet. */
export function sampleRequest(given: Partial<RequestData> = {}): RequestData {
  return {
    lang: 'it',
    zone: 'Europe/Rome',
    company: COMPANY,
    number: '26-K7Q-00042-R1B2',
    ticket: '26-K7Q-00042',
    title: 'Laser: tagli errati sul lato corto',
    customer: {
      name: 'Mobilificio Prova spa',
      lines: ['Via delle Industrie 4, 33080 Prata (PN)', 'P. IVA 09876543210'],
    },
    person: { name: 'Nome Cognome', lines: ['0434 00 00 00'] },
    site: { name: 'Stabilimento 2', lines: ['Zona industriale, capannone 7, 33080 Prata (PN)'] },
    request: {
      request: `${ID}3`,
      priceList: `${ID}4`,
      prices: PRICES,
      mode: 'onsite',
      urgent: true,
      minutes: 180,
      km: 84,
      estimate: [],
      text: 'Uscita di un tecnico con il ricambio della cinghia dell’asse Y, sostituzione e taratura. Chiediamo che la macchina sia ferma e accessibile dalle 8:30.',
      validUntil: '2026-10-23',
      at: Date.UTC(2026, 9, 9, 15),
      actor: `${ID}5`,
      answer: null,
    },
    lines: [
      sampleLine({ amount: 180, netCents: 33_000, unitMicros: 110_000_000, explanations: ['Urgente: tariffa × 2'] }),
      sampleLine({
        kind: 'callOut',
        text: 'Diritto di chiamata',
        amount: 1,
        unit: 'flat',
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
        explanations: ['84 km, primi 30 km compresi: 54 km'],
      }),
    ],
    ...given,
  };
}

/** A statement of two packs of hours, one of them expired. */
export function samplePacks(given: Partial<PacksData> = {}): PacksData {
  const pack = (
    id: string,
    name: string,
    boughtOn: string,
    expiresOn: string | null,
  ): PacksData['ledger']['balances'][number]['pack'] => ({
    id,
    kind: 'pack',
    name,
    retired: false,
    mergedInto: null,
    erased: false,
    fields: { boughtOn, expiresOn },
  });
  const entry = (
    of: string,
    day: string,
    what: PacksData['ledger']['entries'][number]['what'],
    amount: number,
    balance: number,
    ticketNumber: string | null = null,
    provisional = false,
  ): PacksData['ledger']['entries'][number] => ({
    pack: of,
    unit: 'minutes',
    day,
    what,
    amount,
    balance,
    intervention: null,
    ticketNumber,
    provisional,
  });
  return {
    lang: 'it',
    company: COMPANY,
    customer: {
      name: 'Mobilificio Prova spa',
      lines: ['Via delle Industrie 4, 33080 Prata (PN)', 'P. IVA 09876543210'],
    },
    asOf: '2026-10-31',
    ledger: {
      overdraftMinutes: 0,
      overdraftCents: 0,
      balances: [
        {
          pack: pack('p1', 'Pacchetto 10 ore', '2025-10-01', '2026-09-30'),
          unit: 'minutes',
          bought: 600,
          used: 510,
          expired: 90,
          left: 0,
          warnings: ['expired'],
        },
        {
          pack: pack('p2', 'Pacchetto 20 ore', '2026-03-15', '2027-03-14'),
          unit: 'minutes',
          bought: 1200,
          used: 975,
          expired: 0,
          left: 225,
          warnings: ['low'],
        },
      ],
      entries: [
        entry('p1', '2025-10-01', 'bought', 600, 600),
        entry('p1', '2025-12-11', 'used', -210, 390, '25-K7Q-00871'),
        entry('p2', '2026-03-15', 'bought', 1200, 1590),
        entry('p1', '2026-05-04', 'used', -300, 1290, '26-K7Q-00007'),
        entry('p1', '2026-10-01', 'expired', -90, 1200),
        entry('p2', '2026-10-12', 'used', -930, 270, '26-K7Q-00042'),
        entry('p2', '2026-10-20', 'used', -45, 225, '26-K7Q-00051', true),
      ],
    },
    ...given,
  };
}
