import type { WordsContext } from './values.ts';

/** Where a call is or goes: group, level, operator; what is undefined was not part of it. */
export interface PlaceWords {
  readonly group?: string | null | undefined;
  readonly level?: number | null | undefined;
  readonly operator?: string | null | undefined;
}

/** A place in words: "Laser, livello 2", "Anna (Laser, livello 2)", "Anna"; '' when nobody and no group. */
export function placeText(place: PlaceWords, { t, nameOf }: Pick<WordsContext, 't' | 'nameOf'>): string {
  const group = nameOf(place.group);
  const operator = nameOf(place.operator);
  const level = place.level ?? null;
  const at =
    group === ''
      ? level === null
        ? ''
        : t('ticket:place.level', { level })
      : level === null
        ? group
        : t('ticket:place.groupLevel', { group, level });
  if (operator === '') return at;
  return at === '' ? operator : t('ticket:place.operatorAt', { operator, place: at });
}
