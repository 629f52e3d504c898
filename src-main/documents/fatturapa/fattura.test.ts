import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentProblems } from '#shared/domain/bill/contentProblems.ts';
import type { BillDocument } from '#shared/domain/bill/document.ts';
import { fromBill } from '#shared/domain/fatturapa/fromBill.ts';
import { fatturaProblems } from '#shared/domain/fatturapa/problems.ts';
import { SportelloError } from '#shared/result.ts';
import { anyBill } from '../../../tests/support/anyBill.ts';
import { BILL_CASES } from '../../../tests/support/billCases.ts';
import { bill, billLine } from '../../../tests/support/bills.ts';
import { makeFattura } from './makeFattura.ts';
import { FatturaRefused } from './refused.ts';
import { openSchemas, type Schemas } from './schemas.ts';
import { writeXml } from './writeXml.ts';

const receivedOn = '2026-10-31';
let schemas: Schemas;
beforeAll(async () => {
  schemas = await openSchemas();
});
afterAll(() => schemas.close());

const make = (document: BillDocument) => makeFattura(document, '00001', { schemas, writeXml, receivedOn });

describe('from a bill to its file and back', () => {
  test.each(BILL_CASES.map((one) => [one.name, one] as const))('%s', (_name, { document, holds }) => {
    const { xml, fattura, name, warnings } = make(document);
    expect(fattura).toEqual(fromBill(document, { progressive: '00001' }));
    expect(warnings).toEqual([]);
    expect(name).toMatch(/^IT[A-Z0-9]{11,16}_00001\.xml$/);
    for (const piece of holds) expect(Buffer.from(xml).toString('utf8').replace(/>\s+</g, '><')).toContain(piece);
  });

  test('any bill: what is complete passes schema and checks and comes back as it was', () => {
    fc.assert(
      fc.property(anyBill, (document) => {
        if (fatturaProblems(document).length > 0) expect(() => make(document)).toThrow(SportelloError);
        else expect(make(document).fattura).toEqual(fromBill(document, { progressive: '00001' }));
      }),
      { numRuns: 150 },
    );
  });

  test('any data of the two parties: what nothing is said of before it is numbered, the schema takes', () => {
    const odd = fc.constantFrom('', '12', 'IT01234560009', '01234560009', 'è', '😀', 'UD', 'abc1234', 'ABC1234', 'DE');
    const field = fc.constantFrom('name', 'vatNumber', 'taxCode', 'address', 'postcode', 'city', 'province', 'number');
    const more = fc.constantFrom('recipientCode', 'pec', 'country', 'vatNumber', 'postcode');
    const { seller, buyer } = bill();
    const changed = fc.record({
      seller: fc.array(fc.tuple(field, odd), { maxLength: 1 }),
      buyer: fc.array(fc.tuple(fc.oneof(field, more), odd), { maxLength: 2 }),
      form: fc.constantFrom('company', 'person', 'public'),
    });
    const bills = changed.map((over) =>
      bill({
        number: over.seller.find(([name]) => name === 'number')?.[1] ?? '1/2026',
        seller: { ...seller, ...Object.fromEntries(over.seller) },
        buyer: { ...buyer, ...Object.fromEntries(over.buyer), form: over.form },
      }),
    );
    let written = 0;
    fc.assert(
      fc.property(bills, (document) => {
        if (contentProblems(document, 'x', 'whole').length > 0) return;
        written += 1;
        expect(make(document).name).not.toBe('');
      }),
      { numRuns: 3000 },
    );
    expect(written).toBeGreaterThan(20);
  });

  test('xmllint agrees', ({ skip }) => {
    if (spawnSync('xmllint', ['--version']).error !== undefined) skip('xmllint is not installed');
    const dir = mkdtempSync(join(tmpdir(), 'sportello-fattura-'));
    try {
      for (const format of ['FPR12', 'FPA12'] as const) {
        const files = BILL_CASES.map(({ document }) => make(document)).filter((one) => one.fattura.versione === format);
        const paths = files.map(({ xml }, i) => {
          const path = join(dir, `${format}-${i}.xml`);
          writeFileSync(path, xml);
          return path;
        });
        expect(paths.length).toBeGreaterThan(0);
        const schema = join(import.meta.dirname, `../../../assets/fatturapa/Schema_V${format}_v1.2.3.xsd`);
        const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...paths], { encoding: 'utf8' });
        expect(run.stderr.trim().split('\n')).toEqual(paths.map((path) => `${path} validates`));
      }
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});

describe('what is not written', () => {
  const refusalOf = (document: BillDocument): SportelloError => {
    try {
      make(document);
    } catch (error) {
      if (error instanceof SportelloError) return error;
      throw error;
    }
    throw new Error('it was written');
  };

  test.each<[string, BillDocument, string]>([
    ['a customer without address', bill({ buyer: { ...bill().buyer, address: null } }), 'buyer.address'],
    ['a name of pictures only', bill({ buyer: { ...bill().buyer, name: '😀😀' } }), 'buyer.name'],
    [
      'a customer without tax data',
      bill({ buyer: { ...bill().buyer, vatNumber: null, taxCode: null } }),
      'buyer.taxCode',
    ],
    [
      'a public body without its office',
      bill({ buyer: { ...bill().buyer, form: 'public', recipientCode: null } }),
      'buyer.recipientCode',
    ],
    [
      'a company with an office code',
      bill({ buyer: { ...bill().buyer, recipientCode: 'UFAB12' } }),
      'buyer.recipientCode',
    ],
    ['a number with letters the schema does not know', bill({ number: '12/è' }), 'number'],
    [
      'a tax code of thirteen characters',
      bill({ seller: { ...bill().seller, taxCode: 'ABCDEF1234567' } }),
      'seller.taxCode',
    ],
    ['a seller without VAT number', bill({ seller: { ...bill().seller, vatNumber: null } }), 'seller.vatNumber'],
    [
      'a declaration of intent that is missing',
      bill({ lines: [billLine({ vat: { rate: 0, nature: 'N3.5', note: null } })] }),
      'buyer.intent',
    ],
  ])('%s: the field is named', (_name, document, field) => {
    expect(refusalOf(document)).toMatchObject({ code: 'refused', reason: 'fatturaMissing', field });
  });

  test.each<[string, BillDocument, string]>([
    ['tax of a cent more', bill({ vat: [{ ...bill().vat[0]!, vatCents: 1816 }] }), '00421'],
    [
      'a taxable amount that is not the lines’',
      bill({ vat: [{ ...bill().vat[0]!, netCents: 9000, vatCents: 1980 }] }),
      '00422',
    ],
    ['a rate without its group', bill({ vat: [{ ...bill().vat[0]!, rate: 1000, vatCents: 825 }] }), '00443'],
    ['a number without digits', bill({ number: 'A/B' }), '00425'],
    ['a bill of tomorrow', bill({ date: '2026-11-01' }), '00403'],
    [
      'a credit note older than its bill',
      bill({ type: 'TD04', reverses: { bill: 'x', number: '1', date: '2026-11-30' } }),
      '00418',
    ],
    ['an amount beyond eleven digits', bill({ totalCents: 123_456_789_012_345 }), '00200'],
  ])('%s: %#', (_name, document, check) => {
    const error = refusalOf(document);
    expect(error).toBeInstanceOf(FatturaRefused);
    expect(error).toMatchObject({ code: 'refused', reason: 'fatturaCheck', params: { check } });
    expect((error as FatturaRefused).failures.map((one) => one.check)).toContain(check);
  });
});
