import { fold } from '../../text/fold.ts';

interface OpenCall {
  readonly id: string;
  readonly requesterName: string;
  readonly asset: string | null;
  readonly product: string | null;
  readonly type: string | null;
  readonly openedAt: number;
}

export interface Meant {
  /** Name of who calls; '' when unknown. */
  readonly name: string;
  readonly asset: string | null;
  readonly product: string | null;
  readonly type: string | null;
}

/**
 * Open calls of a customer, likeliest to be the same matter first: of the same person, about the same machine, product and
 * type; newest first among equals. `same` marks those of the same person or machine: worth a warning before a second is opened.
 */
export function rankOpenCalls<C extends OpenCall>(
  calls: readonly C[],
  meant: Meant,
): { readonly call: C; readonly same: boolean }[] {
  const person = (one: C): boolean => meant.name !== '' && fold(one.requesterName) === fold(meant.name);
  const machine = (one: C): boolean => meant.asset !== null && one.asset === meant.asset;
  const points = (one: C): number =>
    (person(one) ? 4 : 0) +
    (machine(one) ? 3 : 0) +
    (meant.product !== null && one.product === meant.product ? 1 : 0) +
    (meant.type !== null && one.type === meant.type ? 1 : 0);
  return calls
    .toSorted((a, b) => points(b) - points(a) || b.openedAt - a.openedAt)
    .map((call) => ({ call, same: person(call) || machine(call) }));
}
