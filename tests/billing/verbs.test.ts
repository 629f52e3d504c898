import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision, DecideContext } from '#shared/domain/decision.ts';
import { RECORDS, type RecordKind } from '#shared/domain/kinds.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { addRecord } from '#shared/domain/record/decide.ts';
import { openTicket } from '#shared/domain/ticket/open.ts';
import { newId } from '#shared/events/ids.ts';
import { openForWork } from '#main/core/openForWork.ts';
import { systemPorts } from '#main/core/ports.ts';
import { examineFattura } from '#main/documents/fatturapa/examine.ts';
import { openSchemas } from '#main/documents/fatturapa/schemas.ts';
import { save } from '#main/store/log/save.ts';
import type { Store } from '#main/store/store.ts';
import { PLAIN } from '../support/billing.ts';
import { runCli } from '#main/cli/run.ts';
import { VERBS } from '#main/cli/verbs.ts';

/** The verbs of bills on a store that stands on the disk: what they print, and the files they write. */

const root = mkdtempSync(join(tmpdir(), 'sportello-bills-'));
const [dir, out] = [join(root, 'store'), join(root, 'out')];
afterAll(() => rmSync(root, { recursive: true, force: true }));

let clock = Date.UTC(2026, 9, 20, 8);
/** The 20th of October, whenever this runs: bills of the month's last day are dated ahead. */
const ports = { ...systemPorts(), now: () => (clock += 1) };
const SHARED = join(process.env['SPORTELLO_DATA'] ?? resolve('../shared/data'), 'fatturapa/xsd');

async function say(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = { out: '', err: '' };
  stdout.on('data', (piece: Buffer) => (texts.out += piece.toString()));
  stderr.on('data', (piece: Buffer) => (texts.err += piece.toString()));
  const readInput = async (): Promise<string> => 'password-lunga\n';
  const code = await runCli(VERBS, argv, { out: stdout, err: stderr, readInput, language: 'it', ports });
  await new Promise((settled) => setImmediate(settled));
  return { code, ...texts };
}

async function json(...argv: string[]): Promise<Record<string, unknown>> {
  const said = await say(...argv, '--json');
  try {
    return JSON.parse(said.out) as Record<string, unknown>;
  } catch (error) {
    throw new Error(said.err, { cause: error });
  }
}

/** A company with an invoice of every kind of customer, work under all four contracts and a pack that is sold. */
function fill(store: Store): void {
  const act = <R>(decide: (ctx: DecideContext) => Decision<R>): R =>
    save(store, { commandId: newId(ports.now(), ports.randomBytes), actor: 'system', roles: ['admin'] }, decide).result;
  const add = (kind: RecordKind, fields: Readonly<Record<string, unknown>>): string =>
    act((ctx) => addRecord(RECORDS[kind], fields, ctx)).id;
  const company = {
    vatNumber: '01234560009',
    address: 'Via dell’Industria, 1',
    postcode: '33100',
    city: 'Udine',
    province: 'UD',
    fiscalRegime: 'RF01',
    iban: 'IT60X0542811101000000123456',
    paymentDays: 30,
    publicSeries: 'PA',
  };
  const fields = Object.fromEntries(Object.entries(company).map(([name, value]) => [name, [null, value]]));
  act(() => ({
    events: [{ kind: 'company', stream: COMPANY_ID, type: 'company.changed', data: { fields } }],
    result: null,
  }));
  add('priceList', PLAIN);
  const operator = add('operator', { name: 'Luca', login: 'luca', email: null, roles: ['technician'], groups: [] });
  const buyer = (name: string, over: Readonly<Record<string, unknown>> = {}): string =>
    add('customer', {
      name,
      form: 'company',
      vatNumber: '00000010017',
      address: 'Piazza di Prova 2',
      postcode: '33100',
      city: 'Udine',
      province: 'UD',
      phones: [],
      emails: [],
      prospect: false,
      overdue: false,
      recipientCode: '0000000',
      ...over,
    });
  let hour = Date.UTC(2026, 9, 5, 7);
  const work = (
    customer: string | null,
    contractKind: 'maintenance' | 'chargeable' | 'prepaid' | 'undefined',
  ): void => {
    const ticket = act((ctx) =>
      openTicket({ channel: 'phone', problem: 'Si ferma', question: true, customer, contractKind }, ctx),
    ).id;
    const stream = newId(ports.now(), ports.randomBytes);
    hour += 2 * 3_600_000;
    const done = { ticket, customer, mode: 'onsite', operator, start: hour, end: hour + 3_600_000, km: 30 };
    act(() => ({
      events: [{ kind: 'intervention', stream, type: 'intervention.recorded', data: { fields: done } }],
      result: null,
    }));
  };
  const contract = (customer: string, sort: string, over: Readonly<Record<string, unknown>> = {}): string =>
    add('contract', { customer, sort, products: [], assets: [], from: '2026-01-01', ...over });

  work(buyer('Alfa S.p.A.'), 'chargeable');
  const exempt = buyer('Beta onlus', { vat: { rate: 0, nature: 'N4', note: null } });
  work(exempt, 'chargeable');
  const body = buyer('Comune di Prova', { form: 'public', recipientCode: 'UFAB12', splitPayment: true });
  contract(body, 'chargeable', { cig: 'Z123456789' });
  work(body, 'chargeable');
  const kept = buyer('Delta srl');
  contract(kept, 'maintenance', { coverLabour: true, coverTravel: false, coverParts: false });
  work(kept, 'maintenance');
  const ahead = buyer('Epsilon srl');
  contract(ahead, 'prepaid');
  const pack = { customer: ahead, name: '10 ore', unit: 'minutes', quantity: 600, priceCents: 54_000, vat: PLAIN.vat };
  add('pack', { ...pack, boughtOn: '2026-10-01', expiresOn: null, toBill: true, bill: null, notes: null });
  work(ahead, 'prepaid');
  const person = { form: 'person', vatNumber: null, taxCode: 'RSSMRA80A01H501U' };
  work(buyer('Mario Rossi', person), 'chargeable');
  work(buyer('Zeta srl'), 'undefined');
  work(buyer('Omega srl', { postcode: '331' }), 'chargeable');
}

