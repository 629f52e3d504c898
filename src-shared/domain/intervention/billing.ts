import type { FoldEvent } from '../../events/envelope.ts';
import { type PackUse, wholeKey } from '../billing/lines.ts';
import type { Signature, SignedReport } from './report.ts';

/** Where an intervention stands on its way to the bill: to bill, held out, billed (or covered whole). */
export const BILLING_FLAGS = ['none', 'open', 'excluded', 'disputed', 'billed'] as const;
export type BillingFlag = (typeof BILLING_FLAGS)[number];
/** Whether its report is signed. */
export const REPORT_FLAGS = ['none', 'signed', 'reopened'] as const;

/** A manager's word on one line. */
export interface LineOverride {
  readonly line: string;
  readonly netCents: number;
  readonly reason: string;
  readonly actor: string;
  readonly at: number;
}

/** What one intervention bears of its trip: cents of the call-out, km and travelling minutes charged. */
export interface TripShare {
  readonly callOutCents: number;
  readonly km: number;
  readonly minutes: number;
}

export const NO_SHARE: TripShare = { callOutCents: 0, km: 0, minutes: 0 };

/** What the run made of it. */
export interface Billed {
  /** Null where contract or pack covered all of it. */
  readonly bill: string | null;
  readonly number: string | null;
  readonly month: string;
  readonly late: boolean;
  readonly netCents: number;
  readonly packs: readonly PackUse[];
  readonly overdraftMinutes: number;
  readonly overdraftCents: number;
  /** Its part of the trip is settled: who joins later shares what is left. */
  readonly trip: TripShare;
}

/** The part of an intervention's state that reports and bills are about. */
export interface InterventionBilling {
  readonly reports: readonly SignedReport[];
  /** The newest signed version has been opened again. */
  readonly reportOpen: boolean;
  readonly overrides: readonly LineOverride[];
  readonly hold: 'none' | 'excluded' | 'disputed';
  readonly holdReason: string | null;
  readonly billed: Billed | null;
}

export const INITIAL_BILLING: InterventionBilling = {
  reports: [],
  reportOpen: false,
  overrides: [],
  hold: 'none',
  holdReason: null,
  billed: null,
};

/** Folds the events of reports and bills; undefined when the event is another's business. Total. */
export function evolveBilling<S extends InterventionBilling>(
  state: S,
  event: FoldEvent,
  fieldsOf: (state: S) => Readonly<Record<string, unknown>>,
): S | undefined {
  const { data } = event;
  switch (event.type) {
    case 'intervention.signed': {
      const report: SignedReport = {
        version: number(data['version']) || state.reports.length + 1,
        signer: text(data['signer']),
        signature: (data['signature'] ?? null) as Signature | null,
        remark: text(data['remark']),
        signedAt: number(data['signedAt']) || event.at,
        fields: fieldsOf(state),
      };
      return { ...state, reports: [...state.reports, report], reportOpen: false };
    }
    case 'intervention.reportReopened':
      return { ...state, reportOpen: state.reports.length > 0 };
    case 'intervention.overridden': {
      const line = wholeKey(text(data['line']));
      const others = state.overrides.filter((one) => one.line !== line);
      if (typeof data['netCents'] !== 'number') return { ...state, overrides: others };
      const { actor, at } = event;
      const word = { line, netCents: data['netCents'], reason: text(data['reason']), actor, at };
      return { ...state, overrides: [...others, word] };
    }
    case 'intervention.held': {
      const hold = data['hold'];
      const known = hold === 'excluded' || hold === 'disputed' ? hold : 'none';
      return { ...state, hold: known, holdReason: known === 'none' ? null : text(data['reason']) };
    }
    case 'intervention.billed':
      return {
        ...state,
        billed: {
          bill: typeof data['bill'] === 'string' ? data['bill'] : null,
          number: typeof data['number'] === 'string' ? data['number'] : null,
          month: text(data['month']),
          late: data['late'] === true,
          netCents: number(data['netCents']),
          packs: Array.isArray(data['packs']) ? (data['packs'] as PackUse[]) : [],
          overdraftMinutes: number(data['overdraftMinutes']),
          overdraftCents: number(data['overdraftCents']),
          trip: { ...NO_SHARE, ...(data['trip'] as Partial<TripShare> | undefined) },
        },
      };
    case 'intervention.unbilled':
      // Covered whole, it stands on no bill: `bill` is null on both sides.
      return state.billed !== null && state.billed.bill === (data['bill'] ?? null) ? { ...state, billed: null } : state;
    default:
      return undefined;
  }
}

/** How it stands, for tables and filters. */
export function billingFlag(state: InterventionBilling & { readonly status: string }): BillingFlag {
  if (state.billed !== null) return 'billed';
  if (state.status !== 'done') return 'none';
  return state.hold === 'none' ? 'open' : state.hold;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
