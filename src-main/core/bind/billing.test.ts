import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BillState } from '#shared/domain/bill/state.ts';
import { RECORDS } from '#shared/domain/kinds.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { mergeCustomer } from '#shared/domain/people/merge.ts';
import { addRecord } from '#shared/domain/record/decide.ts';
import { decideTicket } from '#shared/domain/ticket/decide.ts';
import { SportelloError } from '#shared/result.ts';
import { erasePerson } from '#main/store/erase/erase.ts';
import { loadState } from '#main/store/log/streams.ts';
import { verify } from '#main/store/log/verify.ts';
import { billingDesk, type BillingDesk } from '../../../tests/support/billing.ts';
import { act } from '../../../tests/support/stores.ts';

const MARCH = { month: '2026-03', date: '2026-03-31' };
const APRIL = { month: '2026-04', date: '2026-04-30' };
let desk: BillingDesk;
beforeEach(() => {
  desk = billingDesk();
});
afterEach(() => desk.close());

const refused = async (call: Promise<unknown>): Promise<unknown> => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SportelloError)) throw new Error('it was not refused', { cause: error });
  return { code: error.code, field: error.field, reason: error.reason };
};

describe('a month', () => {
  test('drafts say what confirming does: numbers by the customers’ names, works locked with their figures', async () => {
    const [beta, alfa] = [desk.customer('Beta'), desk.customer('Alfa')];
    const one = desk.done({ customer: beta, at: '2026-03-10T09:00', minutes: 90, fields: { km: 20 } });
    desk.done({ customer: alfa, at: '2026-03-11T09:00', minutes: 60 });
    desk.done({ customer: alfa, at: '2026-04-01T09:00', minutes: 60 });
    const { drafts } = await desk.ask('billing.drafts', { month: '2026-03' });
    expect(drafts.map((draft) => [draft.customerName, draft.netCents, draft.vatCents, draft.problems])).toEqual([
      ['Alfa', 6000, 1320, []],
      ['Beta', 10_000, 2200, []],
    ]);
    const page = await desk.ask('billing.draft', { month: '2026-03', key: beta });
    expect(page.lines.map((line) => [line.kind, line.netCents])).toEqual([
      ['labour', 9000],
      ['km', 1000],
    ]);
    const { bills, settled, left } = await desk.run('bill.confirm', MARCH);
    expect([bills.map((bill) => [bill.number, bill.customerName, bill.totalCents]), settled, left]).toEqual([
      [
        ['1/2026', 'Alfa', 7320],
        ['2/2026', 'Beta', 12_200],
      ],
      0,
      [],
    ]);
    expect(desk.work(one).billed).toMatchObject({ number: '2/2026', month: '2026-03', netCents: 10_000, late: false });
    expect((await desk.ask('billing.drafts', { month: '2026-03' })).drafts).toEqual([]);
    const price = await desk.ask('intervention.price', { id: one });
    expect([price.netCents, price.bill?.number, price.lines.length]).toEqual([10_000, '2/2026', 2]);
    expect((await verify(desk.store)).problems).toEqual([]);
  });

  test('numbers have no gaps in each series and year, and days never run against them', async () => {
    const body = desk.customer('Comune di Prova', { form: 'public', recipientCode: 'ABC123', splitPayment: true });
    desk.contract({ customer: body, sort: 'chargeable', cig: 'Z000000000' });
    for (const month of ['03', '04']) {
      desk.done({ customer: desk.customer(`Ditta ${month}`), at: `2026-${month}-10T09:00`, minutes: 60 });
      desk.done({ customer: body, at: `2026-${month}-10T11:00`, minutes: 60 });
    }
    await desk.run('bill.confirm', MARCH);
    expect(await refused(desk.run('bill.confirm', { ...APRIL, date: '2026-03-01' }))).toEqual({
      code: 'invalid_input',
      field: 'date',
      reason: 'beforeTheMonth',
    });
    const { bills } = await desk.run('bill.confirm', APRIL);
    expect(bills.map((bill) => bill.number)).toEqual(['1/PA/2026', '2/2026'].map((n) => n.replace('1/PA', '2/PA')));
    desk.done({ customer: desk.customer('Ditta 5'), at: '2026-03-12T09:00', minutes: 60 });
    expect(await refused(desk.run('bill.confirm', MARCH))).toEqual({
      code: 'invalid_input',
      field: 'date',
      reason: 'beforeLastBill',
    });
    const next = await desk.run('bill.confirm', { month: '2026-12', date: '2027-01-02' });
    expect(next.bills.map((bill) => bill.number)).toEqual(['1/2027']);
  });

  test('the same command carried out twice answers the same and issues nothing more', async () => {
    desk.done({ customer: desk.customer('Alfa'), at: '2026-03-10T09:00', minutes: 60 });
    const command = '01j00000000000000000000cmd'.replace('cmd', 'cd1').slice(0, 26);
    const first = await desk.run('bill.confirm', MARCH, command);
    expect(await desk.run('bill.confirm', MARCH, command)).toEqual(first);
    expect((await desk.ask('bills.list', {})).total).toBe(1);
  });

  test('what has problems is left out and named; only the drafts named are taken, one that is gone is an error', async () => {
    const [alfa, beta] = [desk.customer('Alfa', { vatNumber: null }), desk.customer('Beta')];
    const nobody = desk.done({ customer: null, at: '2026-03-09T09:00', minutes: 30 });
    for (const [n, customer] of [alfa, beta].entries()) desk.done({ customer, at: `2026-03-1${n}T09:00`, minutes: 60 });
    const { bills, left } = await desk.run('bill.confirm', MARCH);
    expect(bills.map((bill) => bill.customerName)).toEqual(['Beta']);
    expect(left.map((draft) => [draft.key, draft.problems.map((one) => one.reason)])).toEqual([
      ['', ['customerMissing']],
      [alfa, ['buyerTaxData']],
    ]);
    expect(desk.work(nobody).billed).toBeNull();
    expect(await refused(desk.run('bill.confirm', { ...MARCH, keys: [beta] }))).toEqual({
      code: 'not_found',
      field: 'keys.0',
      reason: undefined,
    });
  });

  test('what no electronic invoice may hold is said before a number is given, and mended it is billed', async () => {
    const short = desk.customer('Alfa', { postcode: '331' });
    const exporter = desk.customer('Beta', { vat: { rate: 0, nature: 'N3.5', note: null } });
    for (const [n, customer] of [short, exporter].entries())
      desk.done({ customer, at: `2026-03-1${n}T09:00`, minutes: 60 });
    const said = (problems: readonly { reason: string; field: string | null }[]) =>
      problems.map((one) => `${one.reason} ${one.field ?? ''}`);
    const { drafts } = await desk.ask('billing.drafts', { month: '2026-03' });
    expect(drafts.map((one) => said(one.problems))).toEqual([['buyerInvalid postcode'], ['intentMissing intent']]);
    const { bills, left } = await desk.run('bill.confirm', MARCH);
    expect([bills, left.map((one) => one.key)]).toEqual([[], [short, exporter]]);
    act(desk.store, () => ({
      events: [
        { kind: 'customer', stream: short, type: 'customer.changed', data: { fields: { postcode: ['331', '33100'] } } },
      ],
      result: null,
    }));
    expect((await desk.run('bill.confirm', MARCH)).bills.map((one) => one.number)).toEqual(['1/2026']);
  });

  test('a company whose own number no file may hold issues nothing', async () => {
    desk.done({ customer: desk.customer('Alfa'), at: '2026-03-10T09:00', minutes: 60 });
    const number = ['01234560009', 'IT01234560009'];
    const changed = { kind: 'company', stream: COMPANY_ID, type: 'company.changed' };
    act(desk.store, () => ({ events: [{ ...changed, data: { fields: { vatNumber: number } } }], result: null }));
    const { bills, left } = await desk.run('bill.confirm', MARCH);
    expect(bills).toEqual([]);
    expect(left[0]?.problems).toEqual([{ reason: 'sellerInvalid', field: 'vatNumber', id: null }]);
  });

  test('a public body is asked for its code, which may be typed', async () => {
    const body = desk.customer('Comune di Prova', { form: 'public', recipientCode: 'ABC123', splitPayment: true });
    desk.done({ customer: body, at: '2026-03-10T09:00', minutes: 60 });
    const { drafts } = await desk.ask('billing.drafts', { month: '2026-03' });
    const [draft] = drafts;
    expect(draft?.problems.map((one) => one.reason)).toEqual(['codesMissing']);
    const key = draft?.key ?? '';
    const { bills } = await desk.run('bill.confirm', { ...MARCH, codes: [{ key, cig: 'Z000000000', cup: null }] });
    const page = await desk.ask('bill.get', { id: bills[0]?.id ?? '' });
    expect(page.document).toMatchObject({ cig: 'Z000000000', number: '1/PA/2026', totalCents: 7320, payCents: 6000 });
  });

  test('a tender code that is none is refused at its field, and nothing is numbered; a CUP alone is enough', async () => {
    const body = desk.customer('Comune di Prova', { form: 'public', recipientCode: 'ABC123' });
    desk.contract({ customer: body, sort: 'chargeable', cig: 'Z000000000' });
    const other = desk.customer('Ente di Prova', { form: 'public', recipientCode: 'ABC123' });
    for (const [n, customer] of [body, other].entries())
      desk.done({ customer, at: `2026-03-1${n}T09:00`, minutes: 60 });
    const { drafts } = await desk.ask('billing.drafts', { month: '2026-03' });
    expect(drafts.map((one) => one.asks)).toEqual([['cup'], ['cig', 'cup']]);
    const [known = '', asking = ''] = drafts.map((one) => one.key);
    const typed = (cig: string | null, cup: string | null) => ({
      ...MARCH,
      codes: [
        { key: known, cig: null, cup: null },
        { key: asking, cig, cup },
      ],
    });
    const wrong = { code: 'invalid_input', field: 'codes.1.cig', reason: 'length' };
    expect(await refused(desk.run('bill.confirm', typed('Z12345', null)))).toEqual(wrong);
    expect(await refused(desk.run('bill.confirm', typed(null, '151J12000370007')))).toMatchObject({
      field: 'codes.1.cup',
      reason: 'format',
    });
    expect((await desk.ask('bills.list', {})).total).toBe(0);
    const { bills } = await desk.run('bill.confirm', typed(null, 'b51j1200037 0007'));
    const documents = await Promise.all(bills.map(({ id }) => desk.ask('bill.get', { id })));
    expect(documents.map(({ document: { cig, cup } }) => [cig, cup])).toEqual([
      ['Z000000000', null],
      [null, 'B51J12000370007'],
    ]);
  });

  test('the draft of work without a customer can be opened, and says of each call that it has none', async () => {
    const works = ['09:00', '11:00'].map((hour) =>
      desk.done({ customer: null, at: `2026-03-10T${hour}`, minutes: 30 }),
    );
    desk.done({ customer: desk.customer('Alfa'), at: '2026-03-11T09:00', minutes: 60 });
    const page = await desk.ask('billing.draft', { month: '2026-03', key: '' });
    expect(page.draft.problems.map(({ reason, id, params }) => [reason, id, typeof params?.['number']])).toEqual(
      works.map((id) => ['customerMissing', id, 'string']),
    );
    expect([...new Set(page.lines.map((line) => line.intervention))]).toEqual(works);
  });

  test('drafts are made for the day of issue: a declaration of intent counts from its day, and for its year', async () => {
    const intent = { protocol: '26031512345678901-000001', date: '2026-04-02' };
    const exporter = desk.customer('Alfa', { intent });
    desk.done({ customer: exporter, at: '2026-03-10T09:00', minutes: 60 });
    const draftOn = async (date?: string) => {
      const asked = { month: '2026-03', ...(date !== undefined && { date }) };
      const answer = await desk.ask('billing.drafts', asked);
      const page = await desk.ask('billing.draft', { ...asked, key: exporter });
      const [draft] = answer.drafts;
      expect(page.draft).toEqual(draft);
      return [answer.date, draft?.vatCents, draft?.problems.map((one) => one.reason)];
    };
    expect(await draftOn()).toEqual(['2026-03-31', 1320, []]);
    expect(await draftOn('2026-04-02')).toEqual(['2026-04-02', 0, []]);
    expect(await draftOn('2027-01-02')).toEqual(['2027-01-02', 1320, ['intentEnded']]);
    const { bills } = await desk.run('bill.confirm', { month: '2026-03', date: '2026-04-02' });
    expect(bills.map((one) => one.vatCents)).toEqual([0]);
  });

  test('a closed month stays: what comes later goes to the next run, marked late', async () => {
    const alfa = desk.customer('Alfa');
    desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 60 });
    await desk.run('bill.confirm', { ...MARCH, close: true });
    const late = desk.done({ customer: alfa, at: '2026-03-20T09:00', minutes: 30 });
    expect(await desk.ask('billing.drafts', { month: '2026-03' })).toMatchObject({
      closed: true,
      drafts: [],
      issued: 1,
    });
    expect(await refused(desk.run('bill.confirm', MARCH))).toMatchObject({ field: 'month', reason: 'monthClosed' });
    const { drafts } = await desk.ask('billing.drafts', { month: '2026-04' });
    expect(drafts).toMatchObject([{ late: 1, netCents: 3000 }]);
    await desk.run('bill.confirm', APRIL);
    expect(desk.work(late).billed).toMatchObject({ month: '2026-04', late: true });
  });

  test('records merged into a customer are billed to it, on one bill', async () => {
    const [alfa, double] = [desk.customer('Alfa'), desk.customer('Alfa bis')];
    desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 60 });
    desk.done({ customer: double, at: '2026-03-11T09:00', minutes: 60 });
    act(desk.store, (ctx) => mergeCustomer({ id: double, into: alfa }, ctx));
    const { drafts } = await desk.ask('billing.drafts', { month: '2026-03' });
    expect(drafts).toMatchObject([{ key: alfa, interventions: 2, netCents: 12_000 }]);
    expect(await desk.ask('billing.drafts', { month: '2026-03', customer: alfa })).toMatchObject({ drafts });
  });

  test('one trip to two customers splits its km whoever is billed', async () => {
    const trip = '01j000000000000000000000tr';
    const [alfa, beta] = [desk.customer('Alfa'), desk.customer('Beta')];
    const leg = { mode: 'onsite' as const, trip };
    desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 60, fields: { ...leg, km: 30 } });
    desk.done({ customer: beta, at: '2026-03-10T11:00', minutes: 60, fields: { ...leg, km: 30 } });
    const nets = async (customer?: string) =>
      (
        await desk.ask('billing.drafts', { month: '2026-03', ...(customer === undefined ? {} : { customer }) })
      ).drafts.map((draft) => draft.netCents);
    const both = await nets();
    expect(both.reduce((a, b) => a + b, 0)).toBe(12_000 + 3000);
    expect([...(await nets(alfa)), ...(await nets(beta))]).toEqual(both);
  });
});

