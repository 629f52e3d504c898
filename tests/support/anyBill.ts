import fc from 'fast-check';
import type { BillDocument, BillLine } from '#shared/domain/bill/document.ts';
import { LINE_KINDS, LINE_UNITS } from '#shared/domain/billing/lines.ts';
import { PAYMENT_METHODS } from '#shared/domain/billing/payment.ts';
import { NATURES, type Vat } from '#shared/domain/billing/vat.ts';
import { line } from '#shared/text/zod.ts';
import { bill, billLine, COMPANY } from './bills.ts';

/** Text as a record keeps it: any letters, emoji too, cleaned as typed text is. */
function anyLine(max: number): fc.Arbitrary<string> {
  const schema = line(max);
  return fc
    .oneof(
      fc.string({ minLength: 1, maxLength: max }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.ceil(max / 4) }),
    )
    .filter((text) => schema.safeParse(text).success)
    .map((text) => schema.parse(text));
}

const anyVat: fc.Arbitrary<Vat> = fc.oneof(
  fc.record({
    rate: fc.constantFrom(400, 500, 1000, 2200, 10_000),
    nature: fc.constant(null),
    note: fc.constant(null),
  }),
  fc.record({
    rate: fc.constant(0),
    nature: fc.constantFrom(...NATURES),
    note: fc.option(anyLine(100)),
  }),
);

const anyBillLine: fc.Arbitrary<BillLine> = fc
  .record({
    kind: fc.constantFrom(...LINE_KINDS),
    text: anyLine(1000),
    amount: fc.oneof(fc.nat(600), fc.nat(1_000_000)),
    unit: fc.constantFrom(...LINE_UNITS),
    unitMicros: fc.oneof(
      fc.nat(500).map((euro) => euro * 1_000_000),
      fc.nat(100_000_000_000),
    ),
    vat: anyVat,
    covered: fc.option(fc.constantFrom('contract', 'pack', 'warranty')),
    override: fc.option(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), { freq: 4 }),
    ticketNumber: fc.option(anyLine(30)),
    from: fc.option(fc.constantFrom('2026-10-01', '2026-10-31')),
    to: fc.option(fc.constant('2026-10-31')),
  })
  .map(({ override, ...over }) => {
    const line = billLine(over);
    const netCents = override ?? (over.covered === null ? line.netCents : 0);
    return { ...line, netCents };
  })
  .filter(({ netCents }) => Math.abs(netCents) <= 10_000_000_000);

const anyBuyer: fc.Arbitrary<BillDocument['buyer']> = fc
  .record({
    name: anyLine(200),
    address: anyLine(200),
    city: anyLine(100),
    kind: fc.constantFrom('company', 'person', 'public', 'abroad'),
    postcode: fc.constantFrom('33100', '00118'),
    pec: fc.option(fc.constant('posta@pec.example')),
    coded: fc.boolean(),
  })
  .map(({ kind, coded, ...rest }) => ({
    ...COMPANY,
    ...rest,
    ...(kind === 'person' && { form: 'person' as const, vatNumber: null, taxCode: 'RSSMRA80A01H501U' }),
    ...(kind === 'public' && { form: 'public' as const, vatNumber: null }),
    ...(kind === 'abroad' && { country: 'DE', vatNumber: coded ? 'DE123456789' : null, taxCode: null }),
    recipientCode: kind === 'public' ? 'UFAB12' : coded && kind !== 'abroad' ? 'ABC1234' : null,
    intent: { protocol: '26101512345678901-000001', date: '2026-01-15' },
  }));

/** Any bill that the run could issue. */
export const anyBill: fc.Arbitrary<BillDocument> = fc
  .record({
    lines: fc.array(anyBillLine, { minLength: 1, maxLength: 6 }),
    buyer: anyBuyer,
    type: fc.constantFrom('TD01', 'TD04'),
    notes: fc.string({ unit: 'grapheme', maxLength: 500 }),
    method: fc.constantFrom(...PAYMENT_METHODS),
    cig: fc.option(fc.constant('Z123456789')),
    cup: fc.option(fc.constant('B51J12000370007')),
    withheld: fc.boolean(),
    split: fc.boolean(),
    stampCents: fc.constantFrom(0, 200),
  })
  .map(({ method, withheld, split, lines, type, ...rest }) =>
    bill(
      {
        ...rest,
        type,
        lines,
        reverses: type === 'TD04' ? { bill: COMPANY.customer, number: '2026/7', date: '2026-09-30' } : null,
        payment: { method, iban: 'IT60X0542811101000000123456', dueDate: '2026-11-30' },
        withholding: withheld ? { kind: 'RT02', rate: 2000, cause: 'A', cents: 1000 } : null,
      },
      { split: split && lines.every(({ vat }) => vat.nature === null) },
    ),
  );
