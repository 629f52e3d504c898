import { afterEach, beforeEach, expect, it } from 'vitest';
import { record } from '#shared/domain/intervention/decide.ts';
import { sign } from '#shared/domain/intervention/sign.ts';
import type { OpenedStore } from '#main/store/open.ts';
import { add, open, work } from '../../tests/support/calls.ts';
import { act, freshMemory } from '../../tests/support/stores.ts';
import { beginExport } from './exporting.ts';

let opened: OpenedStore;
beforeEach(() => {
  opened = freshMemory();
});
afterEach(() => opened.close());

const HASH = 'ab'.repeat(32);
type Rows = Record<string, unknown>[];
const whole = (what: 'tickets' | 'interventions', format: 'csv' | 'json'): string =>
  [...beginExport(opened.store, what, format).pieces].join('');
const rows = (what: 'tickets' | 'interventions'): Rows => JSON.parse(whole(what, 'json')) as Rows;

it('gives all that a call says, with names, in both formats', () => {
  const { store } = opened;
  const customer = add(store, 'customer', { name: 'Rossi Mobili srl', form: 'company' });
  const payer = add(store, 'customer', { name: '=Gruppo Rossi', form: 'company' });
  const site = add(store, 'site', { customer, name: 'Stabilimento di Udine' });
  const contract = add(store, 'contract', {
    customer,
    code: 'MAN-2026',
    sort: 'maintenance',
    products: [],
    assets: [],
  });
  const notice = add(store, 'notice', { title: 'Server licenze fermo', answer: 'Alle 12', active: true });
  const first = open(store, { customer, payer, site, contract, notice });
  work(store, 'change', {
    id: first.id,
    fields: { system: { os: 'Windows 11', memory: '16 GB', version: null, line: null } },
    reason: null,
  });
  work(store, 'attach', { id: first.id, file: { hash: HASH, name: 'foto.png', size: 3, mime: 'image/png' } });
  const double = open(store, { dropped: true });
  work(store, 'duplicate', { id: double.id, of: first.id });

  const [one, two] = rows('tickets');
  expect(one).toMatchObject({
    payer: '=Gruppo Rossi',
    site: 'Stabilimento di Udine',
    contract: 'MAN-2026',
    notice: 'Server licenze fermo',
    'system.os': 'Windows 11',
    'system.memory': '16 GB',
    'system.version': null,
    question: true,
    dropped: false,
    duplicateOf: null,
    copyOf: null,
    attachments: `foto.png (${HASH})`,
    requests: '',
  });
  expect(two).toMatchObject({ dropped: true, duplicateOf: first.number, payer: null });
  const csv = whole('tickets', 'csv');
  for (const text of ['Stabilimento di Udine', 'Windows 11', `foto.png (${HASH})`, "'=Gruppo Rossi"])
    expect(csv).toContain(text);
});

it('gives all that an intervention says', () => {
  const { store } = opened;
  const operator = add(store, 'operator', {
    name: 'Anna Bruni',
    login: 'anna',
    email: null,
    roles: ['technician'],
    groups: [],
    language: null,
  });
  const customer = add(store, 'customer', { name: 'Rossi Mobili srl', form: 'company' });
  const site = add(store, 'site', { customer, name: 'Stabilimento di Udine' });
  const { id } = open(store, { customer, site });
  act(store, (ctx) => {
    const times = { start: ctx.now - 60_000, end: ctx.now };
    const said = { fault: '+Fermo', diagnosis: 'Encoder rotto', workDone: 'Sostituito', remarks: 'Torna martedì' };
    const fields = { site, urgent: true, warranty: false, ...times, ...said };
    return record({ ticket: id, mode: 'onsite', operator, fields }, ctx);
  });
  expect(rows('interventions')[0]).toMatchObject({
    site: 'Stabilimento di Udine',
    fault: '+Fermo',
    diagnosis: 'Encoder rotto',
    workDone: 'Sostituito',
    remarks: 'Torna martedì',
    urgent: true,
    warranty: false,
    trip: null,
    reportVersion: null,
    reportSigner: null,
    reportSigned: null,
    reportReopened: false,
    billing: 'open',
    bill: null,
  });
  expect(whole('interventions', 'csv')).toContain("'+Fermo");
  const work = String(rows('interventions')[0]?.['id']);
  act(store, (ctx) => sign({ id: work, signer: 'Luca Moretti', signature: [[0, 0, 1000, 400]], remark: '' }, ctx));
  expect(rows('interventions')[0]).toMatchObject({
    reportVersion: 1,
    reportSigner: 'Luca Moretti',
    reportSigned: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});
