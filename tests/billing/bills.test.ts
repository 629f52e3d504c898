import { describe, expect, test } from 'vitest';
import { assembleBill, numbered, seriesFor } from '#shared/domain/billing/assemble.ts';
import { creditNote } from '#shared/domain/billing/creditNote.ts';
import { type CustomerBundle, draftsOf } from '#shared/domain/billing/drafts.ts';
import { dueDateOf } from '#shared/domain/billing/dueDate.ts';
import type { CompanyTerms, CustomerTerms } from '#shared/domain/billing/terms.ts';
import { linesOf } from '#shared/domain/fatturapa/write/lines.ts';
import { billDocumentSchema } from '#shared/domain/bill/document.ts';
import { at, calendar, company, contract, customer, id, list, pack, wordsOf, work } from './build.ts';

const words = wordsOf('it');
const options = { priceLists: [list()], calendar, words, closedMonths: new Map<string, number>() };

function bundle(changes: Partial<CustomerBundle> = {}): CustomerBundle {
  return { customer: customer(), contracts: [], packs: [], works: [], billedFees: new Set(), ...changes };
}

/** One bill of a flat amount of work in cents, for a customer and a company. */
function bill(cents: number, who: Partial<CustomerTerms> = {}, us: Partial<CompanyTerms> = {}, vat = list().vat) {
  const phone = work({
    mode: 'phone',
    expenses: [{ what: 'Spesa', cents }],
    start: at('2026-10-12 09:00'),
    end: at('2026-10-12 09:30'),
  });
  const free = list({ rates: [{ mode: 'phone', level: null, centsPerHour: 0 }], vat });
  const [draft] = draftsOf(bundle({ customer: customer(who), works: [phone] }), '2026-10', {
    ...options,
    priceLists: [free],
  });
  return assembleBill({ draft: draft!, company: company(us), date: '2026-10-31', words });
}

const reasons = (problems: readonly { reason: string; field: string | null }[]) =>
  problems.map((one) => `${one.reason} ${one.field ?? ''}`.trim());

