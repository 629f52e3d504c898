import type { DecideContext, Decision } from '../decision.ts';
import { existing } from '../record/decide.ts';

/** What an erasure is asked to do. `texts`: also what was written about the person, not only what names them. */
export interface EraseInput {
  readonly contact: string;
  readonly texts: boolean;
}

/**
 * Decides that a person is forgotten. The fact itself names nobody; emptying the fields is the store's. Asking again is
 * fine: it reaches what was written meanwhile.
 * @throws SportelloError not_found on `contact`
 */
export function erasePerson(input: EraseInput, ctx: Pick<DecideContext, 'load'>): Decision<null> {
  existing({ kind: 'contact' }, input.contact, ctx, 'contact');
  return {
    events: [{ kind: 'contact', stream: input.contact, type: 'contact.erased', data: { texts: input.texts } }],
    result: null,
  };
}
