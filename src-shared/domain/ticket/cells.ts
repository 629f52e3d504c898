import type { FoldEnvironment, RollupCell } from '../kind.ts';
import type { TicketState } from './state.ts';

/**
 * The matrix cell of a call: opened month, operator, type, status. A pure function of the one call's state,
 * so that a late event subtracts the old cell and adds the new one.
 */
export function ticketCells(state: TicketState, env: FoldEnvironment): readonly RollupCell[] {
  if (!state.opened) return [];
  const parts = ['m', env.monthOf(state.openedAt), state.operator ?? '', state.type ?? '', state.status];
  return [{ key: parts.join('|'), n: 1 }];
}
