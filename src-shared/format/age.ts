import type { Language } from '../i18n/resources.ts';

const minute = 60_000;
const dayLetter: Readonly<Record<Language, string>> = { it: 'g', en: 'd' };

interface Parts {
  days: number;
  hours: number;
  minutes: number;
}

function split(from: number, now: number): Parts {
  const total = Math.max(0, Math.floor((now - from) / minute));
  return { days: Math.floor(total / 1440), hours: Math.floor((total % 1440) / 60), minutes: total % 60 };
}

/** Age for a list, its biggest unit only: `5 min`, `3 h`, `2 g` (en `2 d`). `from` and `now` in ms UTC; the future is `0 min`. */
export function formatAge(from: number, now: number, lang: Language): string {
  const { days, hours, minutes } = split(from, now);
  if (days > 0) return `${days} ${dayLetter[lang]}`;
  return hours > 0 ? `${hours} h` : `${minutes} min`;
}

/** Age for a page, two units: `3 h 12 min`, `2 g 4 h`, `12 min`. The words around it come from `ticket:openFor`. */
export function formatAgeLong(from: number, now: number, lang: Language): string {
  const { days, hours, minutes } = split(from, now);
  if (days > 0) return hours > 0 ? `${days} ${dayLetter[lang]} ${hours} h` : `${days} ${dayLetter[lang]}`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
}

/** A running clock: `01:24`, from an hour on `1:02:07`. */
export function formatClock(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const pad = (n: number): string => String(n).padStart(2, '0');
  const h = Math.floor(total / 3600);
  const tail = `${pad(Math.floor((total % 3600) / 60))}:${pad(total % 60)}`;
  return h > 0 ? `${h}:${tail}` : tail;
}
