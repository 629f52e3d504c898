import { checkTaxCode, checkVatNumber } from '../../people/taxIds.ts';
import type { Fattura } from '../model/model.ts';
import { type CheckCode, type Finding, type Findings, finding } from './finding.ts';

interface Numbered {
  readonly IdFiscaleIVA?: { readonly IdPaese: string; readonly IdCodice: string } | undefined;
  readonly CodiceFiscale?: string | undefined;
}

/**
 * Transmission data and the two parties. Whether an Italian number exists, only the Agency knows; here its shape is checked, and a
 * wrong check digit is a warning: the official samples have made-up numbers.
 */
export function checkHeader(fattura: Omit<Fattura, 'FatturaElettronicaBody'>): Findings {
  const header = fattura.FatturaElettronicaHeader;
  const { IdTrasmittente, FormatoTrasmissione: format, CodiceDestinatario: code } = header.DatiTrasmissione;
  const at = 'FatturaElettronicaHeader';
  const failures: Finding[] = [];
  const warnings: Finding[] = [];
  const number = (check: CheckCode, path: string, value: string | undefined, either: boolean): void => {
    if (value === undefined) return;
    const problem = problemOf(value, either);
    if (problem === 'shape') failures.push(finding(check, path, { found: value }));
    if (problem === 'checkDigit') warnings.push(finding('checkDigit', path, { found: value }));
  };
  const ids = (party: Numbered | undefined, path: string, vat: CheckCode, tax: CheckCode): void => {
    if (party?.IdFiscaleIVA?.IdPaese === 'IT')
      number(vat, `${path}/IdFiscaleIVA/IdCodice`, party.IdFiscaleIVA.IdCodice, false);
    number(tax, `${path}/CodiceFiscale`, party?.CodiceFiscale, true);
  };
  const { CedentePrestatore: seller, CessionarioCommittente: buyer } = header;
  if (IdTrasmittente.IdPaese === 'IT')
    number('00300', `${at}/DatiTrasmissione/IdTrasmittente/IdCodice`, IdTrasmittente.IdCodice, true);
  ids(seller.DatiAnagrafici, `${at}/CedentePrestatore/DatiAnagrafici`, '00301', '00302');
  ids(header.RappresentanteFiscale?.DatiAnagrafici, `${at}/RappresentanteFiscale/DatiAnagrafici`, '00303', '00304');
  ids(buyer.RappresentanteFiscale, `${at}/CessionarioCommittente/RappresentanteFiscale`, '00303', '00304');
  ids(buyer.DatiAnagrafici, `${at}/CessionarioCommittente/DatiAnagrafici`, '00305', '00306');
  const { IdFiscaleIVA, CodiceFiscale } = buyer.DatiAnagrafici;
  if (IdFiscaleIVA === undefined && CodiceFiscale === undefined)
    failures.push(finding('00417', `${at}/CessionarioCommittente/DatiAnagrafici`));
  if (format === 'FPA12' ? code.length === 7 : code.length === 6)
    failures.push(finding('00427', `${at}/DatiTrasmissione/CodiceDestinatario`, { found: code, format }));
  if (format !== fattura.versione)
    failures.push(
      finding('00428', `${at}/DatiTrasmissione/FormatoTrasmissione`, { found: format, expected: fattura.versione }),
    );
  const abroad = seller.DatiAnagrafici.IdFiscaleIVA.IdPaese;
  if (abroad !== 'IT' && IdFiscaleIVA !== undefined && IdFiscaleIVA.IdPaese !== 'IT')
    failures.push(
      finding('00476', `${at}/CessionarioCommittente/DatiAnagrafici/IdFiscaleIVA/IdPaese`, {
        found: `${abroad}, ${IdFiscaleIVA.IdPaese}`,
      }),
    );
  return { failures, warnings };
}

/** Eleven digits, or a person's sixteen characters where `either` is right. */
function problemOf(value: string, either: boolean): 'shape' | 'checkDigit' | undefined {
  if (!/^[A-Z0-9]+$/.test(value)) return 'shape';
  const checked = either ? checkTaxCode(value) : checkVatNumber(value);
  if (checked.ok) return checked.value === value ? undefined : 'shape';
  return checked.reason === 'check' || checked.reason === 'date' ? 'checkDigit' : 'shape';
}
