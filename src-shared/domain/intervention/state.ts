import type { FoldEvent } from '../../events/envelope.ts';
import { applyChanges, type Changes, type Conflict, sameValue } from '../field.ts';
import type { Cell, Kind } from '../kind.ts';
import { billingFlag, evolveBilling, INITIAL_BILLING, type InterventionBilling } from './billing.ts';
import { interventionFields, type InterventionFields, type InterventionStatus } from './fields.ts';

/** Folded state of one intervention. */
export interface InterventionState extends Omit<InterventionFields, 'ticket' | 'operator'>, InterventionBilling {
  readonly id: string;
  readonly known: boolean;
  readonly ticket: string | null;
  readonly operator: string | null;
  readonly status: InterventionStatus;
  /** When it was first spoken of, ms UTC. */
  readonly madeAt: number;
  readonly cancelReason: string | null;
  readonly conflicts: readonly Conflict[];
}

/** State of an intervention nothing is known of yet. */
export function initialIntervention(id: string): InterventionState {
  return {
    id,
    known: false,
    ticket: null,
    customer: null,
    site: null,
    mode: 'phone',
    operator: null,
    others: [],
    planStart: null,
    planEnd: null,
    departure: null,
    arrival: null,
    start: null,
    end: null,
    back: null,
    breakMinutes: 0,
    travelMinutes: 0,
    km: 0,
    expenses: [],
    parts: [],
    notes: '',
    outcome: null,
    fault: '',
    diagnosis: '',
    workDone: '',
    remarks: '',
    urgent: false,
    warranty: false,
    trip: null,
    ...INITIAL_BILLING,
    status: 'planned',
    madeAt: 0,
    cancelReason: null,
    conflicts: [],
  };
}

const NAMES = new Set(Object.keys(interventionFields.shape));
/** What stands where nothing is known, or where an erasure left null. */
const EMPTY: Readonly<Record<string, unknown>> = {
  others: [],
  expenses: [],
  parts: [],
  notes: '',
  fault: '',
  diagnosis: '',
  workDone: '',
  remarks: '',
  urgent: false,
  warranty: false,
  breakMinutes: 0,
  travelMinutes: 0,
  km: 0,
  mode: 'phone',
};

/**
 * Folds one event. Total, in any order: what this version does not know changes nothing. What was recorded is a fact:
 * neither a start nor a calling-off that did not know of it takes it away.
 */
export function evolveIntervention(state: InterventionState, event: FoldEvent): InterventionState {
  switch (event.type) {
    case 'intervention.planned':
      // Planned by two desks at once (a recurring visit): what was planned first may have been moved since.
      return state.status === 'planned' && state.planStart === null ? withFields(state, event) : said(state, event);
    case 'intervention.started':
      return state.status === 'done' ? said(state, event) : { ...withFields(state, event), status: 'running' };
    case 'intervention.recorded':
      return { ...withFields(state, event), status: 'done' };
    case 'intervention.changed':
      return corrected(state, event);
    case 'intervention.cancelled': {
      const reason = event.data['reason'];
      return state.status === 'done'
        ? state
        : { ...state, status: 'cancelled', cancelReason: typeof reason === 'string' ? reason : null };
    }
    default:
      return evolveBilling(state, event, ownFields) ?? state;
  }
}

/** The intervention's own fields as they stand: what a signature freezes. */
function ownFields(state: InterventionState): Readonly<Record<string, unknown>> {
  const present = state as unknown as Record<string, unknown>;
  return Object.fromEntries([...NAMES].map((name) => [name, present[name] ?? null]));
}

/** It is spoken of, whatever else is true of it. */
function said(state: InterventionState, event: FoldEvent): InterventionState {
  return { ...state, known: true, madeAt: state.known ? state.madeAt : event.at };
}

/** Takes the fields as they were said. Recorded twice, on desks that did not see each other: the later stays, the other is kept beside it. */
function withFields(state: InterventionState, event: FoldEvent): InterventionState {
  const given = (event.data['fields'] ?? {}) as Record<string, unknown>;
  const present = state as unknown as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  for (const name of NAMES) {
    if (given[name] === undefined) continue;
    fields[name] = given[name] ?? EMPTY[name] ?? null;
    if (state.status !== 'done' || sameValue(present[name], fields[name])) continue;
    conflicts.push({ field: name, lost: present[name] ?? null, kept: fields[name], at: event.at, actor: event.actor });
  }
  return {
    ...said(state, event),
    ...fields,
    conflicts: conflicts.length === 0 ? state.conflicts : [...state.conflicts, ...conflicts],
  };
}

function corrected(state: InterventionState, event: FoldEvent): InterventionState {
  const next = { ...state } as Record<string, unknown>;
  const conflicts = applyChanges(next, event.data['fields'] as Changes | undefined, NAMES, event);
  for (const [name, empty] of Object.entries(EMPTY)) next[name] ??= empty;
  const changed = next as unknown as InterventionState;
  return conflicts.length === 0 ? changed : { ...changed, conflicts: [...state.conflicts, ...conflicts] };
}

/** Whole minutes worked: end minus start minus breaks, never below zero; null while one of the two is missing. */
export function workMinutes(state: Pick<InterventionState, 'start' | 'end' | 'breakMinutes'>): number | null {
  if (state.start === null || state.end === null) return null;
  return Math.max(0, Math.round((state.end - state.start) / 60_000) - state.breakMinutes);
}

/** The row of the interventions table; null while nothing is known of it. */
export function interventionRow(state: InterventionState): Readonly<Record<string, Cell>> | null {
  if (!state.known) return null;
  return {
    id: state.id,
    ticket: state.ticket,
    customer: state.customer,
    operator: state.operator,
    mode: state.mode,
    status: state.status,
    planStart: state.planStart,
    planEnd: state.planEnd,
    start: state.start,
    end: state.end,
    sortAt: state.start ?? state.planStart ?? state.madeAt,
    workMinutes: workMinutes(state),
    travelMinutes: state.travelMinutes,
    km: state.km,
    expenseCents: state.expenses.reduce((sum, one) => sum + one.cents, 0),
    outcome: state.outcome,
    notes: state.notes,
    billing: billingFlag(state),
    bill: state.billed?.bill ?? null,
    billedCents: state.billed?.netCents ?? null,
    report: state.reports.length === 0 ? 'none' : state.reportOpen ? 'reopened' : 'signed',
    trip: state.trip,
  };
}

export const interventionKind: Kind<InterventionState> = {
  kind: 'intervention',
  initial: initialIntervention,
  evolve: evolveIntervention,
  table: 'interventions',
  row: interventionRow,
  cells: () => [],
};
