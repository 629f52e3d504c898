import { formatCallNumber, isDeskCode, parseCallNumber } from '../../events/ids.ts';
import { fold } from '../../text/fold.ts';
import { phoneDigits } from '../people/phones.ts';

/** Letters and digits of a code, folded: what is searched of a call number, a serial, a VAT number. */
export function packCode(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The key under which every call with this counter is found, whatever its year and desk: people say "the 42". */
export function counterKey(n: number): string {
  return `#${n}`;
}

/** What a typed text may be beside words. */
export interface TypedCode {
  /** Packed codes that would be the whole of a stored one. */
  readonly exact: readonly string[];
  /** Packed text to be found inside a code; null when it is too short or too wordy. */
  readonly part: string | null;
}

const SHORTEST_PART = 3;

/**
 * Reads a text as a code: call numbers in every way they are said (`26k7q42`, `k7q-42`, `#42`), phones in any spacing,
 * serials, VAT numbers. `years` (two last of each, four digits) are those a call without a year may be of.
 */
export function readTypedCode(text: string, years: readonly number[]): TypedCode {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return { exact: [], part: null };
  const packed = packCode(trimmed);
  const exact = new Set<string>();
  const call = parseCallNumber(trimmed);
  if (call?.n !== undefined) {
    if (call.code === undefined) exact.add(counterKey(call.n));
    else if (isDeskCode(call.code)) {
      for (const year of call.year === undefined ? years : [call.year])
        exact.add(packCode(formatCallNumber(year, call.code, call.n)));
    }
  }
  if (packed !== '') exact.add(packed);
  const isPhone = /^[+\d\s()./-]+$/.test(trimmed);
  const digits = isPhone ? phoneDigits(trimmed) : '';
  if (digits !== '') exact.add(digits);
  const part = isPhone && digits.length >= SHORTEST_PART ? digits : packed;
  const wordy = !/\d/.test(packed) && /\s/.test(trimmed);
  return { exact: [...exact], part: part.length >= SHORTEST_PART && !wordy ? part : null };
}
