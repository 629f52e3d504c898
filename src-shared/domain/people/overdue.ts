import { SportelloError } from '../../result.ts';
import { type DecideContext, isManager } from '../decision.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * That somebody is behind with payments anyone may say; that they have paid is a manager's word, as is the visit it lets
 * through.
 * @throws SportelloError forbidden (overdueClearedByManager) on `record.fields.overdue`
 */
export function checkOverdue(given: Fields, present: Fields, ctx: Pick<DecideContext, 'roles'>): void {
  if (given['overdue'] === undefined || given['overdue'] === true || present['overdue'] !== true) return;
  if (isManager(ctx.roles)) return;
  throw new SportelloError({ code: 'forbidden', field: 'record.fields.overdue', reason: 'overdueClearedByManager' });
}