describe('holding and deciding', () => {
  test('disputed and excluded work is held out, counted, and let in again', async () => {
    const alfa = desk.customer('Alfa');
    const [one, two] = [10, 11].map((day) => desk.done({ customer: alfa, at: `2026-03-${day}T09:00`, minutes: 60 }));
    await desk.run('intervention.hold', { id: one ?? '', hold: 'disputed', reason: 'Ore contestate' });
    await desk.run('intervention.hold', { id: two ?? '', hold: 'excluded', reason: 'Cortesia' });
    expect(await desk.ask('billing.drafts', { month: '2026-03' })).toMatchObject({
      drafts: [],
      disputed: 1,
      excluded: 1,
    });
    expect((await desk.ask('intervention.price', { id: one ?? '' })).netCents).toBe(6000);
    await desk.run('intervention.hold', { id: one ?? '', hold: 'none', reason: 'Chiarito' });
    expect((await desk.ask('billing.drafts', { month: '2026-03' })).drafts).toMatchObject([{ interventions: 1 }]);
  });

  test('a pack paid elsewhere stays as it was sold once billed work used it', async () => {
    const alfa = desk.customer('Alfa');
    desk.contract({ customer: alfa, sort: 'prepaid', from: '2026-01-01' });
    const pack = desk.pack(alfa, 60, { boughtOn: '2026-03-01', toBill: false });
    const correct = (fields: Record<string, unknown>) =>
      desk.run('billing.change', { id: pack, record: { kind: 'pack', fields } });
    await correct({ quantity: 120 });
    desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 45, contractKind: 'prepaid' });
    await desk.run('bill.confirm', MARCH);
    for (const fields of [{ quantity: 30 }, { unit: 'cents' }, { boughtOn: '2026-03-11' }])
      expect(await refused(correct(fields))).toEqual({
        code: 'refused',
        field: `record.fields.${Object.keys(fields)[0] ?? ''}`,
        reason: 'packUsed',
      });
    expect(await refused(correct({ expiresOn: '2026-03-09' }))).toMatchObject({ reason: 'packUsedLater' });
    await correct({ quantity: 120, priceCents: 9000, expiresOn: '2026-03-10' });
  });

  test('a manager’s word stands on a line that is there, until it is taken back or billed', async () => {
    const id = desk.done({ customer: desk.customer('Alfa'), at: '2026-03-10T09:00', minutes: 60 });
    const line = (await desk.ask('intervention.price', { id })).lines[0]?.key ?? '';
    expect(
      await refused(desk.run('intervention.override', { id, line: 'labour:x', netCents: 1, reason: 'a' })),
    ).toEqual({
      code: 'not_found',
      field: 'line',
      reason: undefined,
    });
    await desk.run('intervention.override', { id, line, netCents: 5000, reason: 'Accordo' });
    const price = await desk.ask('intervention.price', { id });
    expect([price.netCents, price.lines[0]?.overridden]).toEqual([5000, { reason: 'Accordo', before: 6000 }]);
    await desk.run('bill.confirm', MARCH);
    for (const call of [
      desk.run('intervention.override', { id, line, netCents: null, reason: 'No' }),
      desk.run('intervention.hold', { id, hold: 'excluded', reason: 'No' }),
    ])
      expect(await refused(call)).toMatchObject({ code: 'refused', reason: 'billed' });
  });
});

