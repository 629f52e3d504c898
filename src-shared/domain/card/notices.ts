import type { Entry } from '../catalog/routing.ts';
import type { CardDraft } from './draft.ts';
import type { Derived } from './derive.ts';
import { textOf } from './facts.ts';

/**
 * The notices of an outage that may be what the caller means: active ones, save those about another product or type than
 * the one a person *chose* (a derived one may be wrong: who calls about the server also owns a machine). The tied one
 * comes first, then those that fit what is known, then the newest.
 */
export function noticesFor(notices: readonly Entry[], card: CardDraft, derived: Derived): Entry[] {
  const fits = (one: Entry, field: 'product' | 'type'): number => {
    const of = textOf(one, field);
    const { value } = derived.choices[field];
    return of === null || value === null ? 0 : of === value ? 2 : -1;
  };
  const said = (one: Entry, field: 'product' | 'type'): boolean =>
    derived.choices[field].source !== 'chosen' || fits(one, field) >= 0;
  const rank = (one: Entry): number => (one.id === card.notice ? 100 : fits(one, 'product') + fits(one, 'type'));
  return notices
    .filter(
      (one) =>
        one.id === card.notice ||
        (!one.retired && one.fields['active'] === true && said(one, 'product') && said(one, 'type')),
    )
    .toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? 1 : -1));
}
