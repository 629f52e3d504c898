import type { SportelloError } from '#shared/result.ts';
import { productTexts } from '#main/core/productTexts.ts';
import type { Language, Words } from './verb.ts';

/** Reasons that only verbs meet; the others have their text in the `errors` namespace of the product. */
export const VERB_REASONS: Readonly<Record<string, Words>> = {
  never: {
    it: 'in questa cartella non c’è nessun archivio: crealo con "sportello init --data CARTELLA"',
    en: 'there is no store in this folder: make one with "sportello init --data DIR"',
  },
  storeExists: {
    it: 'in questa cartella c’è già un archivio: scegline un’altra',
    en: 'there is a store in this folder already: choose another',
  },
  noSuchFile: { it: 'il file {file} non c’è: controlla il percorso', en: 'there is no file {file}: check the path' },
  notAFile: { it: '{file} non è un file: indica un file', en: '{file} is not a file: give a file' },
  notTheLog: {
    it: 'il file non è il registro atteso: la prima riga deve avere le sue 16 colonne, da "Case ID" a "workgroup"',
    en: 'the file is not the expected log: its first line must hold its 16 columns, from "Case ID" to "workgroup"',
  },
  notTheEvents: {
    it: 'il file non è un’esportazione di eventi in JSON ("sportello export events --format json")',
    en: 'the file is no export of events in JSON ("sportello export events --format json")',
  },
  unknownEncoding: {
    it: 'codifica sconosciuta: usa utf-8, windows-1252 o latin1',
    en: 'unknown encoding: use utf-8, windows-1252 or latin1',
  },
  notJson: {
    it: 'la mappa non è JSON: correggila (docs/IMPORT.md ha un esempio)',
    en: 'the map is not JSON: correct it (docs/IMPORT.md has an example)',
  },
  dateFormatMissing: {
    it: 'una colonna di date vuole il suo formato, per esempio "DD/MM/YYYY HH:mm": giorno e mese non si indovinano',
    en: 'a column of dates needs its format, for example "DD/MM/YYYY HH:mm": day and month are never guessed',
  },
  unknownDateFormat: {
    it: 'formato di data sconosciuto: usa YYYY MM DD HH mm ss, per esempio "DD/MM/YYYY"',
    en: 'unknown date format: use YYYY MM DD HH mm ss, for example "DD/MM/YYYY"',
  },
  notADate: { it: 'questo campo non è una data: togli "format"', en: 'this field is no date: take "format" out' },
  fieldMissing: { it: 'manca una colonna per il campo {name}', en: 'no column for the field {name}' },
  fieldTwice: { it: 'due colonne per lo stesso campo {name}', en: 'two columns for one field {name}' },
  columnMissing: {
    it: 'la colonna dichiarata nella mappa non c’è nel file: controlla l’intestazione e il separatore',
    en: 'the column named in the map is not in the file: check header and delimiter',
  },
  columnTwice: {
    it: 'la colonna sta due volte nell’intestazione: cambia nome a una',
    en: 'the column stands twice in the header: rename one',
  },
  empty: { it: 'il file è vuoto', en: 'the file is empty' },
  noBackups: {
    it: 'in questa cartella non c’è nessuna copia da ripristinare',
    en: 'there is no backup in this folder to restore',
  },
  noSuchBackup: {
    it: 'non c’è una copia con questo nome: "sportello backup --list" le elenca',
    en: 'there is no backup of this name: "sportello backup --list" names them',
  },
  noSuchFolder: {
    it: 'la cartella del file da scrivere non c’è: creala o scegline un’altra',
    en: 'the folder of the file to write is not there: make it or choose another',
  },
  loginTaken: {
    it: 'questo nome utente è già di un altro operatore: scegline un altro',
    en: 'another operator has this login already: choose another',
  },
  noSuchOperator: {
    it: 'nessun operatore ha questo nome utente: "sportello operator list" li elenca',
    en: 'no operator has this login: "sportello operator list" names them',
  },
};

/** What to do at a terminal, where the product's own text speaks of its screens. */
const WHAT_TO_DO: Readonly<Record<string, Words>> = {
  store_damaged: {
    it: 'Fai una copia della cartella, poi "sportello restore", oppure "sportello salvage"',
    en: 'Copy the folder first, then "sportello restore", or "sportello salvage"',
  },
};

/** Fields whose reason names them already. */
const SELF_EVIDENT = new Set(['file', 'data', 'login', 'out', 'map', 'encoding']);

/** One line for stderr: what happened, what is safe, what to do. Never a stack, never what was typed. */
export function errorLine(error: SportelloError, language: Language): string {
  const text = productTexts(language);
  const reason = reasonText(error, language, text);
  const own = error.reason !== undefined && VERB_REASONS[error.reason] !== undefined;
  const named = [error.field, reason].filter((part) => part !== undefined && part !== null).join(': ');
  const title = text(`errors:code.${error.code}.title`) ?? error.code;
  const parts = [
    // A reason of the verbs' own says by itself what happened and what to do.
    own
      ? [error.field, reason].filter((part) => part !== undefined && !SELF_EVIDENT.has(part ?? '')).join(': ')
      : named === ''
        ? title
        : `${title} (${named})`,
    error.safe === undefined ? null : text(`errors:safe.${error.safe}`),
    own ? null : (WHAT_TO_DO[error.code]?.[language] ?? text(`errors:code.${error.code}.todo`)),
  ];
  const sentences = parts.flatMap((part) => (part === null ? [] : [part.replace(/\.$/, '')]));
  return `sportello: ${sentences.join('. ')}.`.replaceAll(/\s*\n\s*/g, ' ');
}

function reasonText(error: SportelloError, language: Language, text: ReturnType<typeof productTexts>): string | null {
  if (error.reason === undefined)
    return error.params?.['reference'] === undefined ? null : text('errors:reference', error.params);
  const own = VERB_REASONS[error.reason];
  if (own !== undefined)
    return own[language].replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(error.params?.[name] ?? '…'));
  const known =
    text(`errors:field.${error.reason}`, error.params) ?? text(`errors:refused.${error.reason}`, error.params);
  if (known !== null) return known;
  const values = Object.entries(error.params ?? {}).map(([name, value]) => `${name} ${value}`);
  return values.length === 0 ? error.reason : `${error.reason}: ${values.join(', ')}`;
}
