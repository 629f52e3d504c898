import { timeTable } from './calendar.ts';
import { type CallColumns, type Coded, DONE } from './columns.ts';
import { AGE_BANDS_FROM, type Dimension, isTime, NONE } from './dimensions.ts';
import type { CountedDate } from './measures.ts';
import { type DayRange, placeAt, type Selection } from './selection.ts';
import type { Standing } from './standing.ts';
import type { StatisticsWorld } from './world.ts';

/** How the value of a dimension is read: the place in `values` of call `i` is `table[codes[i] - offset]`. */
export interface SingleDigit {
  readonly dimension: Dimension;
  readonly parts?: undefined;
  readonly codes: Int32Array;
  readonly offset: number;
  readonly table: Int32Array;
  readonly values: readonly string[];
}

/** Several columns of codes read as one: the code is the place. */
export interface CombinedDigit {
  readonly dimension: Dimension;
  readonly parts: readonly { readonly dimension: Dimension; readonly values: readonly string[] }[];
  readonly codes: Int32Array;
  readonly offset: number;
  readonly table: null;
  readonly values: { readonly length: number };
}
export type Digit = SingleDigit | CombinedDigit;

/** What the digits of one question have in common. */
export interface DigitSource {
  readonly columns: CallColumns;
  readonly date: CountedDate;
  readonly range: DayRange;
  readonly selection: Selection;
  /** Null when status and operator are asked as they stand now. */
  readonly standing: Standing | null;
  readonly world: StatisticsWorld;
}

const DAY_MS = 86_400_000;
const FAMILY_OF = { typeFamily: 'type', productFamily: 'product' } as const;

/** How to read a dimension of the calls of a selection. */
export function digitOf(dimension: Dimension, source: DigitSource): SingleDigit {
  const { columns, world } = source;
  if (isTime(dimension)) {
    const date = columns.dates[source.date];
    const { from, table, values } = timeTable(dimension, source.range.from, source.range.to);
    const codes = dimension === 'hour' || dimension === 'halfHour' ? date.half : date.day;
    return { dimension, codes, offset: from, table, values };
  }
  if (dimension === 'age') return ageDigit(source);
  if (dimension === 'typeFamily' || dimension === 'productFamily') {
    const of: Coded = FAMILY_OF[dimension];
    return mapped(dimension, columns, of, (value) => world.familyOf(value) ?? NONE, [NONE, 'software', 'machine']);
  }
  if (dimension === 'customer') return mapped(dimension, columns, 'customer', world.survivor);
  const codes =
    source.standing !== null && (dimension === 'status' || dimension === 'operator')
      ? source.standing[dimension]
      : columns.codes[dimension];
  const values = columns.values[dimension];
  return { dimension, codes, offset: 0, table: Int32Array.from(values, (_, code) => code), values };
}

/** A column whose values come to stand for others: several codes may have one place. */
function mapped(
  dimension: Dimension,
  columns: CallColumns,
  of: Coded,
  value: (one: string) => string,
  fixed: readonly string[] = [NONE],
): SingleDigit {
  const values = [...fixed];
  const places = new Map(values.map((one, place) => [one, place]));
  const table = Int32Array.from(columns.values[of], (one, code) => {
    const wanted = code === 0 ? NONE : value(one);
    let place = places.get(wanted);
    if (place === undefined) places.set(wanted, (place = values.push(wanted) - 1));
    return place;
  });
  return { dimension, codes: columns.codes[of], offset: 0, table, values };
}

/** How long calls in hand have been open; those that are done have no age. */
function ageDigit({ columns, selection, world }: DigitSource): SingleDigit {
  const codes = new Int32Array(columns.count);
  const { at } = columns.dates.opened;
  for (let j = 0; j < selection.n; j++) {
    const i = placeAt(selection, j);
    if (DONE[columns.codes.status[i] as number] === 1) continue;
    const days = (world.now - (at[i] as number)) / DAY_MS;
    let band = 1;
    while (band < AGE_BANDS_FROM.length && days >= (AGE_BANDS_FROM[band] as number)) band++;
    codes[i] = band;
  }
  const values = [NONE, ...AGE_BANDS_FROM.map(String)];
  return { dimension: 'age', codes, offset: 0, table: Int32Array.from(values, (_, code) => code), values };
}
