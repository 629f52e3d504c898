import { describe, expect, test } from 'vitest';
import { bill, billLine, COMPANY } from '../../../../tests/support/bills.ts';
import { changedFattura, type Change, failedChecks } from '../../../../tests/support/changedFattura.ts';
import { checkFattura } from '../checks.ts';
import { fromBill } from '../fromBill.ts';

describe('seller, buyer and transmission', () => {
  test.each<[string, string[], Change]>([
    [
      'a customer without numbers',
      ['00417'],
      (fattura) => {
        fattura.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici = { Anagrafica: { Denominazione: 'X' } };
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
    expect(failedChecks(changedFattura(change))).toEqual(expected);
  });

  test('zero rate in a self-invoice (00474)', () => {
    const exempt = bill({
      lines: [billLine({ vat: { rate: 0, nature: 'N4', note: null } })],
      buyer: { ...COMPANY, vatNumber: '12345678903' },
    });
    const fattura = structuredClone(fromBill(exempt, { progressive: '1' }));
    fattura.FatturaElettronicaBody[0]!.DatiGenerali.DatiGeneraliDocumento.TipoDocumento = 'TD21';
    expect(failedChecks(fattura)).toEqual(['00474']);
  });

  test('a wrong check digit is a warning that names its place', () => {
    const fattura = changedFattura((whole) => {
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
});
