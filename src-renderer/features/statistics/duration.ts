import type { Language } from '#shared/i18n/resources.ts';

const DAY: Readonly<Record<Language, string>> = { it: 'g', en: 'd' };

/** Whole minutes as a table shows a time: `45 min`, `3 h 20`, `1 g 3 h` (en `1 d 3 h`), `12 g`: two units at most. */
export function durationText(minutes: number, lang: Language): string {
  if (minutes < 60) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    const rest = minutes % 60;
    return rest === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(rest).padStart(2, '0')}`;
  }
  const days = Math.floor(hours / 24);
  return days >= 10 || hours % 24 === 0
    ? `${String(days)} ${DAY[lang]}`
    : `${String(days)} ${DAY[lang]} ${String(hours % 24)} h`;
}
