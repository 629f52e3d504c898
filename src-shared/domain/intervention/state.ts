import type { FoldEvent } from '../../events/envelope.ts';
import { applyChanges, type Changes, type Conflict } from '../field.ts';
import type { Cell, Kind } from '../kind.ts';
import { interventionFields, type InterventionFields, type InterventionStatus } from './fields.ts';

/** Folded state of one intervention. */
export interface InterventionState extends Omit<InterventionFields, 'ticket' | 'operator'> {
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
    status: 'planned',
    madeAt: 0,
    cancelReason: null,
    conflicts: [],
  };
}

const NAMES = new Set(Object.keys(interventionFields.shape));
const STATUS_OF: Readonly<Record<string, InterventionStatus>> = {
  'intervention.planned': 'planned',
  'intervention.started': 'running',
  'intervention.recorded': 'done',
};

/** Folds one event. Total: what this version does not know changes nothing. */
export function evolveIntervention(state: InterventionState, event: FoldEvent): InterventionState {
  const status = STATUS_OF[event.type];
  if (status !== undefined) {
    const given = (event.data['fields'] ?? {}) as Record<string, unknown>;
    const fields: Record<string, unknown> = {};
    for (const name of NAMES) if (given[name] !== undefined) fields[name] = given[name];
    return { ...state, ...fields, known: true, status, madeAt: state.known ? state.madeAt : event.at };
  }
  if (event.type === 'intervention.changed') {
    const next = { ...state } as Record<string, unknown>;
    const conflicts = applyChanges(next, event.data['fields'] as Changes | undefined, NAMES, event);
    const changed = next as unknown as InterventionState;
    return conflicts.length === 0 ? changed : { ...changed, conflicts: [...state.conflicts, ...conflicts] };
  }
  if (event.type === 'intervention.cancelled') {
    return { ...state, status: 'cancelled', cancelReason: typeof event.data['reason'] === 'string' ? event.data['reason'] : null };
  }
  return state;
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
