import { type DigitSource, digitOf } from './digit.ts';
import type { Dimension } from './dimensions.ts';
import { keepAllowed, type Selection } from './selection.ts';
import type { CallsView } from './view.ts';

/** The calls of a selection that a filter lets through. A value that no call has matches none. */
export function filtered(source: DigitSource, filter: CallsView['filter']): Selection {
  let { selection } = source;
  for (const [dimension, wanted] of Object.entries(filter) as [Dimension, string[] | undefined][]) {
    if (wanted === undefined) continue;
    const digit = digitOf(dimension, { ...source, selection });
    const places = new Set(wanted.map((value) => digit.values.indexOf(value)));
    const allowed = Uint8Array.from(digit.table, (place) => (places.has(place) ? 1 : 0));
    selection = keepAllowed(selection, digit.codes, digit.offset, allowed);
  }
  return selection;
}