describe('VAT, stamp duty and withholding', () => {
  test('an ordinary customer pays net and VAT', () => {
    const { document, problems } = bill(10_001);
    expect(problems).toEqual([]);
    expect(document).toMatchObject({
      netCents: 10_001,
      vatCents: 2200,
      totalCents: 12_201,
      payCents: 12_201,
      stampCents: 0,
    });
    expect(document?.payment).toEqual({ method: 'MP05', iban: company().iban, dueDate: '2026-11-30' });
  });

  test('with split payment the customer transfers the net', () => {
    const { document } = bill(10_000, { splitPayment: true });
    expect(document?.vat[0]?.due).toBe('S');
    expect(document).toMatchObject({ totalCents: 12_200, payCents: 10_000 });
  });

  test('tax is withheld on the lines that the file flags, and on no others', () => {
    const us = { withholding: { rate: 2000, kind: 'RT02', cause: 'A' } } as const;
    for (const nature of ['N1', 'N4', null] as const) {
      const vat = nature === null ? list().vat : { rate: 0, nature, note: null };
      const { document } = bill(10_000, { withholds: true, vat: nature === null ? null : vat }, us);
      const lines = document === null ? [] : linesOf(document);
      const flagged = lines.reduce(
        (sum, line) => sum + (line.Ritenuta === 'SI' ? Math.round(Number(line.PrezzoTotale) * 100) : 0),
        0,
      );
      expect(document?.withholding?.cents ?? 0).toBe(flagged / 5);
      expect(flagged).toBe(nature === 'N1' ? 0 : 10_000);
    }
  });

  const exempt = { rate: 0, nature: 'N4' as const, note: 'Esente art. 10 DPR 633/72' };
  test('stamp duty falls on untaxed amounts above 77,47, and is charged on only where the company says so', () => {
    expect(bill(7747, { vat: exempt }).document?.stampCents).toBe(0);
    const borne = bill(7748, { vat: exempt }).document;
    expect(borne).toMatchObject({ stampCents: 200, totalCents: 7748, payCents: 7748 });
    const charged = bill(7748, { vat: exempt }, { chargesStamp: true }).document;
    expect(charged).toMatchObject({ stampCents: 200, totalCents: 7948, payCents: 7948 });
    expect(charged?.vat.map((one) => [one.nature, one.netCents])).toEqual([
      ['N4', 7748],
      ['N1', 200],
    ]);
    expect(bill(50_000, { vat: { rate: 0, nature: 'N3.1', note: null } }).document?.stampCents).toBe(0);
    expect(bill(50_000, { vat: { rate: 0, nature: 'N6.9', note: null } }).document?.stampCents).toBe(0);
  });

  test('a declaration of intent makes it not taxable, from its day on', () => {
    const intent = { protocol: '08060120341234567-000001', date: '2026-10-31' };
    expect(bill(10_000, { intent }).document?.vat).toMatchObject([{ rate: 0, nature: 'N3.5', vatCents: 0 }]);
    expect(bill(10_000, { intent: { ...intent, date: '2026-11-01' } }).document?.vat).toMatchObject([{ rate: 2200 }]);
  });

  test('a customer that withholds pays less, and needs the company’s terms', () => {
    const withholding = { rate: 400, kind: 'RT02' as const, cause: 'W' };
    const { document } = bill(10_000, { withholds: true }, { withholding });
    expect(document?.withholding).toEqual({ kind: 'RT02', rate: 400, cause: 'W', cents: 400 });
    expect(document?.payCents).toBe(11_800);
    expect(reasons(bill(10_000, { withholds: true }).problems)).toEqual(['withholdingTerms withholding']);
  });

  test('several rates have a group each', () => {
    const sale = pack({
      toBill: true,
      vat: { rate: 1000, nature: null, note: null },
      boughtOn: '2026-10-02',
      priceCents: 10_005,
    });
    const [draft] = draftsOf(bundle({ packs: [sale], works: [work({ mode: 'remote' })] }), '2026-10', options);
    const { document } = assembleBill({ draft: draft!, company: company(), date: '2026-10-31', words });
    expect(document?.vat.map((one) => [one.rate, one.netCents, one.vatCents])).toEqual([
      [2200, 4500, 990],
      [1000, 10_005, 1001],
    ]);
    expect(document?.packs).toEqual([sale.id]);
  });
});

describe('a declaration of intent', () => {
  const on = (date: string, who: Partial<CustomerTerms>) => {
    const [draft] = draftsOf(bundle({ customer: customer(who), works: [work()] }), '2026-10', options);
    const { document, problems } = assembleBill({ draft: draft!, company: company(), date, words });
    return [document?.vat.map((one) => one.nature ?? one.rate), document?.buyer.intent, reasons(problems)];
  };
  const intent = { protocol: '26-1', date: '2026-11-15' };

  test('holds from its day to the end of its year; then VAT is due again, and that is said', () => {
    expect(on('2026-11-14', { intent })).toEqual([[2200], null, []]);
    expect(on('2026-11-15', { intent })).toEqual([['N3.5'], intent, []]);
    expect(on('2026-12-31', { intent })).toEqual([['N3.5'], intent, []]);
    expect(on('2027-01-01', { intent })).toEqual([[2200], null, ['intentEnded intent']]);
  });

  test('made in December for the next year holds in that one only', () => {
    const next = { ...intent, year: 2027 };
    expect(on('2026-12-31', { intent: next })).toEqual([[2200], null, []]);
    expect(on('2027-12-31', { intent: next })).toEqual([['N3.5'], intent, []]);
    expect(on('2028-01-01', { intent: next })).toEqual([[2200], null, ['intentEnded intent']]);
  });

  test('that is over does not matter where the customer has another treatment, but N3.5 cannot go without one', () => {
    const vat = (nature: 'N4' | 'N3.5') => ({ intent, vat: { rate: 0, nature, note: null } });
    expect(on('2027-01-01', vat('N4'))).toEqual([['N4'], null, []]);
    expect(on('2027-01-01', vat('N3.5'))).toEqual([['N3.5'], null, ['intentEnded intent']]);
  });
});

