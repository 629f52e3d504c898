import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import type { DecideContext } from '../decision.ts';
import { existing } from '../record/decide.ts';
import { isPerson, type PersonRef } from './persons.ts';

/** What an erasure is asked to do. `texts`: also what was written about the person, not only what names them. */
export interface EraseInput {
  /** Id of a contact, or of a customer whose form is 'person'. */
  readonly person: string;
  readonly texts: boolean;
}

/**
 * Decides that a person is forgotten; `others` are further records of the same person. The facts name nobody; emptying
 * the fields is the store's. Asking again is fine: it reaches what was written meanwhile.
 * @throws SportelloError on `person`: not_found; refused: notAPerson
 */
export function decideErasure(
  person: PersonRef | null,
  others: readonly PersonRef[],
  texts: boolean,
  ctx: Pick<DecideContext, 'load'>,
): NewEvent[] {
  if (person === null) throw new SportelloError({ code: 'not_found', field: 'person', params: { kind: 'contact' } });
  const { fields } = existing(person, person.id, ctx, 'person');
  if (!isPerson(person.kind, fields))
    throw new SportelloError({
      code: 'refused',
      field: 'person',
      reason: 'notAPerson',
      safe: 'nothingChanged',
    });
  return [person, ...others].map((one) => erasureOf(one, texts));
}

/** The fact itself. */
export function erasureOf({ kind, id }: PersonRef, texts: boolean): NewEvent {
  return { kind, stream: id, type: `${kind}.erased`, data: { texts } };
}
