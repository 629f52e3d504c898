import { describe, expect, test } from 'vitest';
import { changedFattura } from '../../../../tests/support/changedFattura.ts';
import type { FatturaLine } from '../model/model.ts';
import { checkAmounts } from './amounts.ts';

describe('the official worked examples', () => {
  type Discount = FatturaLine['ScontoMaggiorazione'][number];
  const off = (over: Omit<Discount, 'Tipo'>): Discount => ({ Tipo: 'SC', ...over });
  const amounts = [off({ Importo: '10.05' }), off({ Importo: '5.25' }), off({ Importo: '4.70' })];
  const rates = [off({ Percentuale: '8.50' }), off({ Percentuale: '5.15' }), off({ Percentuale: '3.00' })];
  const mixed = [
    off({ Percentuale: '8.50' }),
    off({ Percentuale: '5.15', Importo: '23.56' }),
    off({ Importo: '15.00' }),
    off({ Percentuale: '2.00' }),
  ];

  test.each([
    [amounts, '48000.00', true],
    [amounts, '48000.01', false],
    [rates, '42092.05875', true],
    [rates, '42092.05', true],
    [rates, '42092.06', true],
    [rates, '42092.07', false],
    [rates, '42092.04', false],
    [mixed, '41056.12', true],
    [mixed, '41056.13', false],
  ])('00423, %#: %j comes to %s: %s', (ScontoMaggiorazione, PrezzoTotale, right) => {
    const fattura = changedFattura((_, body, line) => {
      Object.assign(line, { Quantita: '100.00', PrezzoUnitario: '500.00', ScontoMaggiorazione, PrezzoTotale });
      body.DatiBeniServizi.DettaglioLinee = [line];
      body.DatiBeniServizi.DatiRiepilogo = [];
    });
    const found = checkAmounts(fattura.FatturaElettronicaBody[0]!, 'b').map(({ check }) => check);
    expect(found.includes('00423')).toBe(!right);
  });

  test.each([
    ['6819.29', '22.00', '1500.24', true],
    // 1500.2458 is the tax of 15002.458 at 10 %: taxable amounts have two decimals, so 15002.45 and 15002.46 stand for it.
    ['15002.45', '10.00', '1500.25', true],
    ['15002.45', '10.00', '1500.24', false],
    ['15002.44', '10.00', '1500.24', true],
    ['-15002.45', '10.00', '-1500.25', true],
    ['27.00', '22.00', '5.95', false],
  ])('00421: %s at %s %% is %s: %s', (ImponibileImporto, AliquotaIVA, Imposta, right) => {
    const fattura = changedFattura((_, body) => {
      body.DatiBeniServizi.DatiRiepilogo = [{ AliquotaIVA, ImponibileImporto, Imposta }];
    });
    const found = checkAmounts(fattura.FatturaElettronicaBody[0]!, 'b').map(({ check }) => check);
    expect(found.includes('00421')).toBe(!right);
  });
});