describe('covered work and packs', () => {
  test('what contract or packs cover whole is settled without a bill', async () => {
    const alfa = desk.customer('Alfa', { vatNumber: null });
    desk.contract({ customer: alfa, sort: 'maintenance', coverLabour: true, coverTravel: true, coverParts: true });
    const id = desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 60, contractKind: 'maintenance' });
    const { drafts } = await desk.ask('billing.drafts', { month: '2026-03' });
    expect(drafts).toMatchObject([{ covered: true, netCents: 0, problems: [] }]);
    expect(await desk.run('bill.confirm', MARCH)).toMatchObject({ bills: [], settled: 1, left: [] });
    expect(desk.work(id).billed).toMatchObject({ bill: null, number: null, netCents: 0 });
    expect((await desk.ask('intervention.price', { id })).lines).toMatchObject([{ covered: 'contract', netCents: 0 }]);
    expect(await refused(desk.run('intervention.hold', { id, hold: 'excluded', reason: 'x' }))).toMatchObject({
      reason: 'settled',
    });
  });

  test('is opened again by a manager: its pack minutes come back, the next run decides anew', async () => {
    const alfa = desk.customer('Alfa');
    desk.contract({ customer: alfa, sort: 'prepaid', from: '2026-01-01' });
    const pack = desk.pack(alfa, 600, { boughtOn: '2026-03-01', toBill: false });
    const id = desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 60, contractKind: 'prepaid' });
    expect(await refused(desk.run('intervention.unsettle', { id, reason: 'No' }))).toMatchObject({
      reason: 'notSettled',
    });
    expect(await desk.run('bill.confirm', { ...MARCH, close: true })).toMatchObject({ settled: 1 });
    expect(await desk.ask('intervention.price', { id })).toMatchObject({ bill: null, settled: '2026-03', stray: [] });
    expect(desk.work(id).billed?.packs).toEqual([{ pack, amount: 60 }]);
    await desk.run('intervention.unsettle', { id, reason: 'Il pacchetto era un altro' });
    expect(desk.work(id).billed).toBeNull();
    const { balances, entries } = await desk.ask('packs.ledger', { customer: alfa, asOf: '2026-12-31' });
    expect(balances).toMatchObject([{ used: 60 }]);
    expect(entries.find((one) => one.what === 'used')).toMatchObject({ provisional: true });
    expect((await desk.ask('billing.drafts', { month: '2026-04' })).drafts).toMatchObject([{ interventions: 1 }]);
  });

  test('hours of one technician at two customers at once ask, also where one of them is billed', async () => {
    const [alfa, beta] = [desk.customer('Alfa'), desk.customer('Beta')];
    for (const customer of [alfa, beta]) desk.contract({ customer, sort: 'chargeable', from: '2026-01-01' });
    const first = desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 60 });
    expect(await desk.run('bill.confirm', MARCH)).toMatchObject({ bills: [{}] });
    const late = desk.done({ customer: beta, at: '2026-03-10T09:30', minutes: 60 });
    desk.done({ customer: beta, at: '2026-03-10T10:30', minutes: 60 });
    const problems = async (id: string) =>
      (await desk.ask('intervention.price', { id })).problems.map((one) => one.reason);
    expect(await problems(late)).toEqual(['overlappingTimes']);
    const { drafts } = await desk.ask('billing.drafts', { month: '2026-03' });
    expect(drafts.map((one) => one.problems.map((problem) => problem.id))).toEqual([[late]]);
    expect(first).not.toBe(late);
  });

  test('a word on the part a pack bears is on the whole line, and one whose line went away is taken back', async () => {
    const alfa = desk.customer('Alfa');
    desk.contract({ customer: alfa, sort: 'prepaid', from: '2026-01-01' });
    desk.pack(alfa, 30, { boughtOn: '2026-03-01', toBill: false });
    const id = desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 60, contractKind: 'prepaid' });
    const price = () => desk.ask('intervention.price', { id });
    const part = (await price()).lines.find((one) => one.key.endsWith(':pack'))?.key ?? '';
    expect(part).not.toBe('');
    await desk.run('intervention.override', { id, line: part, netCents: 4000, reason: 'Accordo' });
    expect(await price()).toMatchObject({ netCents: 4000, packs: [], problems: [] });
    await desk.run('intervention.override', { id, line: part, netCents: null, reason: 'Ripensamento' });
    expect(await price()).toMatchObject({ netCents: 3000, packs: [{ amount: 30 }] });
  });

  test('a pack is sold once, used, overdrawn; a reversal gives all of it back', async () => {
    const alfa = desk.customer('Alfa');
    desk.contract({ customer: alfa, sort: 'prepaid', from: '2026-01-01' });
    const pack = desk.pack(alfa, 60, { boughtOn: '2026-03-01', toBill: true });
    const works = [45, 45].map((minutes, n) =>
      desk.done({ customer: alfa, at: `2026-03-1${n}T09:00`, minutes, contractKind: 'prepaid' }),
    );
    const ledger = () => desk.ask('packs.ledger', { customer: alfa, asOf: '2026-12-31' });
    expect(await ledger()).toMatchObject({ balances: [{ left: 0, used: 60 }], overdraftMinutes: 30 });
    const { bills } = await desk.run('bill.confirm', MARCH);
    expect(bills).toMatchObject([{ netCents: 5400 + 3000 }]);
    expect(works.map((id) => desk.work(id).billed?.packs)).toEqual([[{ pack, amount: 45 }], [{ pack, amount: 15 }]]);
    expect((await ledger()).entries.filter((entry) => entry.provisional)).toEqual([]);
    expect((await desk.ask('billing.drafts', { month: '2026-04' })).drafts).toEqual([]);
    expect(
      await refused(desk.run('billing.retire', { kind: 'pack', id: pack, retired: true, reason: null })),
    ).toMatchObject({
      reason: 'packInUse',
    });
    const correct = (fields: Record<string, unknown>) =>
      desk.run('billing.change', { id: pack, record: { kind: 'pack', fields } });
    expect(await refused(correct({ priceCents: 1 }))).toMatchObject({ reason: 'packBilled' });
    expect(await refused(correct({ expiresOn: '2026-03-10' }))).toEqual({
      code: 'invalid_input',
      field: 'record.fields.expiresOn',
      reason: 'packUsedLater',
    });
    await correct({ expiresOn: '2026-03-11', name: 'Pacchetto primavera' });

    const id = bills[0]?.id ?? '';
    const credit = await desk.run('bill.reverse', { id, date: '2026-04-02', reason: 'Errore' });
    expect(credit.number).toBe('2/2026');
    expect(works.map((work) => desk.work(work).billed)).toEqual([null, null]);
    expect(await desk.ask('bill.get', { id: credit.id })).toMatchObject({
      document: { type: 'TD04', netCents: 8400, reverses: { bill: id, number: '1/2026', date: '2026-03-31' } },
    });
    expect(await desk.ask('bill.get', { id })).toMatchObject({
      line: { reversedBy: credit.id },
      reverseReason: 'Errore',
    });
    expect((await desk.ask('bills.list', {})).sums).toEqual({ netCents: 0, vatCents: 0, totalCents: 0 });
    expect(await refused(desk.run('bill.reverse', { id, date: '2026-04-03', reason: 'x' }))).toMatchObject({
      reason: 'alreadyReversed',
    });
    expect(await refused(desk.run('bill.reverse', { id: credit.id, date: '2026-04-03', reason: 'x' }))).toMatchObject({
      reason: 'notReversible',
    });
    const again = await desk.run('bill.confirm', APRIL);
    expect(again.bills).toMatchObject([{ number: '3/2026', netCents: 8400 }]);
    expect((await verify(desk.store)).problems).toEqual([]);
  });

  test('a fee is billed once for its period, and again when its bill was reversed', async () => {
    const alfa = desk.customer('Alfa');
    const vat = { rate: 2200, nature: null, note: null };
    desk.contract({
      customer: alfa,
      sort: 'maintenance',
      from: '2026-03-15',
      feeCents: 12_000,
      feePeriod: 'quarter',
      feeVat: vat,
    });
    const { bills } = await desk.run('bill.confirm', MARCH);
    expect(bills).toMatchObject([{ netCents: 12_000 }]);
    expect((await desk.run('bill.confirm', APRIL)).bills).toEqual([]);
    await desk.run('bill.reverse', { id: bills[0]?.id ?? '', date: '2026-04-30', reason: 'Errore' });
    expect((await desk.run('bill.confirm', APRIL)).bills).toMatchObject([{ netCents: 12_000 }]);
  });
});

