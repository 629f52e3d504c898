import Big from 'big.js';
import type { BillLine } from '../../bill/document.ts';
import { euro, upToEight } from '../decimals.ts';
import type { FatturaLine } from '../model/model.ts';
import { lineTotal } from '../lineTotal.ts';

type Amounts = Pick<
  FatturaLine,
  'Quantita' | 'UnitaMisura' | 'PrezzoUnitario' | 'ScontoMaggiorazione' | 'PrezzoTotale'
>;

const UNITS = { minutes: 'ore', km: 'km', pieces: 'pz' } as const;
/** What the schema has room for: twelve digits before the point. */
const MOST = new Big('999999999999');
const CENT = new Big('0.01');

/**
 * Quantity, unit price and total of a line, such that the exchange system finds them right (check 00423). Minutes go out as hours
 * with as many as eight decimals. A total that is not quantity times price (a manager's word) stands as a discount or surcharge on
 * each unit, so that hours and list price stay readable; where eight decimals cannot say it, the line is one lump sum.
 */
export function lineAmounts(line: BillLine): Amounts {
  const total = new Big(euro(line.netCents));
  const PrezzoTotale = euro(line.netCents);
  const quantity = quantityOf(line);
  // What contract, pack or guarantee covers costs nothing, and its price list is not the customer's affair.
  const free = line.covered !== null && line.netCents === 0;
  const unit = free ? new Big(0) : new Big(line.unitMicros).div(1_000_000);
  const listed: Amounts = {
    ...quantity,
    PrezzoUnitario: upToEight(unit),
    ScontoMaggiorazione: [],
    PrezzoTotale,
  };
  if (holds(listed, total)) return listed;
  const changed = { ...listed, ScontoMaggiorazione: differenceOf(unit, quantity.Quantita, total) };
  if (changed.ScontoMaggiorazione.length > 0 && holds(changed, total)) return changed;
  return { PrezzoUnitario: PrezzoTotale, ScontoMaggiorazione: [], PrezzoTotale };
}

function quantityOf(line: BillLine): Pick<Amounts, 'Quantita' | 'UnitaMisura'> {
  if (line.unit === 'flat') return {};
  const amount = new Big(line.amount);
  const quantity = line.unit === 'minutes' ? amount.div(60) : amount;
  return quantity.gt(MOST) ? {} : { Quantita: upToEight(quantity), UnitaMisura: UNITS[line.unit] };
}

/** What is taken off or put on each unit to come to the total. */
function differenceOf(unit: Big, quantity: string | undefined, total: Big): Amounts['ScontoMaggiorazione'] {
  const count = new Big(quantity ?? 1);
  if (count.eq(0)) return [];
  const off = unit.minus(total.div(count)).round(8, 1);
  return [{ Tipo: off.gt(0) ? 'SC' : 'MG', Importo: upToEight(off.abs()) }];
}

function holds(amounts: Amounts, total: Big): boolean {
  return lineTotal(amounts).minus(total).abs().lt(CENT);
}