describe('what stands in the way', () => {
  test('missing tax data are named, one by one', () => {
    const nobody = {
      vatNumber: null,
      taxCode: null,
      address: null,
      postcode: null,
      city: null,
      province: null,
      recipientCode: null,
    };
    expect(reasons(bill(100, nobody).problems)).toEqual([
      'buyerTaxData vatNumber',
      'buyerMissing address',
      'buyerMissing postcode',
      'buyerMissing city',
      'buyerMissing province',
    ]);
    expect(reasons(bill(100, { recipientCode: 'ABC123' }).problems)).toEqual(['buyerRecipientLength recipientCode']);
    expect(reasons(bill(100, { recipientCode: null, pec: 'cliente@pec.example' }).problems)).toEqual([]);
    expect(reasons(bill(100, { form: 'person', recipientCode: null }).problems)).toEqual([]);
    expect(reasons(bill(100, { recipientCode: null, pec: null }).problems)).toEqual([]);
    expect(reasons(bill(100, { country: 'SI', postcode: null, province: null, recipientCode: null }).problems)).toEqual(
      [],
    );
    expect(reasons(bill(100, {}, { vatNumber: null, fiscalRegime: null, iban: null }).problems)).toEqual([
      'sellerMissing vatNumber',
      'sellerMissing fiscalRegime',
      'sellerMissing iban',
    ]);
  });

  test('a public body needs its office’s code, and CIG or CUP', () => {
    expect(reasons(bill(100, { form: 'public', recipientCode: '0000000' }).problems)).toEqual([
      'buyerRecipientLength recipientCode',
      'codesMissing cig',
    ]);
    const [draft] = draftsOf(
      bundle({ customer: customer({ form: 'public', recipientCode: 'UFABCD' }), works: [work()] }),
      '2026-10',
      options,
    );
    const codes = { cig: 'Z1234567AB', cup: null };
    const { document, problems } = assembleBill({
      draft: draft!,
      company: company(),
      date: '2026-10-31',
      words,
      codes,
    });
    expect(problems).toEqual([]);
    expect(document?.cig).toBe('Z1234567AB');
  });

  test('an amount that no bill can name is refused, not rounded', () => {
    const big = { cents: 10_000_000_000, what: 'Spesa' };
    const works = Array.from({ length: 30 }, (_, i) =>
      work({ id: id(`w${i}`), mode: 'phone', expenses: Array.from({ length: 50 }, () => big) }),
    );
    const [draft] = draftsOf(bundle({ works }), '2026-10', options);
    expect(reasons(draft!.problems)).toContain('amountTooBig');
    expect(assembleBill({ draft: draft!, company: company(), date: '2026-10-31', words }).document).toBeNull();
  });
});

