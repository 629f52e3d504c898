import Big from 'big.js';
import { decimal } from './decimals.ts';
import type { FatturaLine } from './model/model.ts';

/**
 * What a line must come to: unit price, less its discounts and plus its surcharges one after the other (a percentage of what is
 * left so far; the amount where both stand), times the quantity, 1 where there is none. Exact.
 * Source: Elenco dei controlli v2.0, code 00423.
 */
export function lineTotal(line: Pick<FatturaLine, 'PrezzoUnitario' | 'Quantita' | 'ScontoMaggiorazione'>): Big {
  let price = decimal(line.PrezzoUnitario);
  for (const { Tipo, Importo, Percentuale } of line.ScontoMaggiorazione) {
    const by =
      Importo !== undefined
        ? decimal(Importo)
        : Percentuale !== undefined
          ? price.times(decimal(Percentuale)).times('0.01')
          : new Big(0);
    price = Tipo === 'SC' ? price.minus(by) : price.plus(by);
  }
  return price.times(line.Quantita === undefined ? 1 : decimal(line.Quantita));
}