test('bills leave as files of every kind, each noted on its bill; what the exchange system would refuse is named', async () => {
  const [alfa, beta] = [desk.customer('Alfa'), desk.customer('Beta')];
  for (const [n, customer] of [alfa, beta].entries()) desk.done({ customer, at: `2026-03-1${n}T09:00`, minutes: 60 });
  const { bills } = await desk.run('bill.confirm', MARCH);
  const [first, second] = bills.map((bill) => bill.id);
  const out = (ids: (string | undefined)[], format: 'csv' | 'xlsx' | 'fatturapa') =>
    desk.effect('bill.export', { ids: ids.map((id) => id ?? ''), format });
  const single = await out([first], 'fatturapa');
  expect([single.file?.name, single.written, single.refused]).toEqual(['IT01234560009_00001.xml', 1, []]);
  expect(Buffer.from(single.file?.bytes ?? []).toString()).toContain('<Numero>1/2026</Numero>');
  const zip = unzipSync((await out([first, second], 'fatturapa')).file?.bytes ?? new Uint8Array());
  expect(Object.keys(zip)).toEqual(['IT01234560009_00002.xml', 'IT01234560009_00003.xml']);
  expect(Object.keys(unzipSync((await out([first, second], 'csv')).file?.bytes ?? new Uint8Array()))).toHaveLength(2);
  expect((await out([second], 'xlsx')).file?.name).toMatch(/^fatture-.*\.xlsx$/);
  const { rows } = await desk.ask('bills.list', {});
  expect(rows.map((row) => row.exported)).toEqual([true, true]);
  const state = loadState(desk.store, desk.store.db, 'bill', second ?? '') as BillState;
  expect(state.exports.map((one) => one.format)).toEqual(['fatturapa', 'csv', 'xlsx']);
});