describe('drafts', () => {
  test('say on each line what was done, when, for which call and by whom', () => {
    const [draft] = draftsOf(bundle({ works: [work({ km: 40 })] }), '2026-10', options);
    expect(draft?.lines.map((line) => line.text)).toEqual([
      'Intervento sul posto del 12/10/2026, chiamata 26-K7Q-00042, tecnico Tecnico Uno: manodopera',
      'Diritto di chiamata',
      'Trasferta, rimborso chilometrico',
    ]);
    expect(draft).toMatchObject({ key: id('k1'), workMinutes: 60, km: 40, netCents: 7900, covered: false, late: 0 });
  });

  test('names with markup and emoji come through whole; a long one is cut between characters', () => {
    const what = `Tom & "Jerry" <l'unico> ${'😀'.repeat(300)}`;
    const [draft] = draftsOf(bundle({ works: [work({ expenses: [{ what, cents: 100 }] })] }), '2026-10', options);
    const text = draft?.lines.at(-1)?.text ?? '';
    expect(text).toContain(`Tom & "Jerry" <l'unico>`);
    expect(text.length).toBeLessThanOrEqual(400);
    expect(text.isWellFormed()).toBe(true);
  });

  test('take what is open up to the month’s end; work of a closed month is late, and the closed month stays', () => {
    const september = work({ id: id('w1'), start: at('2026-09-30 09:00'), end: at('2026-09-30 10:00') });
    const october = work({ id: id('w2') });
    const november = work({ id: id('w3'), start: at('2026-11-01 09:00'), end: at('2026-11-01 10:00') });
    const works = [november, october, september];
    const closed = { ...options, closedMonths: new Map([['2026-09', at('2026-10-05 18:00')]]) };
    expect(draftsOf(bundle({ works }), '2026-09', closed)).toEqual([]);
    const [draft] = draftsOf(bundle({ works }), '2026-10', closed);
    expect(draft?.works.map((one) => [one.work.id, one.late])).toEqual([
      [id('w1'), true],
      [id('w2'), false],
    ]);
    expect(draft?.late).toBe(1);
    const [, ...unclosed] = draftsOf(bundle({ works }), '2026-10', options)[0]!.works;
    expect(unclosed.every((one) => !one.late)).toBe(true);
  });

  test('leave out what is disputed or excluded', () => {
    const works = [work({ id: id('w1'), hold: 'disputed' }), work({ id: id('w2'), hold: 'excluded' })];
    expect(draftsOf(bundle({ works }), '2026-10', options)).toEqual([]);
  });

  test('are covered when nothing is to be paid, and then ask for no tax data', () => {
    const works = [work({ mode: 'remote', contract: contract() })];
    const [draft] = draftsOf(bundle({ customer: customer({ vatNumber: null }), works }), '2026-10', options);
    expect(draft).toMatchObject({ covered: true, netCents: 0 });
    expect(assembleBill({ draft: draft!, company: company(), date: '2026-10-31', words }).problems).toEqual([]);
  });

  test('of a public body are one for each pair of tender codes', () => {
    const one = contract({ id: id('c1'), sort: 'chargeable', cig: 'AAA' });
    const other = contract({ id: id('c2'), sort: 'chargeable', cig: 'BBB', cup: 'CUP' });
    const works = [
      work({ id: id('w1'), contract: one }),
      work({ id: id('w2'), start: at('2026-10-13 09:00'), end: at('2026-10-13 10:00'), contract: other }),
    ];
    const who = customer({ form: 'public', recipientCode: 'UFABCD' });
    const drafts = draftsOf(bundle({ customer: who, works }), '2026-10', options);
    expect(drafts.map((draft) => draft.key)).toEqual([`${who.id}:AAA:`, `${who.id}:BBB:CUP`]);
  });

  test('the same technician in two places asks, until a manager has spoken on the labour', () => {
    const works = [
      work({ id: id('w1'), mode: 'remote' }),
      work({ id: id('w2'), mode: 'remote', start: at('2026-10-12 09:30') }),
    ];
    const problemsOf = (all: typeof works) =>
      reasons(draftsOf(bundle({ works: all }), '2026-10', options)[0]!.problems);
    expect(problemsOf(works)).toEqual(['overlappingTimes start', 'overlappingTimes start']);
    const word = { line: 'labour:ordinary:general', netCents: 1000, reason: 'Sì', actor: 'm', at: 0 };
    expect(problemsOf(works.map((one) => ({ ...one, overrides: [word] })))).toEqual([]);
  });
});

