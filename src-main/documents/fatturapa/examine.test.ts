import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bill } from '../../../tests/support/bills.ts';
import { type Examined, examineFattura } from './examine.ts';
import { makeFattura } from './makeFattura.ts';
import { openSchemas, type Schemas } from './schemas.ts';
import { writeXml } from './writeXml.ts';

const samples = join(process.env['SPORTELLO_DATA'] ?? resolve('../shared/data'), 'fatturapa/samples');
let schemas: Schemas;
beforeAll(async () => {
  schemas = await openSchemas();
});
afterAll(() => schemas.close());

const name = 'IT12345678903_00001.xml';
const examine = (text: string | Uint8Array): Examined =>
  examineFattura(schemas, { name, bytes: typeof text === 'string' ? Buffer.from(text) : text });
const codes = ({ failures }: Examined): string[] => failures.map(({ check }) => check);
const good = (): string => Buffer.from(makeFattura(bill(), '00001', { schemas, writeXml }).xml).toString('utf8');

describe('the official samples', () => {
  beforeEach(({ skip }) => void (existsSync(samples) || skip(`${samples} is missing`)));
  const sample = (file: string): Examined =>
    examineFattura(schemas, { name: file, bytes: readFileSync(join(samples, file)), receivedOn: '2026-10-31' });

  test.each(['FPA01', 'FPA02', 'FPA03', 'FPR01'])('%s passes; its made-up numbers give a warning', (one) => {
    const { failures, warnings, fattura } = sample(`IT01234567890_${one}.xml`);
    expect(failures).toEqual([]);
    expect([...new Set(warnings.map(({ check }) => check))]).toEqual(['checkDigit']);
    expect(fattura?.versione).toBe(one.startsWith('FPA') ? 'FPA12' : 'FPR12');
  });

  test('FPR02 is refused by the schema', () => {
    const examined = sample('IT01234567890_FPR02.xml');
    expect(examined.fattura).toBeNull();
    expect(examined.failures).toMatchObject([
      {
        check: '00200',
        path: 'FatturaElettronicaHeader/DatiTrasmissione/ContattiTrasmittente',
        params: { line: 16 },
      },
    ]);
  });

  test('FPR03, a lot of two, passes the schema and fails 00421 and 00422', () => {
    const examined = sample('IT01234567890_FPR03.xml');
    expect(examined.fattura?.FatturaElettronicaBody).toHaveLength(2);
    expect(codes(examined)).toEqual(['00421', '00422']);
    expect(examined.failures.map(({ params }) => params)).toEqual([
      { rate: '22.00', found: '5.95', expected: '5.94' },
      { rate: '22.00', found: '27.00', expected: '25.00' },
    ]);
  });

  test('what is read is what is written again', () => {
    for (const one of ['FPA01', 'FPA02', 'FPA03', 'FPR01']) {
      const { fattura } = sample(`IT01234567890_${one}.xml`);
      expect(examine(writeXml(fattura!)).fattura).toEqual(fattura);
    }
  });
});

describe('files that are none', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', '00106'],
    ['no XML', 'fattura', '00106'],
    ['cut short', '<a><b>', '00106'],
    ['bytes that are no letters', Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e]), '00106'],
    ['other XML', '<a/>', '00200'],
    [
      'a simplified invoice',
      '<p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2" versione="FSM10"/>',
      '00200',
    ],
    ['an unknown entity', '<a>&b;</a>', '00106'],
    ['a document type', '<!DOCTYPE a><a/>', 'unreadable'],
    ['an entity of a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'unreadable'],
    [
      'entities that grow',
      `<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx">${Array.from({ length: 20 }, (_, i) => `<!ENTITY c${i} "${(i === 0 ? '&b;' : `&c${i - 1};`).repeat(10)}">`).join('')}]><a>&c19;</a>`,
      'unreadable',
    ],
    [
      'a document type in two-byte letters',
      Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>', 'utf16le'),
      'unreadable',
    ],
    ['too deep', '<a>'.repeat(5000), '00106'],
  ])('%s', (_name, text, check) => {
    const examined = examine(text);
    expect(codes(examined)).toEqual([check]);
    expect(examined.fattura).toBeNull();
  });

  test('too large is not even read', () => {
    expect(codes(examine(Buffer.alloc(6_000_000, 0x20)))).toEqual(['00003']);
  });

  test('past fifty errors of format no more are told', () => {
    const xml = good().replace('</DatiGeneraliDocumento>', `${'<Art73>NO</Art73>'.repeat(60)}</DatiGeneraliDocumento>`);
    const many = good().replace(
      /<AltriDatiGestionali>[\s\S]*?<\/AltriDatiGestionali>/,
      '<AltriDatiGestionali><TipoDato></TipoDato></AltriDatiGestionali>'.repeat(60),
    );
    expect(codes(examine(xml))[0]).toBe('00200');
    const found = codes(examine(many));
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toBe('00201');
  });

  test('a version that is not the format’s is refused by its schema', () => {
    expect(codes(examine(good().replace('versione="FPR12"', 'versione="FPA12"')))).toContain('00200');
  });

  test('an encoding of old is read', () => {
    const latin = good().replace('encoding="UTF-8"', 'encoding="ISO-8859-1"').replace('Cliente Esempio', 'Società');
    const { fattura, failures } = examine(Buffer.from(latin, 'latin1'));
    expect(failures).toEqual([]);
    expect(fattura?.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici.Anagrafica.Denominazione).toBe(
      'Società S.p.A.',
    );
  });
});
