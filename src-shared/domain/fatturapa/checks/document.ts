import { decimal } from '../decimals.ts';
import type { FatturaBody, FatturaHeader } from '../model/model.ts';
import { type Finding, finding } from './finding.ts';

/** Kinds of document whose seller and buyer must be two (self-invoices for purchases from others). */
const TWO_PARTIES = new Set(['TD16', 'TD17', 'TD18', 'TD19', 'TD20', 'TD29']);
const BUYER_WITH_VAT = new Set([...TWO_PARTIES, 'TD22', 'TD23', 'TD28']);
const SELLER_ABROAD = new Set(['TD17', 'TD18', 'TD19', 'TD28']);

/** Number, dates, withholding and discounts of one invoice, and what its kind asks of the two parties. */
export function checkDocument(
  body: FatturaBody,
  header: FatturaHeader,
  at: string,
  receivedOn: string | undefined,
): Finding[] {
  const found: Finding[] = [];
  const document = body.DatiGenerali.DatiGeneraliDocumento;
  const lines = body.DatiBeniServizi.DettaglioLinee;
  const path = `${at}/DatiGenerali/DatiGeneraliDocumento`;
  const date = day(document.Data);
  const number = document.Numero;
  if (receivedOn !== undefined && date > receivedOn)
    found.push(finding('00403', `${path}/Data`, { found: date, expected: receivedOn }));
  if (!/[0-9]/.test(number)) found.push(finding('00425', `${path}/Numero`, { number }));
  for (const [i, related] of body.DatiGenerali.DatiFattureCollegate.entries())
    if (document.TipoDocumento === 'TD04' && related.Data !== undefined && date < day(related.Data))
      found.push(
        finding('00418', `${at}/DatiGenerali/DatiFattureCollegate[${i + 1}]/Data`, {
          found: date,
          expected: day(related.Data),
        }),
      );
  if (document.DatiRitenuta.length === 0) {
    const line = lines.find(({ Ritenuta }) => Ritenuta === 'SI');
    if (line !== undefined) found.push(finding('00411', `${path}/DatiRitenuta`, { line: line.NumeroLinea.trim() }));
    if (document.DatiCassaPrevidenziale.some(({ Ritenuta }) => Ritenuta === 'SI'))
      found.push(finding('00415', `${path}/DatiRitenuta`));
  }
  for (const [i, one] of document.ScontoMaggiorazione.entries())
    if (isEmpty(one)) found.push(finding('00437', `${path}/ScontoMaggiorazione[${i + 1}]`));
  for (const [i, line] of lines.entries())
    if (line.ScontoMaggiorazione.some(isEmpty))
      found.push(
        finding('00438', `${at}/DatiBeniServizi/DettaglioLinee[${i + 1}]/ScontoMaggiorazione`, {
          line: line.NumeroLinea.trim(),
        }),
      );
  return [...found, ...checkParties(body, header, `${path}/TipoDocumento`)];
}

/** 00471 to 00475. Who has only a tax code is known to the Agency alone. */
function checkParties(body: FatturaBody, header: FatturaHeader, path: string): Finding[] {
  const type = body.DatiGenerali.DatiGeneraliDocumento.TipoDocumento;
  const seller = header.CedentePrestatore.DatiAnagrafici.IdFiscaleIVA;
  const buyer = header.CessionarioCommittente.DatiAnagrafici.IdFiscaleIVA;
  const same = buyer !== undefined && buyer.IdPaese === seller.IdPaese && buyer.IdCodice === seller.IdCodice;
  const found: Finding[] = [];
  const add = (check: '00471' | '00472' | '00473' | '00474' | '00475', params = {}): void => {
    found.push(finding(check, path, { type, ...params }));
  };
  if (TWO_PARTIES.has(type) && same) add('00471');
  if (type === 'TD21' && buyer !== undefined && !same) add('00472');
  const italian = seller.IdPaese === 'IT';
  if ((SELLER_ABROAD.has(type) && italian) || (type === 'TD29' && !italian)) add('00473', { country: seller.IdPaese });
  if (type === 'TD21') {
    const line = body.DatiBeniServizi.DettaglioLinee.find(({ AliquotaIVA }) => decimal(AliquotaIVA).eq(0));
    if (line !== undefined) add('00474', { line: line.NumeroLinea.trim() });
  }
  if (BUYER_WITH_VAT.has(type) && buyer === undefined) add('00475');
  return found;
}

/** The calendar day of an xs:date, which may carry a time zone and spaces. */
function day(date: string): string {
  return date.trim().slice(0, 10);
}

function isEmpty(one: { readonly Percentuale?: string | undefined; readonly Importo?: string | undefined }): boolean {
  return one.Percentuale === undefined && one.Importo === undefined;
}
