import { openStatistics } from '#main/store/statistics/open.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PricedLine } from '#shared/domain/billing/lines.ts';
import type { PriceList } from '#shared/domain/billing/priceList.ts';
import { record } from '#shared/domain/intervention/decide.ts';
import type { SportelloError } from '#shared/result.ts';
import { sampleBillLine, sampleRequest } from '#main/documents/pdf/billSamples.ts';
import type { OpenedStore } from '#main/store/open.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { noPdfText, pdfText } from '../../../tests/support/pdfText.ts';
import { START } from '../../../tests/support/ports.ts';
import { act, freshMemory, OPERATOR } from '../../../tests/support/stores.ts';
import type { QueryContext } from '../handlers.ts';
import { createDocumentHandlers } from './documents.ts';

/** The day of the test clock. */
const BEGAN = START - 7_200_000;
const ID = (n: number): string => `01j${String(n).padStart(23, '0')}`;

let opened: OpenedStore;
beforeEach(() => {
  opened = freshMemory();
});
afterEach(() => opened.close());

const context = (): QueryContext => ({
  store: opened.store,
  search: null as unknown as QueryContext['search'],
  statistics: openStatistics(opened.store),
  caller: { session: 's', operator: OPERATOR, roles: ['manager'], locked: false },
  now: START + 86_400_000,
});

/** Handlers whose prices are these lines. */
function handlers(lines: PricedLine[] = []) {
  return createDocumentHandlers({
    price: () => ({
      lines,
      packs: [],
      overdraftMinutes: 0,
      overdraftCents: 0,
      netCents: 0,
      problems: [],
      bill: null,
      settled: null,
      stray: [],
    }),
    ledger: () => ({ balances: [], entries: [], overdraftMinutes: 0, overdraftCents: 0 }),
    explain: (step) => `passo ${step.code}`,
  });
}

/** A customer's call under a contract of this kind, and the work done on it. */
function worked(contractKind: 'maintenance' | 'chargeable'): { ticket: string; intervention: string } {
  const { store } = opened;
  const customer = add(store, 'customer', {
    name: 'Mobilificio Prova spa',
    form: 'company',
    code: null,
    vatNumber: null,
    taxCode: null,
    address: 'Via di Prova 1',
    postcode: '33100',
    city: 'Udine',
    province: 'UD',
    phones: [],
    emails: ['acquisti@example.org'],
    prospect: false,
    overdue: false,
    technician: null,
    notes: null,
  });
  const ticket = open(store, { customer, contractKind, requesterName: 'Nome Cognome', problem: 'Guasto' }).id;
  const fields = {
    start: BEGAN,
    end: BEGAN + 5_400_000,
    workDone: 'Sostituita la cinghia',
    outcome: 'solved' as const,
  };
  const operator = add(store, 'operator', {
    name: 'Tecnica Due',
    login: `due${ticket.slice(-6)}`,
    email: null,
    roles: ['technician'],
    groups: [],
    language: null,
  });
  const { id } = act(store, (ctx) => record({ ticket, mode: 'onsite', operator, fields }, ctx));
  return { ticket, intervention: id };
}

test('a draft of unsigned work, priced; its amounts hidden under contract', async (test_) => {
  const missing = noPdfText();
  if (missing !== null) test_.skip(missing);
  const line = sampleBillLine({ steps: [{ code: 'rounding', params: {} }] });
  const report = async (intervention: string): Promise<string> =>
    pdfText((await handlers([line])['documents.report']({ intervention }, context())).bytes);
  const chargeable = await report(worked('chargeable').intervention);
  for (const one of [
    'Bozza non firmata',
    'Mobilificio Prova spa',
    'Sostituita la cinghia',
    'Tecnica Due',
    '137,50',
    'passo rounding',
  ])
    expect(chargeable).toContain(one);
  const covered = await report(worked('maintenance').intervention);
  expect(covered).toContain('regolato dal contratto');
  expect(covered).not.toContain('137,50');
});

