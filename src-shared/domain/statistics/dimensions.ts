/**
 * What calls can be counted by. Those of time follow the date that a view counts by (its `of`); `operator` and `status` are
 * as they stand, or as they stood at the end of the period (its `at`); all others are as they stand.
 */
export const TIME_DIMENSIONS = ['year', 'month', 'week', 'day', 'weekday', 'halfHour', 'hour'] as const;
export const OTHER_DIMENSIONS = [
  'operator',
  'opener',
  'solver',
  'group',
  'level',
  'status',
  'urgency',
  'blocked',
  'channel',
  'type',
  'typeFamily',
  'product',
  'productFamily',
  'service',
  'customer',
  'contract',
  'end',
  'age',
] as const;
export const DIMENSIONS = [...TIME_DIMENSIONS, ...OTHER_DIMENSIONS] as const;
export type TimeDimension = (typeof TIME_DIMENSIONS)[number];
export type Dimension = (typeof DIMENSIONS)[number];

/** Time dimensions that name a span of the calendar, coarsest first; the others come back every day or week. */
export const CALENDAR_DIMENSIONS = ['year', 'month', 'week', 'day'] as const;
export type CalendarDimension = (typeof CALENDAR_DIMENSIONS)[number];

/**
 * A value of a dimension as text: the id of a record; a word of a list (`high`, `closed`, `machine`); `2026`, `2026-10`,
 * `2026-W43` (ISO 8601 week), `2026-10-31`; weekday `1` (Monday) to `7`; hour `0` to `23`, half hour `0` to `47`; level
 * `1` to `3`; blocked `yes` / `no`; age in days from `0`, `7`, `30`, `90` on. `none` is "not indicated, nobody".
 */
export type DimensionValue = string;
export const NONE = 'none';

/** From how many days on each band of age is, youngest first. */
export const AGE_BANDS_FROM = [0, 7, 30, 90] as const;

/** Dimensions whose values are ids of records. */
export const RECORD_DIMENSIONS = [
  'operator',
  'opener',
  'solver',
  'group',
  'type',
  'product',
  'service',
  'customer',
] as const satisfies readonly Dimension[];

/** True for a dimension whose values are ids of records, which have names. */
export function isRecord(dimension: Dimension): dimension is (typeof RECORD_DIMENSIONS)[number] {
  return (RECORD_DIMENSIONS as readonly string[]).includes(dimension);
}

/** True for a dimension of time. */
export function isTime(dimension: Dimension): dimension is TimeDimension {
  return (TIME_DIMENSIONS as readonly string[]).includes(dimension);
}

/** True for a dimension whose values follow each other in the calendar. */
export function isCalendar(dimension: Dimension): dimension is CalendarDimension {
  return (CALENDAR_DIMENSIONS as readonly string[]).includes(dimension);
}
