import { describe, expect, test } from 'vitest';
import { changedFattura, type Change, failedChecks } from '../../../tests/support/changedFattura.ts';
import { fatturapa as en } from '../../i18n/en/fatturapa.ts';
import { fatturapa as it } from '../../i18n/it/fatturapa.ts';
import { checkFattura } from './checks.ts';
import { CHECKS } from './checks/finding.ts';

test('a bill as it is made is clean', () => {
  expect(checkFattura(changedFattura(), { receivedOn: '2026-10-31' })).toEqual({ failures: [], warnings: [] });
});

const fund = { TipoCassa: 'TC22', AlCassa: '4.00', ImportoContributoCassa: '0.50', AliquotaIVA: '22.00' };

describe('each check finds what it is for, and nothing else', () => {
  test.each<[string, string[], Change]>([
    [
      'zero without nature',
      ['00400'],
      (_, body, line) => {
        line.AliquotaIVA = '0.00';
        line.PrezzoTotale = line.PrezzoUnitario = '0.00';
        body.DatiBeniServizi.DatiRiepilogo[0]!.ImponibileImporto = '82.50';
        body.DatiBeniServizi.DatiRiepilogo[0]!.Imposta = '18.15';
        body.DatiBeniServizi.DatiRiepilogo.push({
          AliquotaIVA: '0.00',
          Natura: 'N4',
          ImponibileImporto: '0.00',
          Imposta: '0.00',
        });
      },
    ],
    [
      'nature beside a rate',
      ['00401', '00444'],
      (_, __, line) => {
        line.Natura = 'N4';
      },
    ],
    [
      'dated tomorrow',
      ['00403'],
      (_, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.Data = '2026-11-01';
      },
    ],
    [
      'the same invoice twice',
      ['00409'],
      (fattura, body) => {
        fattura.FatturaElettronicaBody.push(body);
      },
    ],
    [
      'withholding without its data',
      ['00411'],
      (_, __, line) => {
        line.Ritenuta = 'SI';
      },
    ],
    [
      'fund at zero without nature',
      ['00413', '00419', '00443'],
      (_, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.DatiCassaPrevidenziale.push({ ...fund, AliquotaIVA: '0.00' });
      },
    ],
    [
      'fund with nature beside a rate',
      ['00414', '00444'],
      (_, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.DatiCassaPrevidenziale.push({ ...fund, Natura: 'N4' });
      },
    ],
    [
      'fund with withholding',
      ['00415'],
      (_, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.DatiCassaPrevidenziale.push({ ...fund, Ritenuta: 'SI' });
      },
    ],
    [
      'credit before its invoice',
      ['00418'],
      (_, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.TipoDocumento = 'TD04';
        body.DatiGenerali.DatiFattureCollegate.push({
          RiferimentoNumeroLinea: [],
          IdDocumento: '1',
          Data: '2026-11-02',
        });
      },
    ],
    [
      'reverse charge with split payment',
      ['00420', '00430'],
      (_, body) => {
        Object.assign(body.DatiBeniServizi.DatiRiepilogo[0]!, { Natura: 'N6.3', EsigibilitaIVA: 'S' });
      },
    ],
    [
      'a cent of tax too much',
      ['00421'],
      (_, body) => {
        body.DatiBeniServizi.DatiRiepilogo[0]!.Imposta = '36.31';
      },
    ],
    [
      'a euro of taxable amount too much',
      ['00422'],
      (_, body) => {
        Object.assign(body.DatiBeniServizi.DatiRiepilogo[0]!, { ImponibileImporto: '166.00', Imposta: '36.52' });
      },
    ],
    [
      'a cent of total too much',
      ['00423'],
      (_, __, line) => {
        line.PrezzoTotale = '82.51';
      },
    ],
    [
      '22 % written as a fraction',
      ['00424', '00424', '00424'],
      (_, body) => {
        for (const line of body.DatiBeniServizi.DettaglioLinee) line.AliquotaIVA = '0.22';
        Object.assign(body.DatiBeniServizi.DatiRiepilogo[0]!, { AliquotaIVA: '0.22', Imposta: '0.36' });
      },
    ],
    [
      'no digit',
      ['00425'],
      (_, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.Numero = 'A/B';
      },
    ],
    [
      'summary at zero without nature',
      ['00419', '00422', '00422', '00429', '00443', '00443'],
      (_, body) => {
        Object.assign(body.DatiBeniServizi.DatiRiepilogo[0]!, { AliquotaIVA: '0.00', Imposta: '0.00' });
        body.DatiBeniServizi.DettaglioLinee[1]!.AliquotaIVA = '10.00';
      },
    ],
    [
      'discount without amount',
      ['00437'],
      (_, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.ScontoMaggiorazione.push({ Tipo: 'SC' });
      },
    ],
    [
      'discount of a line without amount',
      ['00438'],
      (_, __, line) => {
        line.ScontoMaggiorazione.push({ Tipo: 'SC' });
      },
    ],
    [
      'a generic nature',
      ['00445', '00401', '00430', '00445'],
      (_, body, line) => {
        line.Natura = 'N2';
        body.DatiBeniServizi.DatiRiepilogo[0]!.Natura = 'N2';
      },
    ],
  ])('%s', (_name, expected, change) => {
    expect(failedChecks(changedFattura(change))).toEqual(expected.toSorted());
  });

  test('a credit note may have its invoice’s number; under art. 73 so may another day', () => {
    const fattura = changedFattura((whole, body) => {
      const credit = structuredClone(body);
      credit.DatiGenerali.DatiGeneraliDocumento.TipoDocumento = 'TD04';
      whole.FatturaElettronicaBody.push(credit);
      for (const [Data, Art73] of [
        ['2026-03-01', 'SI'],
        ['2026-03-02', 'SI'],
      ] as const) {
        const other = structuredClone(body);
        Object.assign(other.DatiGenerali.DatiGeneraliDocumento, { Data, Art73 });
        whole.FatturaElettronicaBody.push(other);
      }
    });
    expect(failedChecks(fattura)).toEqual([]);
  });

  test('a finding says where, what stands there and what should', () => {
    const fattura = changedFattura((_, __, line) => {
      line.PrezzoTotale = '82.51';
    });
    expect(checkFattura(fattura).failures).toEqual([
      {
        check: '00423',
        path: 'FatturaElettronicaBody[1]/DatiBeniServizi/DettaglioLinee[1]/PrezzoTotale',
        params: { line: '1', found: '82.51', expected: '82.5' },
      },
    ]);
  });
});

test('every check is explained in both languages', () => {
  expect(Object.keys(it.check).toSorted()).toEqual([...CHECKS].toSorted());
  expect(Object.keys(en.check).toSorted()).toEqual([...CHECKS].toSorted());
});
