import type { RefusedRow } from '#main/import/refusals.ts';
import type { Language, Words } from './verb.ts';

/** Why an import refused a row. */
export const ROW_REASONS: Readonly<Record<string, Words>> = {
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
  keyMissing: { it: 'manca la chiave', en: 'the key is missing' },
  keyTwice: {
    it: 'la stessa chiave sta già in un’altra riga, diversa',
    en: 'the same key stands in another row, which differs',
  },
  unknownValue: { it: 'valore che la mappa non conosce', en: 'a value the map does not know' },
  unknownReference: { it: 'non c’è nell’archivio', en: 'is not in the store' },
  ambiguousReference: { it: 'ce n’è più di uno con questo nome', en: 'there is more than one of this name' },
  notAChoice: { it: 'non è uno dei valori ammessi', en: 'is not one of the values allowed' },
  notYesNo: { it: 'non è un sì né un no', en: 'is neither yes nor no' },
  notNumber: { it: 'non è un numero intero', en: 'is not a whole number' },
  datesOutOfOrder: { it: 'le date non sono in ordine', en: 'the dates are out of order' },
  noSuchTime: { it: 'data o ora che non esiste', en: 'a date or time that does not exist' },
  skippedTime: { it: 'ora che il cambio d’ora salta', en: 'a time the change of clocks skips' },
  beforeFirstDate: { it: 'data troppo lontana nel passato', en: 'a date too far in the past' },
  required: { it: 'da compilare', en: 'required' },
  characters: { it: 'caratteri non ammessi', en: 'characters that are not allowed' },
  format: { it: 'non è scritto nel modo giusto', en: 'is not written the right way' },
  length: { it: 'numero di caratteri sbagliato', en: 'wrong number of characters' },
  'vatNumber.check': {
    it: 'cifra di controllo della partita IVA sbagliata',
    en: 'wrong check digit of the VAT number',
  },
  'vatNumber.length': { it: 'partita IVA di lunghezza sbagliata', en: 'VAT number of the wrong length' },
  'vatNumber.characters': {
    it: 'caratteri non ammessi nella partita IVA',
    en: 'characters not allowed in a VAT number',
  },
  'taxCode.check': {
    it: 'carattere di controllo del codice fiscale sbagliato',
    en: 'wrong check character of the tax code',
  },
  'taxCode.length': { it: 'codice fiscale di lunghezza sbagliata', en: 'tax code of the wrong length' },
  notAnEvent: { it: 'non è un evento', en: 'is not an event' },
  caseChanged: { it: 'il caso era già importato con altre righe', en: 'the case was imported already with other rows' },
};
const SHOWN = 50;

/** Refused rows for a person: the first ones, and how many more there are. */
export function refusedLines(refused: readonly RefusedRow[], count: number, language: Language): string[] {
  if (count === 0) return [];
  const row = language === 'it' ? 'riga' : 'row';
  const lines = refused
    .slice(0, SHOWN)
    .map(
      (one) =>
        `- ${row} ${one.row}: ${one.field === undefined ? '' : `${one.field}: `}${ROW_REASONS[one.reason]?.[language] ?? one.reason}`,
    );
  const more = count - lines.length;
  if (more > 0)
    lines.push(language === 'it' ? `- e altre ${more} (--json le elenca)` : `- and ${more} more (--json lists them)`);
  return [language === 'it' ? 'Rifiutate:' : 'Refused:', ...lines];
}
