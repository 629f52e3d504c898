import type { ContractKind } from '../people/contract.ts';
import type { BillDocument, BillType } from './document.ts';

/** What stands in the way of a bill, as far as a list is concerned. */
export interface NamedProblem {
  readonly reason: string;
  readonly field: string | null;
  readonly id: string | null;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** A draft bill in a list: figures in cents, minutes and whole km. */
export interface DraftSummary {
  key: string;
  customer: string;
  customerName: string;
  contractKinds: ContractKind[];
  interventions: number;
  late: number;
  workMinutes: number;
  travelMinutes: number;
  km: number;
  expenseCents: number;
  partCents: number;
  netCents: number;
  vatCents: number;
  totalCents: number;
  payCents: number;
  covered: boolean;
  /** Tender codes that no contract says, to be typed: of public bodies. */
  asks: ('cig' | 'cup')[];
  problems: NamedProblem[];
}

/** An issued bill in a list. */
export interface BillSummary {
  id: string;
  number: string;
  type: BillType;
  date: string;
  month: string | null;
  customer: string | null;
  customerName: string;
  netCents: number;
  vatCents: number;
  totalCents: number;
  payCents: number;
  dueDate: string | null;
  reversedBy: string | null;
  reverses: string | null;
  exported: boolean;
}

/** A bill just issued, as lists show it. */
export function summaryOf(id: string, document: BillDocument): BillSummary {
  return {
    id,
    number: document.number,
    type: document.type,
    date: document.date,
    month: document.month,
    customer: document.buyer.customer,
    customerName: document.buyer.name,
    netCents: document.netCents,
    vatCents: document.vatCents,
    totalCents: document.totalCents,
    payCents: document.payCents,
    dueDate: document.payment.dueDate,
    reversedBy: null,
    reverses: document.reverses?.bill ?? null,
    exported: false,
  };
}
