import type { FoldEvent } from '../../events/envelope.ts';
import type { Cell, Kind } from '../kind.ts';
import type { BillDocument } from './document.ts';

/** Folded state of one bill. */
export interface BillState {
  readonly id: string;
  /** Null until it was issued. */
  readonly document: BillDocument | null;
  readonly issuedAt: number;
  readonly issuedBy: string;
  readonly reversedBy: string | null;
  readonly reverseReason: string | null;
  /** Files written of it, newest last. */
  readonly exports: readonly { readonly format: string; readonly file: string; readonly at: number }[];
}

export function initialBill(id: string): BillState {
  return { id, document: null, issuedAt: 0, issuedBy: '', reversedBy: null, reverseReason: null, exports: [] };
}

/** Folds one event. Total, in any order; the first issue stays, whatever else claims to be one. */
export function evolveBill(state: BillState, event: FoldEvent): BillState {
  const { data } = event;
  switch (event.type) {
    case 'bill.issued': {
      const { document } = data;
      if (state.document !== null || !isDocument(document)) return state;
      return { ...state, document, issuedAt: event.at, issuedBy: event.actor };
    }
    case 'bill.reversed':
      return typeof data['by'] !== 'string' || state.reversedBy !== null
        ? state
        : {
            ...state,
            reversedBy: data['by'],
            reverseReason: typeof data['reason'] === 'string' ? data['reason'] : null,
          };
    case 'bill.exported': {
      const { format, file } = data;
      if (typeof format !== 'string' || typeof file !== 'string') return state;
      return { ...state, exports: [...state.exports, { format, file, at: event.at }] };
    }
    default:
      return state;
  }
}

/**
 * What is folded was checked against the event's schema when it was decided or taken in; this keeps the fold total for
 * whatever else calls it, at a hundredth of the schema's cost.
 */
function isDocument(value: unknown): value is BillDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { buyer, payment, lines, vat, interventions, packs, number } = value as Partial<BillDocument>;
  const lists = [lines, vat, interventions, packs].every((one) => Array.isArray(one));
  return lists && typeof buyer?.customer === 'string' && payment?.method !== undefined && typeof number === 'string';
}

/** The row of the bills table; null while it was not issued. */
export function billRow(state: BillState): Readonly<Record<string, Cell>> | null {
  const { document: d } = state;
  if (d === null) return null;
  return {
    id: state.id,
    number: d.number,
    series: d.series,
    year: d.year,
    n: d.n,
    type: d.type,
    date: d.date,
    month: d.month,
    customer: d.buyer.customer,
    customerName: d.buyer.name,
    netCents: d.netCents,
    vatCents: d.vatCents,
    totalCents: d.totalCents,
    payCents: d.payCents,
    dueDate: d.payment.dueDate,
    reverses: d.reverses?.bill ?? null,
    reversedBy: state.reversedBy,
    exported: state.exports.some((one) => one.format === 'fatturapa') ? 1 : 0,
    fees: feesOf(d),
  };
}

/** Keys of the fee lines as a JSON list: the fee of a period is billed while a bill that has its key stands. */
function feesOf(document: BillDocument): string | null {
  if (document.type !== 'TD01') return null;
  const keys = document.lines.flatMap((line) => (line.kind === 'fee' ? [line.key] : []));
  return keys.length === 0 ? null : JSON.stringify(keys);
}

export const billKind: Kind<BillState> = {
  kind: 'bill',
  initial: initialBill,
  evolve: evolveBill,
  table: 'bills',
  row: billRow,
  cells: () => [],
};
