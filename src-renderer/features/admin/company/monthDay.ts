/** A leap year: 29 February is a day of some years. */
const LEAP = 2024;

/** `MM-DD` as `24/06`. */
export function showMonthDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** `MM-DD` from `24/6`, `24.06`, `24-6`; null when it is no day of any year. */
export function readMonthDay(text: string): string | null {
  const parts = /^\s*(\d{1,2})[/.\- ](\d{1,2})\s*$/.exec(text);
  if (parts === null) return null;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  const date = new Date(Date.UTC(LEAP, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(5, 10) : null;
}