describe('fees', () => {
  const yearly = contract({ from: '2026-08-15', feeCents: 90_000, feePeriod: 'quarter', code: 'M-1' });
  const days = (month: string, changes: Partial<CustomerBundle> = {}, more = options) =>
    draftsOf(bundle({ contracts: [yearly], ...changes }), month, more).flatMap((draft) =>
      draft.lines.map((line) => `${line.from} ${line.to}`),
    );

  test('are billed in advance in the month their period begins', () => {
    expect(days('2026-08')).toEqual(['2026-08-15 2026-11-14']);
    expect(days('2026-09')).toEqual([]);
    expect(days('2026-11')).toEqual(['2026-11-15 2027-02-14']);
    expect(days('2026-08', { billedFees: new Set([`fee:${yearly.id}:2026-08-15`]) })).toEqual([]);
  });

  test('missed since the last one billed are made up for; older ones are not', () => {
    expect(days('2027-02', { billedFees: new Set([`fee:${yearly.id}:2026-08-15`]) })).toEqual([
      '2026-11-15 2027-02-14',
      '2027-02-15 2027-05-14',
    ]);
    expect(days('2027-02')).toEqual(['2027-02-15 2027-05-14']);
  });

  test('of a contract recorded after the month was closed go to the next run', () => {
    const closed = { ...options, closedMonths: new Map([['2026-08', 1000]]) };
    expect(days('2026-09', { contracts: [{ ...yearly, addedAt: 2000 }] }, closed)).toEqual(['2026-08-15 2026-11-14']);
    expect(days('2026-09', { contracts: [{ ...yearly, addedAt: 500 }] }, closed)).toEqual([]);
  });

  test('end with the contract, begin on the last day of short months, and ask for a first day', () => {
    const monthly = contract({ from: '2026-01-31', to: '2026-03-10', feeCents: 100, feePeriod: 'month' });
    expect(days('2026-02', { contracts: [monthly] })).toEqual(['2026-02-28 2026-03-10']);
    expect(days('2026-03', { contracts: [monthly] })).toEqual([]);
    const [draft] = draftsOf(
      bundle({ contracts: [contract({ feeCents: 100, feePeriod: 'month' })] }),
      '2026-02',
      options,
    );
    expect(reasons(draft!.problems)).toEqual(['feeWithoutStart from']);
  });
});

describe('numbers, due dates and credit notes', () => {
  const whole = numbered(bill(10_000).document!, 'PA', 12);

  test('a number names series and year in 20 characters at most', () => {
    expect(whole.number).toBe('12/PA/2026');
    expect(numbered(bill(10_000).document!, '', 12).number).toBe('12/2026');
    expect(numbered(bill(10_000).document!, 'ABCDEFGHIJ', 9_999_999).number).toBe('9999999/ABCDEFGHIJ');
    expect(seriesFor({ form: 'public' }, company({ billSeries: 'A', publicSeries: 'PA' }))).toBe('PA');
    expect(seriesFor({ form: 'company' }, company())).toBe('');
  });

  test('thirty days from the month’s end are a month', () => {
    expect(dueDateOf('2026-01-15', 30, true)).toBe('2026-02-28');
    expect(dueDateOf('2026-01-31', 30, true)).toBe('2026-02-28');
    expect(dueDateOf('2026-01-15', 45, true)).toBe('2026-03-17');
    expect(dueDateOf('2026-01-15', 0, true)).toBe('2026-01-31');
    expect(dueDateOf('2026-01-15', 30, false)).toBe('2026-02-14');
    expect(dueDateOf('2026-01-15', null, true)).toBeNull();
  });

  test('a credit note takes the bill back whole, and only a bill', () => {
    const credit = creditNote(whole, id('b1'), '2026-11-02', 'Storno');
    expect(credit).toMatchObject({
      type: 'TD04',
      totalCents: whole.totalCents,
      lines: whole.lines,
      interventions: whole.interventions,
    });
    expect(credit.reverses).toEqual({ bill: id('b1'), number: whole.number, date: whole.date });
    const note = numbered(credit, '', 13);
    expect(billDocumentSchema.safeParse(note).success).toBe(true);
    expect(() => creditNote(note, id('b2'), '2026-11-03', '')).toThrow('notReversible');
    expect(() => creditNote(whole, id('b1'), '2026-10-30', '')).toThrow('beforeTheOther at date');
  });
});
