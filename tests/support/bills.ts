import Big from 'big.js';
import type { BillDocument, BillLine } from '#shared/domain/bill/document.ts';
import type { Vat } from '#shared/domain/billing/vat.ts';

/** Ordinary VAT. */
export const VAT_22: Vat = { rate: 2200, nature: null, note: null };

const seller: BillDocument['seller'] = {
  name: 'Assistenza Esempio S.r.l.',
  vatNumber: '12345678903',
  taxCode: '12345678903',
  address: 'Via delle Prove 1',
  postcode: '33100',
  city: 'Udine',
  province: 'UD',
  country: 'IT',
  phone: '+39 0432 000000',
  email: 'info@assistenza.example',
  fiscalRegime: 'RF01',
  rea: { province: 'UD', number: '123456', capitalCents: 1_000_000, soleShareholder: false, liquidation: false },
};

/** A company that pays. */
export const COMPANY: BillDocument['buyer'] = {
  customer: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  name: 'Cliente Esempio S.p.A.',
  form: 'company',
  vatNumber: '00000010017',
  taxCode: '00000010017',
  address: 'Piazza di Prova 2',
  postcode: '00118',
  city: 'Roma',
  province: 'RM',
  country: 'IT',
  recipientCode: 'ABC1234',
  pec: null,
  intent: null,
};

/** Cents of `amount` units at `unitMicros` each, half up; minutes are sixtieths of an hour. */
function netOf({ amount, unit, unitMicros }: Pick<BillLine, 'amount' | 'unit' | 'unitMicros'>): number {
  const micros = new Big(unitMicros).times(unit === 'flat' ? 1 : amount);
  return micros
    .div(unit === 'minutes' ? 600_000 : 10_000)
    .round(0, 1)
    .toNumber();
}

/** A priced line; its net is computed where it is not given. */
export function billLine(over: Partial<BillLine> = {}): BillLine {
  const line: Omit<BillLine, 'netCents'> = {
    key: 'labour',
    kind: 'labour',
    text: 'Intervento presso la sede',
    amount: 90,
    unit: 'minutes',
    unitMicros: 55_000_000,
    vat: VAT_22,
    covered: null,
    overridden: null,
    steps: [],
    intervention: null,
    ticketNumber: '26-TST-00001',
    from: '2026-10-05',
    to: '2026-10-05',
    late: false,
    ...over,
  };
  return { ...line, netCents: over.netCents ?? netOf(line) };
}

type Group = BillDocument['vat'][number];

function groupsOf(lines: readonly BillLine[], due: Group['due']): Group[] {
  const groups = new Map<string, Group>();
  for (const { vat, netCents } of lines) {
    const key = `${vat.rate}/${vat.nature}/${vat.note}`;
    groups.set(key, { ...vat, due, vatCents: 0, netCents: (groups.get(key)?.netCents ?? 0) + netCents });
  }
  return [...groups.values()].map((group) => ({
    ...group,
    vatCents: new Big(group.netCents).times(group.rate).div(10_000).round(0, 1).toNumber(),
  }));
}

/** A bill whose VAT groups and sums follow from its lines. `split` is split payment. */
export function bill(over: Partial<BillDocument> = {}, { split = false }: { split?: boolean } = {}): BillDocument {
  const lines = over.lines ?? [billLine()];
  const vat = over.vat ?? groupsOf(lines, split ? 'S' : 'I');
  const netCents = vat.reduce((sum, group) => sum + group.netCents, 0);
  const vatCents = vat.reduce((sum, group) => sum + group.vatCents, 0);
  const totalCents = netCents + vatCents;
  return {
    type: 'TD01',
    series: '',
    year: 2026,
    n: 12,
    number: '2026/12',
    date: '2026-10-31',
    month: '2026-10',
    seller,
    buyer: COMPANY,
    lines,
    vat,
    netCents,
    vatCents,
    stampCents: 0,
    withholding: null,
    totalCents,
    payCents: totalCents - (split ? vatCents : 0) - (over.withholding?.cents ?? 0),
    payment: { method: 'MP05', iban: 'IT60X0542811101000000123456', dueDate: '2026-11-30' },
    cig: null,
    cup: null,
    notes: '',
    reverses: null,
    interventions: [],
    packs: [],
    ...over,
  };
}
