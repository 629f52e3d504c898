import { describe, expect, test } from 'vitest';
import { bill, billLine, COMPANY } from '../../../tests/support/bills.ts';
import { checkFattura } from './checks.ts';
import { checkAmounts } from './checks/amounts.ts';
import { CHECKS } from './checks/finding.ts';
import { fromBill } from './fromBill.ts';
import type { Fattura, FatturaBody, FatturaLine } from './model/model.ts';
import { fatturapa as en } from '../../i18n/en/fatturapa.ts';
import { fatturapa as it } from '../../i18n/it/fatturapa.ts';

const whole = (): Fattura => structuredClone(fromBill(bill({ lines: [billLine(), billLine()] }), { progressive: '1' }));
const codes = (fattura: Fattura, receivedOn?: string): string[] =>
  checkFattura(fattura, { receivedOn }).failures.map(({ check }) => check);

/** A bill with one thing changed. */
function changed(change: (fattura: Fattura, body: FatturaBody, line: FatturaLine) => void): Fattura {
  const fattura = whole();
  const body = fattura.FatturaElettronicaBody[0]!;
  change(fattura, body, body.DatiBeniServizi.DettaglioLinee[0]!);
  return fattura;
}

test('a bill as it is made is clean', () => {
  expect(checkFattura(whole(), { receivedOn: '2026-10-31' })).toEqual({ failures: [], warnings: [] });
});

const fund = { TipoCassa: 'TC22', AlCassa: '4.00', ImportoContributoCassa: '0.50', AliquotaIVA: '22.00' };

describe('each check finds what it is for, and nothing else', () => {
  test.each<[string, string[], (fattura: Fattura, body: FatturaBody, line: FatturaLine) => void]>([
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
      'a customer without numbers',
      ['00417'],
      (fattura) => {
        fattura.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici = { Anagrafica: { Denominazione: 'X' } };
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
      'office code to a company',
      ['00427'],
      (fattura) => {
        fattura.FatturaElettronicaHeader.DatiTrasmissione.CodiceDestinatario = 'UFAB12';
      },
    ],
    [
      'seven characters to a body',
      ['00427'],
      (fattura) => {
        fattura.versione = fattura.FatturaElettronicaHeader.DatiTrasmissione.FormatoTrasmissione = 'FPA12';
      },
    ],
    [
      'version and format at odds',
      ['00428'],
      (fattura) => {
        fattura.versione = 'FPA12';
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
    [
      'a self-invoice to oneself',
      ['00471'],
      (fattura, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.TipoDocumento = 'TD16';
        fattura.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici.IdFiscaleIVA = {
          IdPaese: 'IT',
          IdCodice: '12345678903',
        };
      },
    ],
    [
      'a self-invoice to another',
      ['00472'],
      (_, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.TipoDocumento = 'TD21';
      },
    ],
    [
      'a purchase from abroad from an Italian',
      ['00473'],
      (_, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.TipoDocumento = 'TD17';
      },
    ],
    [
      'a purchase from abroad without VAT number',
      ['00475'],
      (fattura, body) => {
        body.DatiGenerali.DatiGeneraliDocumento.TipoDocumento = 'TD22';
        delete fattura.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici.IdFiscaleIVA;
      },
    ],
    [
      'both abroad',
      ['00476'],
      (fattura) => {
        fattura.FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici.IdFiscaleIVA = {
          IdPaese: 'DE',
          IdCodice: '1',
        };
        fattura.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici.IdFiscaleIVA = {
          IdPaese: 'AT',
          IdCodice: '1',
        };
      },
    ],
    [
      'a seller’s number too short',
      ['00301'],
      (fattura) => {
        fattura.FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici.IdFiscaleIVA.IdCodice = '1234567890';
      },
    ],
    [
      'a customer’s number with letters',
      ['00305'],
      (fattura) => {
        fattura.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici.IdFiscaleIVA!.IdCodice = '1234567890A';
      },
    ],
    [
      'a customer’s tax code of twelve characters',
      ['00306'],
      (fattura) => {
        fattura.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici.CodiceFiscale = 'RSSMRA80A01H';
      },
    ],
  ])('%s', (_name, expected, change) => {
    expect(codes(changed(change), '2026-10-31').toSorted()).toEqual(expected.toSorted());
  });

  test('zero rate in a self-invoice (00474)', () => {
    const exempt = bill({
      lines: [billLine({ vat: { rate: 0, nature: 'N4', note: null } })],
      buyer: { ...COMPANY, vatNumber: '12345678903' },
    });
    const fattura = structuredClone(fromBill(exempt, { progressive: '1' }));
    fattura.FatturaElettronicaBody[0]!.DatiGenerali.DatiGeneraliDocumento.TipoDocumento = 'TD21';
    expect(codes(fattura)).toEqual(['00474']);
  });

  test('a credit note may have its invoice’s number; under art. 73 so may another day', () => {
    const fattura = changed((whole, body) => {
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
    expect(codes(fattura)).toEqual([]);
  });

  test('a wrong check digit is a warning that names its place', () => {
    const fattura = changed((whole) => {
      whole.FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici.IdFiscaleIVA.IdCodice = '12345678904';
    });
    expect(checkFattura(fattura)).toEqual({
      failures: [],
      warnings: [
        {
          check: 'checkDigit',
          path: 'FatturaElettronicaHeader/CedentePrestatore/DatiAnagrafici/IdFiscaleIVA/IdCodice',
          params: { found: '12345678904' },
        },
      ],
    });
  });

  test('a finding says where, what stands there and what should', () => {
    const fattura = changed((_, __, line) => {
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
    const fattura = changed((_, body, line) => {
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
    const fattura = changed((_, body) => {
      body.DatiBeniServizi.DatiRiepilogo = [{ AliquotaIVA, ImponibileImporto, Imposta }];
    });
    const found = checkAmounts(fattura.FatturaElettronicaBody[0]!, 'b').map(({ check }) => check);
    expect(found.includes('00421')).toBe(!right);
  });
});

test('every check is explained in both languages', () => {
  expect(Object.keys(it.check).toSorted()).toEqual([...CHECKS].toSorted());
  expect(Object.keys(en.check).toSorted()).toEqual([...CHECKS].toSorted());
});
