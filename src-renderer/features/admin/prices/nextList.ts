import type { Values } from '../checkEntry.ts';

const DAY = 86_400_000;

/**
 * A price list as the next one: the same prices under the year that follows, valid from the day after the last of this one, or
 * from the first of next January where it is open. `today` is `YYYY-MM-DD`.
 */
export function nextList(fields: Values, today: string): Values {
  const to = typeof fields['to'] === 'string' ? fields['to'] : null;
  const from =
    to === null
      ? `${String(Number(today.slice(0, 4)) + 1)}-01-01`
      : new Date(Date.parse(`${to}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  const name = typeof fields['name'] === 'string' ? fields['name'] : '';
  const year = from.slice(0, 4);
  const named = /\b20\d\d\b/.test(name) ? name.replace(/\b20\d\d\b/, year) : `${name} ${year}`;
  return { ...fields, name: named, from, to: null };
}
