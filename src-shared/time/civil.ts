/** A date and time as a clock on the wall shows it, without a zone. Months 1-12, days 1-31. */
export interface Wall {
  y: number;
  mo: number;
  d: number;
  h: number;
  mi: number;
  s: number;
  ms: number;
}

export const DAY_MS = 86_400_000;

/** Days from 1970-01-01 to a date of the Gregorian calendar. Counted in years that begin in March: leap days come last. */
export function daysFromCivil(y: number, mo: number, d: number): number {
  const year = mo <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (mo + (mo > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date that is so many days after 1970-01-01. */
export function civilFromDays(days: number): { y: number; mo: number; d: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const mo = month < 10 ? month + 3 : month - 9;
  return { y: yearOfEra + era * 400 + (mo <= 2 ? 1 : 0), mo, d: dayOfYear - Math.floor((153 * month + 2) / 5) + 1 };
}

/** How many days a month has. */
export function daysInMonth(y: number, mo: number): number {
  return mo === 12 ? 31 : daysFromCivil(y, mo + 1, 1) - daysFromCivil(y, mo, 1);
}
