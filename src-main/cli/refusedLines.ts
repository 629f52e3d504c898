import type { RefusedRow } from '#main/import/refusals.ts';
import type { Language, Words } from './verb.ts';

const REASONS: Readonly<Record<string, Words>> = {
  columns: { it: 'numero di colonne sbagliato', en: 'wrong number of columns' },
  caseMissing: { it: 'manca il caso', en: 'no case' },
  activityMissing: { it: 'manca l’attività', en: 'no activity' },
  resourceMissing: { it: 'manca la risorsa', en: 'no resource' },
  valueMissing: { it: 'manca un valore', en: 'a value is missing' },
  date: { it: 'data non leggibile nel formato dichiarato', en: 'date not readable in the declared format' },
  dateOutOfRange: { it: 'data fuori dagli anni 2000-2099', en: 'date outside the years 2000-2099' },
  tooLong: { it: 'troppo lunga', en: 'too long' },
  text: { it: 'caratteri non ammessi', en: 'characters that are not allowed' },
  wrongQuotes: { it: 'virgolette sbagliate', en: 'wrong quotes' },
  controlCharacters: { it: 'caratteri di controllo', en: 'control characters' },
  encoding: { it: 'byte che non sono della codifica dichiarata', en: 'bytes that are not of the declared encoding' },
  caseChanged: { it: 'il caso era già importato con altre righe', en: 'the case was imported already with other rows' },
};
const SHOWN = 50;

/** Refused rows for a person: the first ones, and how many more there are. */
export function refusedLines(refused: readonly RefusedRow[], count: number, language: Language): string[] {
  if (count === 0) return [];
  const row = language === 'it' ? 'riga' : 'row';
  const lines = refused.slice(0, SHOWN).map((one) => `- ${row} ${one.row}: ${one.field === undefined ? '' : `${one.field}: `}${REASONS[one.reason]?.[language] ?? one.reason}`);
  const more = count - lines.length;
  if (more > 0) lines.push(language === 'it' ? `- e altre ${more} (--json le elenca)` : `- and ${more} more (--json lists them)`);
  return [language === 'it' ? 'Rifiutate:' : 'Refused:', ...lines];
}
