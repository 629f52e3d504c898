import type Big from 'big.js';
import { decimal } from '../decimals.ts';
import type { FatturaBody } from '../model/model.ts';
import type { CheckCode } from './finding.ts';

/** Something that VAT falls on, or is summed up: a line, a contribution to a fund, a summary. */
export interface Taxed {
  readonly path: string;
  readonly rate: Big;
  readonly nature: string | undefined;
  /** Counted in the summary of its rate. */
  readonly amount: Big;
  /** How people call it: the line's number, or its place among its kind. */
  readonly line: string;
  /** Codes for a zero rate without nature, and a nature beside a rate. */
  readonly codes: readonly [CheckCode, CheckCode];
}

/** Lines and contributions to funds: what the summaries must cover. */
export function taxedOf(body: FatturaBody, at: string): Taxed[] {
  const lines = body.DatiBeniServizi.DettaglioLinee.map(
    (line, i): Taxed => ({
      path: `${at}/DatiBeniServizi/DettaglioLinee[${i + 1}]`,
      rate: decimal(line.AliquotaIVA),
      nature: line.Natura,
      amount: decimal(line.PrezzoTotale),
      line: line.NumeroLinea.trim(),
      codes: ['00400', '00401'],
    }),
  );
  const funds = body.DatiGenerali.DatiGeneraliDocumento.DatiCassaPrevidenziale.map(
    (fund, i): Taxed => ({
      path: `${at}/DatiGenerali/DatiGeneraliDocumento/DatiCassaPrevidenziale[${i + 1}]`,
      rate: decimal(fund.AliquotaIVA),
      nature: fund.Natura,
      amount: decimal(fund.ImportoContributoCassa),
      line: String(i + 1),
      codes: ['00413', '00414'],
    }),
  );
  return [...lines, ...funds];
}

/** The summaries; their amount is the taxable one. */
export function summariesOf(body: FatturaBody, at: string): (Taxed & { readonly rounding: Big; readonly tax: Big })[] {
  return body.DatiBeniServizi.DatiRiepilogo.map((summary, i) => ({
    path: `${at}/DatiBeniServizi/DatiRiepilogo[${i + 1}]`,
    rate: decimal(summary.AliquotaIVA),
    nature: summary.Natura,
    amount: decimal(summary.ImponibileImporto),
    rounding: decimal(summary.Arrotondamento ?? '0'),
    tax: decimal(summary.Imposta),
    line: String(i + 1),
    codes: ['00429', '00430'],
  }));
}
