import type { Fattura, FatturaBody } from '../model/model.ts';
import { type Finding, finding } from './finding.ts';

/**
 * What no two invoices of a seller may share: number and year (the whole date under art. 73), credit notes counted by themselves.
 * Self-invoices on the seller's behalf (SoggettoEmittente CC) count for the buyer. Source: codes 00404 and 00409.
 */
export function identityOf(fattura: Fattura, body: FatturaBody): string {
  const { SoggettoEmittente, CedentePrestatore, CessionarioCommittente } = fattura.FatturaElettronicaHeader;
  const party = SoggettoEmittente === 'CC' ? CessionarioCommittente : CedentePrestatore;
  const { IdFiscaleIVA, CodiceFiscale } = party.DatiAnagrafici;
  const who = IdFiscaleIVA === undefined ? (CodiceFiscale ?? '') : IdFiscaleIVA.IdPaese + IdFiscaleIVA.IdCodice;
  const { TipoDocumento, Numero, Data, Art73 } = body.DatiGenerali.DatiGeneraliDocumento;
  const when = Data.trim().slice(0, Art73 === 'SI' ? 10 : 4);
  return JSON.stringify([who, TipoDocumento === 'TD04', Numero, when]);
}

/** 00409: two invoices of one file with the same number. */
export function checkLot(fattura: Fattura): Finding[] {
  const seen = new Set<string>();
  return fattura.FatturaElettronicaBody.flatMap((body, i) => {
    const identity = identityOf(fattura, body);
    const { Numero: number } = body.DatiGenerali.DatiGeneraliDocumento;
    const path = `FatturaElettronicaBody[${i + 1}]/DatiGenerali/DatiGeneraliDocumento/Numero`;
    const double = seen.has(identity);
    seen.add(identity);
    return double ? [finding('00409', path, { number })] : [];
  });
}
