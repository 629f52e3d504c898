import { phoneDigits } from '../people/phones.ts';

/** A phone call that the desk logged: when it was opened (ms UTC), the numbers of who called and for whom. */
export interface LoggedCall {
  readonly id: string;
  readonly openedAt: number;
  readonly numbers: readonly string[];
}

/** A call is written down while one talks, or soon after; clocks of the two systems are some minutes apart. */
const BEFORE_MS = 5 * 60_000;
const AFTER_MS = 30 * 60_000;
/** Digits that tell a number: prefixes are written in one place and left out in another. */
const TELLING = 8;

/**
 * For each contact the call it led to: the first one opened from five minutes before to half an hour after the talk whose caller or
 * customer has the number, each call once. Null where there is none, or no number.
 */
export function matchCalls(
  contacts: readonly { readonly at: number; readonly talkSeconds: number | null; readonly number: string | null }[],
  calls: readonly LoggedCall[],
): (string | null)[] {
  const byNumber = new Map<string, LoggedCall[]>();
  for (const call of calls.toSorted((a, b) => a.openedAt - b.openedAt))
    for (const key of new Set(call.numbers.map(tail).filter((one) => one !== '')))
      byNumber.set(key, [...(byNumber.get(key) ?? []), call]);
  const taken = new Set<string>();
  return contacts.map(({ at, talkSeconds, number }) => {
    const key = number === null ? '' : tail(number);
    const until = at + (talkSeconds ?? 0) * 1000 + AFTER_MS;
    const found = byNumber
      .get(key)
      ?.find((one) => one.openedAt >= at - BEFORE_MS && one.openedAt <= until && !taken.has(one.id));
    if (found === undefined) return null;
    taken.add(found.id);
    return found.id;
  });
}

/** The last digits of a number; '' for an internal one, which is nobody's in particular. */
function tail(number: string): string {
  const digits = phoneDigits(number);
  return digits.length < 6 ? '' : digits.slice(-TELLING);
}