test('what is written but asks for a look is said: a bill dated ahead, a number whose check digit is wrong', async () => {
  desk.done({
    customer: desk.customer('Alfa', { vatNumber: '01234560001' }),
    at: '2026-03-10T09:00',
    minutes: 60,
  });
  const { bills } = await desk.run('bill.confirm', { month: '2026-03', date: '2099-03-31' });
  const {
    written,
    refused: none,
    warned,
  } = await desk.effect('bill.export', {
    ids: bills.map((one) => one.id),
    format: 'fatturapa',
  });
  expect([written, none]).toEqual([1, []]);
  expect(warned.map((one) => [one.number, one.warnings.map(({ check, params }) => [check, params])])).toEqual([
    [
      '1/2099',
      [
        ['checkDigit', { found: '01234560001' }],
        ['sendFrom', { date: '31/03/2099' }],
      ],
    ],
  ]);
});

test('erasing who called leaves issued bills as they are: the law keeps them', async () => {
  const alfa = desk.customer('Mario Prova', { form: 'person', vatNumber: null, taxCode: 'RSSMRA80A01L483Y' });
  const contact = act(desk.store, (ctx) =>
    addRecord(RECORDS.contact, { name: 'Mario Prova', customer: alfa, phones: [], emails: [] }, ctx),
  ).id;
  const id = desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 60, fields: { notes: 'Parlato con Mario' } });
  act(desk.store, (ctx) =>
    decideTicket(
      'change',
      { id: desk.work(id).ticket ?? '', fields: { requester: contact, requesterName: 'Mario Prova' }, reason: null },
      ctx,
    ),
  );
  const { bills } = await desk.run('bill.confirm', MARCH);
  const before = await desk.ask('bill.get', { id: bills[0]?.id ?? '' });
  const command = { commandId: '01j000000000000000000000er', actor: 'system', roles: ['admin'] as const };
  erasePerson(desk.store, command, { person: contact, texts: true });
  expect(desk.work(id).notes).toBe('');
  expect(desk.work(id).billed?.number).toBe('1/2026');
  expect(await desk.ask('bill.get', { id: bills[0]?.id ?? '' })).toEqual(before);
  expect(before.document.buyer).toMatchObject({ name: 'Mario Prova', taxCode: 'RSSMRA80A01L483Y' });
  expect((await verify(desk.store)).problems).toEqual([]);
});

