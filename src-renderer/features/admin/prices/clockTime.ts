/** Minutes after midnight as `HH:MM`; the day's end is `24:00`, which a clock writes `00:00`. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The reverse. `end`: a midnight is the end of the day, not its beginning. */
export function minuteOfDay(time: string | null, end = false): number {
  const [hours = 0, minutes = 0] = (time ?? '00:00').split(':').map(Number);
  const at = hours * 60 + minutes;
  return end && at === 0 ? 1440 : at;
}
