import { SportelloError } from '../../result.ts';
import type { DecideContext } from '../decision.ts';
import type { RecordState } from '../record/record.ts';

/** Operators whose account is in use. */
function active(ctx: Pick<DecideContext, 'load' | 'children'>): RecordState[] {
  const operators: RecordState[] = [];
  for (const id of ctx.children('operator', null)) {
    const state = ctx.load('operator', id) as RecordState | undefined;
    if (state !== undefined && state.added && !state.retired && !state.erased) operators.push(state);
  }
  return operators;
}

/**
 * Two accounts in use never share a login, in whatever case it is typed.
 * @throws SportelloError conflict naming `record.fields.login`
 */
export function requireFreeLogin(login: unknown, self: string | null, ctx: DecideContext): void {
  if (typeof login !== 'string') return;
  const wanted = login.toLocaleLowerCase();
  const taken = active(ctx).some((one) => one.id !== self && loginOf(one).toLocaleLowerCase() === wanted);
  if (taken) throw new SportelloError({ code: 'conflict', field: 'record.fields.login', reason: 'duplicate' });
}

/**
 * Somebody must be left who can administer.
 * @throws SportelloError refused: lastAdmin, naming `field`
 */
export function requireAnotherAdmin(leaving: string, field: string, ctx: DecideContext): void {
  const admins = active(ctx).filter(isAdmin);
  if (admins.length > 0 && admins.every((one) => one.id === leaving)) {
    throw new SportelloError({ code: 'refused', field, reason: 'lastAdmin' });
  }
}

function loginOf(one: RecordState): string {
  const login = one.fields['login'];
  return typeof login === 'string' ? login : '';
}

function isAdmin(one: RecordState): boolean {
  const roles = one.fields['roles'];
  return Array.isArray(roles) && roles.includes('admin');
}