test('the statistic groups work with its figures, and names what it counted', async () => {
  const [alfa, beta] = [desk.customer('Alfa'), desk.customer('Beta')];
  const one = desk.done({ customer: alfa, at: '2026-03-10T09:00', minutes: 60, fields: { km: 10 } });
  await desk.run('bill.confirm', MARCH);
  const two = desk.done({ customer: alfa, at: '2026-03-31T23:30', minutes: 60 });
  desk.done({ customer: beta, at: '2026-04-10T09:00', minutes: 30 });
  const of = (by: 'customer' | 'month' | 'technician' | 'contract') =>
    desk.ask('stats.billing', { from: '2026-03-01', to: '2026-04-30', by });
  expect((await of('customer')).groups).toMatchObject([
    {
      key: alfa,
      name: 'Alfa',
      interventions: 2,
      workMinutes: 120,
      km: 10,
      netCents: 12_500,
      billedCents: 6500,
      ids: [one, two],
    },
    { key: beta, name: 'Beta', interventions: 1, netCents: 3000, billedCents: 0 },
  ]);
  // 31 March, half past eleven at night in London, is April in Rome.
  expect((await of('month')).groups.map((group) => [group.key, group.interventions])).toEqual([
    ['2026-03', 1],
    ['2026-04', 2],
  ]);
  expect((await of('contract')).groups.map((group) => group.key)).toEqual(['chargeable']);
  expect((await of('technician')).groups).toHaveLength(1);
});