test('the paper on the screen is told what the PDF says of contract and amounts', async () => {
  const line = sampleBillLine({});
  const { 'documents.reportTerms': terms } = handlers([line]);
  const ask = (intervention: string) => terms({ intervention }, context());
  const chargeable = await ask(worked('chargeable').intervention);
  expect(chargeable).toMatchObject({ contract: { kind: 'chargeable' }, hidden: null });
  expect(chargeable.lines).toMatchObject([{ text: line.text, netCents: line.netCents }]);
  // The call says nothing of a contract, the customer has one: it prices the work, and hides the amounts.
  const { ticket, intervention } = worked('chargeable');
  const { customer } = opened.store.db
    .prepare('SELECT customer FROM interventions i JOIN streams s ON s.sn = i.sn WHERE s.id = ?')
    .get(intervention) as { customer: string };
  add(opened.store, 'contract', {
    customer,
    sort: 'maintenance',
    code: 'C-7',
    from: '2026-01-01',
    to: null,
    products: [],
    assets: [],
    notes: null,
    coverLabour: true,
  });
  work(opened.store, 'change', { id: ticket, fields: { contractKind: null }, reason: null });
  expect(await ask(intervention)).toEqual({
    contract: { kind: 'maintenance', code: 'C-7', covers: ['labour'] },
    hidden: 'contract',
    lines: null,
  });
});

test('what is signed is printed as it was, whatever was changed since', async (test_) => {
  const missing = noPdfText();
  if (missing !== null) test_.skip(missing);
  const { intervention } = worked('chargeable');
  const put = (type: string, data: Record<string, unknown>): void => {
    act(opened.store, () => ({
      events: [{ kind: 'intervention', stream: intervention, type, data }],
      result: null,
    }));
  };
  put('intervention.signed', {
    signer: 'Nome Cognome',
    signature: [[1, 1, 500, 300]],
    remark: '',
    signedAt: BEGAN,
  });
  put('intervention.reportReopened', { reason: 'ore sbagliate' });
  put('intervention.changed', { fields: { workDone: ['Sostituita la cinghia', 'Tutto da rifare'] } });
  const { 'documents.report': report } = handlers();
  const signed = await report({ intervention, version: 1 }, context());
  expect(signed.name).toMatch(/^rapporto-.*-v1\.pdf$/);
  expect(pdfText(signed.bytes)).toMatch(/Versione 1.*Sostituita la cinghia.*Firmato il 02\/03\/2026/s);
  const draft = await report({ intervention }, context());
  expect(draft.name).toMatch(/-draft\.pdf$/);
  expect(pdfText(draft.bytes)).toMatch(/Bozza non firmata.*Tutto da rifare/s);
  const again = await report({ intervention, version: 1 }, context());
  expect(Buffer.compare(signed.bytes, again.bytes)).toBe(0);
});

test('a request, and the mail that goes with it', async () => {
  const { ticket } = worked('chargeable');
  const { prices } = sampleRequest().request as { prices: PriceList };
  const request = ID(7);
  const data = {
    request,
    priceList: ID(8),
    prices,
    mode: 'onsite',
    urgent: false,
    minutes: 60,
    km: null,
    estimate: [],
    text: 'Uscita di un tecnico',
    validUntil: null,
  };
  act(opened.store, () => ({
    events: [{ kind: 'ticket', stream: ticket, type: 'ticket.requested', data }],
    result: null,
  }));
  const made = handlers();
  const file = await made['documents.request']({ ticket, request }, context());
  const mail = await made['documents.requestMail']({ ticket, request }, context());
  expect(mail).toMatchObject({ to: 'acquisti@example.org', file: file.name });
  expect(mail.body).toContain('Uscita di un tecnico');
});

test('what is not there is named', async () => {
  const { ticket, intervention } = worked('chargeable');
  const made = handlers();
  const failure = async (call: () => unknown): Promise<unknown> => {
    try {
      await call();
      return null;
    } catch (error) {
      const { code, field } = error as SportelloError;
      return [code, field];
    }
  };
  const ctx = context();
  expect(await failure(() => made['documents.report']({ intervention: ID(1) }, ctx))).toEqual([
    'not_found',
    'intervention',
  ]);
  expect(await failure(() => made['documents.report']({ intervention, version: 3 }, ctx))).toEqual([
    'not_found',
    'version',
  ]);
  expect(await failure(() => made['documents.request']({ ticket, request: ID(1) }, ctx))).toEqual([
    'not_found',
    'request',
  ]);
  expect(await failure(() => made['documents.packs']({ customer: ticket }, ctx))).toEqual(['not_found', 'customer']);
  expect(await failure(() => made['documents.bill']({ id: ID(1) }, ctx))).toEqual(['not_found', 'id']);
});
