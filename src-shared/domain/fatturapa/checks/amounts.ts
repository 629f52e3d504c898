import Big from 'big.js';
import { decimal } from '../decimals.ts';
import { lineTotal } from '../lineTotal.ts';
import type { FatturaBody } from '../model/model.ts';
import { type Finding, finding } from './finding.ts';
import { summariesOf, taxedOf } from './taxed.ts';

/** Differences below these pass. */
const CENT = new Big('0.01');
const ONE_EURO = new Big(1);

/** Totals of lines, taxable amounts and taxes, each computed again, exactly. */
export function checkAmounts(body: FatturaBody, at: string): Finding[] {
  return [...checkTaxes(body, at), ...checkTaxables(body, at), ...checkTotals(body, at)];
}

/** 00421: tax is rate times taxable amount, rounded half up to the cent. */
function checkTaxes(body: FatturaBody, at: string): Finding[] {
  return summariesOf(body, at).flatMap(({ path, rate, amount, tax }) => {
    const due = rate.times(amount).times('0.01').round(2, 1);
    if (tax.minus(due).abs().lt(CENT)) return [];
    return [
      finding('00421', `${path}/Imposta`, { rate: rate.toFixed(2), found: tax.toFixed(2), expected: due.toFixed(2) }),
    ];
  });
}

/** 00422: by rate, the taxable amounts are the lines, the contributions to funds and the roundings together. */
function checkTaxables(body: FatturaBody, at: string): Finding[] {
  const taxed = taxedOf(body, at);
  const summaries = summariesOf(body, at);
  const rates = new Set(taxed.map(({ rate }) => rate.toFixed(2)));
  return [...rates].flatMap((rate) => {
    const same = <T extends { readonly rate: Big }>(list: readonly T[]): T[] => list.filter((one) => one.rate.eq(rate));
    const ofRate = same(summaries);
    const found = sum(ofRate.map(({ amount }) => amount));
    const expected = sum(same(taxed).map(({ amount }) => amount)).plus(sum(ofRate.map(({ rounding }) => rounding)));
    if (found.minus(expected).abs().lt(ONE_EURO)) return [];
    return [
      finding('00422', `${ofRate[0]?.path ?? `${at}/DatiBeniServizi/DatiRiepilogo`}/ImponibileImporto`, {
        rate,
        found: found.toFixed(2),
        expected: expected.toFixed(2),
      }),
    ];
  });
}

/** 00423: unit price with its discounts times quantity is the line's total. */
function checkTotals(body: FatturaBody, at: string): Finding[] {
  return body.DatiBeniServizi.DettaglioLinee.flatMap((line, i) => {
    const expected = lineTotal(line);
    const total = decimal(line.PrezzoTotale);
    if (total.minus(expected).abs().lt(CENT)) return [];
    return [
      finding('00423', `${at}/DatiBeniServizi/DettaglioLinee[${i + 1}]/PrezzoTotale`, {
        line: line.NumeroLinea.trim(),
        found: total.toFixed(),
        expected: expected.toFixed(),
      }),
    ];
  });
}

function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}