describe('records of billing', () => {
  const VAT = { rate: 2200, nature: null, note: null };
  test.each([
    ['contract', { sort: 'maintenance', from: '2026-02-01', to: '2026-01-31' }, 'record.fields.to', 'beforeTheOther'],
    [
      'contract',
      { sort: 'maintenance', from: '2026-02-01', feeCents: 100, feeVat: VAT },
      'record.fields.feePeriod',
      'required',
    ],
    ['pack', { boughtOn: '2026-02-01', expiresOn: '2026-01-01' }, 'record.fields.expiresOn', 'beforeTheOther'],
    ['pack', { boughtOn: '2026-02-01', bill: '01j0000000000000000000000b' }, 'record.fields.bill', 'setByRun'],
  ])('a %s with %j is refused', async (kind, fields, field, reason) => {
    const customer = desk.customer('Alfa');
    const whole =
      kind === 'pack'
        ? {
            name: 'P',
            unit: 'minutes',
            quantity: 60,
            priceCents: 100,
            vat: VAT,
            expiresOn: null,
            toBill: true,
            bill: null,
            notes: null,
          }
        : { code: null, to: null, products: [], assets: [], notes: null };
    const record = { kind, fields: { customer, ...whole, ...fields } };
    const { checkBillingRecord } = await import('#shared/domain/bill/recordChecks.ts');
    const call = new Promise((resolve) => {
      act(desk.store, (ctx) => {
        checkBillingRecord(kind, record.fields, null, ctx);
        resolve(null);
        return addRecord(RECORDS[kind as 'pack'], record.fields, ctx);
      });
    });
    expect(await refused(call)).toMatchObject({ field, reason });
  });
});
