import { SportelloError } from '../../result.ts';
import { type DecideContext, type Decision, isManager } from '../decision.ts';
import { addRecord, changeRecord, existing, retireRecord } from '../record/decide.ts';
import { savedView, type SavedViewFields } from './savedView.ts';

type Done = Decision<{ id: string }>;
/** What its owner may say of a view. */
export type SavedViewInput = Omit<SavedViewFields, 'owner'>;

/** Fields left out stay as they are. */
export type SavedViewChange = { readonly [F in keyof SavedViewInput]?: SavedViewInput[F] | undefined };

/** Keeps a view; it is that of whoever commands. */
export function addView(fields: SavedViewInput, ctx: DecideContext): Done {
  return addRecord(savedView, { ...fields, owner: ctx.actor }, ctx);
}

/** @throws SportelloError not_found; refused: notYours */
export function changeView(id: string, fields: SavedViewChange, ctx: DecideContext): Done {
  requireMine(id, ctx);
  return changeRecord(savedView, id, fields, ctx);
}

/**
 * Puts a view away, or takes it back.
 * @throws SportelloError not_found; refused: notYours
 */
export function retireView(id: string, retired: boolean, ctx: DecideContext): Done {
  requireMine(id, ctx);
  return retireRecord(savedView, id, retired, ctx);
}

/** A view is its owner's; one that is shared is a manager's too. */
export function mayChangeView(
  fields: Readonly<Record<string, unknown>>,
  who: { readonly operator: string; readonly roles: DecideContext['roles'] },
): boolean {
  const shared = Array.isArray(fields['roles']) && fields['roles'].length > 0;
  return fields['owner'] === who.operator || (shared && isManager(who.roles));
}

function requireMine(id: string, ctx: DecideContext): void {
  const state = existing(savedView, id, ctx);
  if (!mayChangeView(state.fields, { operator: ctx.actor, roles: ctx.roles }))
    throw new SportelloError({ code: 'refused', field: 'id', reason: 'notYours' });
}
