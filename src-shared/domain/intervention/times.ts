import { SportelloError } from '../../result.ts';

/** The longest piece of work taken as one, ms: a day. More is a mistyped date. */
const LONGEST = 24 * 3_600_000;
const ORDER = ['departure', 'arrival', 'start', 'end', 'back'] as const;

/** Times of one intervention, ms UTC, as far as known. */
export type Times = { readonly [K in (typeof ORDER)[number]]?: number | null | undefined } & {
  readonly breakMinutes?: number | undefined;
};

/**
 * Checks that the times follow each other and the breaks fit in.
 * @throws SportelloError invalid_input: beforeTheOther, tooLongWork, breaksTooLong, naming the field
 */
export function checkTimes(times: Times, prefix = ''): void {
  const known = ORDER.filter((name) => times[name] !== null && times[name] !== undefined);
  for (let n = 1; n < known.length; n++) {
    const before = known[n - 1] as (typeof ORDER)[number];
    const name = known[n] as (typeof ORDER)[number];
    if ((times[name] ?? 0) < (times[before] ?? 0)) {
      throw new SportelloError({
        code: 'invalid_input',
        field: prefix + name,
        reason: 'beforeTheOther',
        params: { other: before },
      });
    }
  }
  const { start, end, breakMinutes = 0 } = times;
  if (start === null || start === undefined || end === null || end === undefined) return;
  if (end - start > LONGEST)
    throw new SportelloError({
      code: 'invalid_input',
      field: `${prefix}end`,
      reason: 'tooLongWork',
      params: { hours: 24 },
    });
  if (breakMinutes * 60_000 > end - start)
    throw new SportelloError({ code: 'invalid_input', field: `${prefix}breakMinutes`, reason: 'breaksTooLong' });
}
