import type { InterventionState } from '../intervention/state.ts';
import type { ContractKind } from '../people/contract.ts';
import type { InterventionRequest } from '../ticket/requests.ts';
import type { ContractTerms } from './terms.ts';
import type { TechnicianLevel } from './priceList.ts';

/** Who did the work; `level` null is priced at the list's general rate. */
export interface Technician {
  readonly id: string;
  readonly name: string;
  readonly level: TechnicianLevel | null;
}

/**
 * One intervention that was done, with what billing must know of its call. Times are ms UTC, durations minutes, money
 * cents, distance whole km.
 */
export interface Work
  extends Pick<
    InterventionState,
    | 'id'
    | 'mode'
    | 'start'
    | 'end'
    | 'breakMinutes'
    | 'travelMinutes'
    | 'km'
    | 'expenses'
    | 'parts'
    | 'urgent'
    | 'warranty'
    | 'trip'
    | 'overrides'
    | 'hold'
    | 'billed'
  > {
  readonly ticketNumber: string | null;
  /** The leader first, then his colleagues. */
  readonly technicians: readonly Technician[];
  /** The contract the call names; null where it names none. */
  readonly contract: ContractTerms | null;
  /** The contract's kind; where no contract is named, what was said on the call. */
  readonly contractKind: ContractKind;
  /** The call's intervention requests: accepted ones fix its prices. */
  readonly requests: readonly InterventionRequest[];
}

/** One intervention of a trip: km and travel of all of them together are the trip's. */
export type TripLeg = Pick<Work, 'id' | 'mode' | 'start' | 'km' | 'travelMinutes' | 'billed'>;

/** Orders work as it was done: by start, then by id. Work without a start comes last. */
export function byStart(a: { start: number | null; id: string }, b: { start: number | null; id: string }): number {
  return (
    (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
