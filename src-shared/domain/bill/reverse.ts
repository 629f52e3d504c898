import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import { numbered } from '../billing/assemble.ts';
import { creditNote } from '../billing/creditNote.ts';
import type { DecideContext, Decision } from '../decision.ts';
import type { InterventionState } from '../intervention/state.ts';
import type { RecordState } from '../record/record.ts';
import { createNumbers } from './numbers.ts';
import type { BillingHouse } from './reads.ts';
import type { BillState } from './state.ts';

/**
 * Takes a bill back: a credit note of its own number, the bill marked as reversed, its interventions open again (which
 * gives pack minutes back), packs sold on it to be billed again. Fees need nothing: they are known from bills that stand.
 * @throws SportelloError not_found on `id`; refused: alreadyReversed, notReversible; invalid_input on `date`:
 *   beforeTheOther (than the bill), beforeLastBill
 */
export function reverseBill(
  input: { readonly id: string; readonly date: string; readonly reason: string },
  ctx: DecideContext,
  house: BillingHouse,
): Decision<{ id: string; number: string }> {
  const { document, reversedBy } = loadBill(input.id, ctx);
  if (reversedBy !== null) {
    const by = ctx.load('bill', reversedBy) as BillState | undefined;
    throw new SportelloError({
      code: 'refused',
      field: 'id',
      reason: 'alreadyReversed',
      params: { number: by?.document?.number ?? '' },
    });
  }
  const note = creditNote(document, input.id, input.date, input.reason);
  const credit = numbered(
    note,
    document.series,
    createNumbers(ctx.billing, input.date, house.words).next(document.series),
  );
  const id = ctx.newId();
  const events: NewEvent[] = [
    { kind: 'bill', stream: id, type: 'bill.issued', data: { document: credit } },
    { kind: 'bill', stream: input.id, type: 'bill.reversed', data: { by: id, reason: input.reason } },
  ];
  for (const work of document.interventions) {
    const state = ctx.load('intervention', work) as InterventionState | undefined;
    if (state?.billed?.bill !== input.id) continue;
    events.push({
      kind: 'intervention',
      stream: work,
      type: 'intervention.unbilled',
      data: { bill: input.id, credit: id, reason: null },
    });
  }
  for (const pack of document.packs) {
    const state = ctx.load('pack', pack) as RecordState | undefined;
    if (state?.fields['bill'] !== input.id) continue;
    events.push({ kind: 'pack', stream: pack, type: 'pack.changed', data: { fields: { bill: [input.id, null] } } });
  }
  return { events, result: { id, number: credit.number } };
}

/** @throws SportelloError not_found */
function loadBill(
  id: string,
  ctx: Pick<DecideContext, 'load'>,
): BillState & { readonly document: NonNullable<BillState['document']> } {
  const state = ctx.load('bill', id) as BillState | undefined;
  if (state?.document === undefined || state.document === null)
    throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'bill' } });
  return { ...state, document: state.document };
}
