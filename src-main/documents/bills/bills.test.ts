import { unzipSync, strFromU8 } from 'fflate';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { sampleBill, sampleBillLine } from '../pdf/billSamples.ts';
import { billsXlsx } from '../xlsx/bills.ts';
import type { ExportedBill } from './columns.ts';
import { billsCsv } from './csv.ts';

const bill = (given: Parameters<typeof sampleBill>[0] = {}): ExportedBill => ({
  document: sampleBill(given).document,
  reversed: false,
});
const read = (what: 'summary' | 'detail', bills: readonly ExportedBill[], lang: 'it' | 'en' = 'it') =>
  parse([...billsCsv(what, bills, lang)].join(''), { delimiter: ';', bom: true, columns: true }) as unknown as Record<
    string,
    string
  >[];

test('a bill is a row: decimal comma in Italian, point in English', () => {
  const [row] = read('summary', [bill()]);
  expect(row).toMatchObject({
    Numero: '118/2026',
    Data: '2026-10-31',
    Imponibile: '282,50',
    IVA: '62,15',
    Stornata: '',
  });
  const [english] = read('summary', [{ ...bill(), reversed: true }], 'en');
  expect(english).toMatchObject({ Number: '118/2026', Net: '282.50', Reversed: 'yes' });
});

test('a credit note is negative, unguarded, so that columns add up; names that begin like formulas are guarded', () => {
  const { buyer } = bill().document;
  const [row] = read('summary', [bill({ type: 'TD04', buyer: { ...buyer, name: '=HYPERLINK("x")' } })]);
  expect(row).toMatchObject({ Totale: '-344,65', Cliente: `'=HYPERLINK("x")` });
});

test('a line is a row, in the order of the bill', () => {
  const rows = read('detail', [bill(), bill({ number: '119/2026' })]);
  expect(rows).toHaveLength(8);
  expect(rows[0]).toMatchObject({
    Riga: '1',
    Voce: 'Manodopera',
    Quantità: '150',
    Unità: 'min',
    'Prezzo unitario': '55,00',
  });
  expect(rows[2]).toMatchObject({ 'Coperta da': 'pacchetto ore', 'In ritardo': 'sì', Imponibile: '0,00' });
  expect(rows[4]).toMatchObject({ Numero: '119/2026', Riga: '1' });
});

test('CSV streams: rows go out before the last bill was asked for', () => {
  let asked = 0;
  function* bills(): Generator<ExportedBill> {
    for (; asked < 5000; asked++) yield bill();
  }
  const pieces = billsCsv('detail', bills(), 'it');
  pieces.next();
  pieces.next();
  expect(asked).toBeLessThan(200);
});

test('a workbook of two sheets, every cell of its type, a formula only words', async () => {
  const lines = [sampleBillLine({ text: '=1+1 & <b>"due"</b> 😀' })];
  const files = unzipSync(await billsXlsx([bill({ lines })], 'it'));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect(part('xl/workbook.xml')).toMatch(/name="Riepilogo".*name="Dettaglio"/s);
  expect(part('xl/worksheets/sheet1.xml')).toContain('<v>282.5</v>');
  expect(part('xl/worksheets/sheet2.xml')).not.toContain('<f>');
  expect(part('xl/sharedStrings.xml')).toContain('=1+1 &amp; &lt;b&gt;');
});
