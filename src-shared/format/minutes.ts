import type { Language } from '../i18n/resources.ts';
import { parseNumber } from './number.ts';

/** Integer minutes as `1 h 30 min`, `45 min`, `2 h`; negative ones with a minus. */
export function formatMinutes(minutes: number): string {
  const whole = Math.abs(Math.trunc(minutes));
  const h = Math.floor(whole / 60);
  const m = whole % 60;
  const text = h === 0 ? `${m} min` : m === 0 ? `${h} h` : `${h} h ${m} min`;
  return minutes < 0 && whole > 0 ? `−${text}` : text;
}

/** Integer minutes as the text of a field being edited: `1:30`; below an hour just `45`. */
export function minutesInput(minutes: number): string {
  return minutes < 60 ? String(minutes) : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Minutes from what a person typed: `90`, `1:30`, `1.30` is refused (an hour and a half, or a third?), `1h30`, `1 h 30 min`,
 * `1h`, `45m`, `1,5h`. Null when it is none of these or not a whole number of minutes.
 */
export function parseMinutes(text: string, lang: Language): number | null {
  const clean = text.trim().toLowerCase().replace(/\s+/g, '');
  if (/^\d{1,6}$/.test(clean)) return Number(clean);
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(clean);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const words = /^(?:([\d.,]+)(?:h|ore|ora|hours?))?(?:(\d{1,4})(?:m|min|minuti|minutes)?)?$/.exec(clean);
  if (words === null || (words[1] === undefined && words[2] === undefined)) return null;
  const hours = words[1] === undefined ? 0 : parseNumber(words[1], lang);
  if (hours === null) return null;
  const total = hours * 60 + Number(words[2] ?? 0);
  return Number.isInteger(total) ? total : null;
}