beforeAll(async () => {
  const made = await say('init', '--data', dir, '--company', 'Esempio srl', '--password-stdin');
  if (made.code !== 0) throw new Error(made.err);
  const { store, close } = await openForWork(dir, ports);
  try {
    fill(store);
  } finally {
    close();
  }
}, 60_000);

const period = ['--period', '2026-10', '--data', dir];

describe('a month on the command line', () => {
  test('run, confirm, export: what is told, and files that every schema takes', async ({ skip }) => {
    const run = (await json('bill', 'run', ...period)) as { drafts: { customerName: string; problems: object[] }[] };
    const problems = run.drafts.filter((one) => one.problems.length > 0);
    expect(run.drafts).toHaveLength(8);
    expect(problems.map((one) => one.customerName)).toEqual(['Omega srl', 'Zeta srl']);
    expect(problems[0]?.problems).toMatchObject([{ reason: 'buyerInvalid', field: 'postcode' }]);
    const told = await say('bill', 'run', ...period);
    expect(told.out).toContain(
      '! Omega srl: Dati del cliente non ammessi nella fattura elettronica: il CAP ha 5 cifre',
    );

    const confirmed = (await json('bill', 'confirm', ...period)) as { bills: { number: string }[]; left: object[] };
    expect(confirmed.bills.map((one) => one.number)).toEqual([
      '1/2026',
      '2/2026',
      '1/PA/2026',
      '3/2026',
      '4/2026',
      '5/2026',
    ]);
    expect(confirmed).toMatchObject({ settled: 0, closed: false, left: [{}, {}] });

    const exported = (await json('bill', 'export', ...period, '--format', 'fatturapa', '--out', out)) as {
      files: string[];
      warnings: { file: string; checks: string[]; text: string[] }[];
    };
    expect(exported).toMatchObject({ period: '2026-10', format: 'fatturapa', out, bills: 6, refused: [] });
    expect(readdirSync(out).toSorted()).toEqual(exported.files.toSorted());
    expect(exported.warnings.map((one) => [one.file, one.checks])).toEqual(
      exported.files.map((file) => [file, ['sendFrom']]),
    );
    expect(exported.warnings[0]?.text[0]).toContain('dal 31/10/2026');

    const schemas = await openSchemas();
    try {
      for (const name of exported.files) {
        const bytes = readFileSync(join(out, name));
        expect(examineFattura(schemas, { name, bytes, receivedOn: '2026-10-31' }).failures).toEqual([]);
      }
    } finally {
      schemas.close();
    }
    if (!existsSync(SHARED)) skip(`${SHARED} is missing: the files were held to our own copy of the schema alone`);
    if (spawnSync('xmllint', ['--version']).error !== undefined)
      skip('xmllint is not installed: the files were held to our own schema check alone');
    for (const name of exported.files) {
      const path = join(out, name);
      const schema = readFileSync(path, 'utf8').includes('versione="FPA12"')
        ? 'Schema_VFPA12_V1.2.3.xsd'
        : 'Schema_VFPR12_v1.2.3.xsd';
      const checked = spawnSync('xmllint', ['--nonet', '--noout', '--schema', join(SHARED, schema), path], {
        encoding: 'utf8',
        env: { ...process.env, XML_CATALOG_FILES: join(SHARED, '../catalog.xml') },
      });
      expect(checked.stderr.trim()).toBe(`${path} validates`);
    }
  }, 60_000);

  test('exported again as text, what is to be looked at is said on the side', async () => {
    const said = await say('bill', 'export', ...period, '--format', 'fatturapa', '--out', join(root, 'again'));
    expect(said.code).toBe(0);
    expect(said.out).toContain('6 file scritti');
    expect(said.err).toContain('attenzione: 1/2026');
    expect(said.err).toContain('va trasmessa dal 31/10/2026');
  });
});
