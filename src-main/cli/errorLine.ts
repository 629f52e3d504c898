import type { SportelloError } from '#shared/result.ts';
import { productTexts } from './texts.ts';
import type { Language, Words } from './verb.ts';

/** Reasons that only verbs meet; the others have their text in the `errors` namespace of the product. */
const REASONS: Readonly<Record<string, Words>> = {
  never: { it: 'in questa cartella non c’è nessun archivio: crealo con "sportello init --data CARTELLA"', en: 'there is no store in this folder: make one with "sportello init --data DIR"' },
  storeExists: { it: 'in questa cartella c’è già un archivio: scegline un’altra', en: 'there is a store in this folder already: choose another' },
  noSuchFile: { it: 'il file {file} non c’è: controlla il percorso', en: 'there is no file {file}: check the path' },
  notAFile: { it: '{file} non è un file: indica un file', en: '{file} is not a file: give a file' },
  notTheLog: { it: 'il file non è il registro atteso: la prima riga deve avere le sue 16 colonne, da "Case ID" a "workgroup"', en: 'the file is not the expected log: its first line must hold its 16 columns, from "Case ID" to "workgroup"' },
  unknownEncoding: { it: 'codifica sconosciuta: usa utf-8, windows-1252 o latin1', en: 'unknown encoding: use utf-8, windows-1252 or latin1' },
  loginTaken: { it: 'questo nome utente è già di un altro operatore: scegline un altro', en: 'another operator has this login already: choose another' },
  noSuchOperator: { it: 'nessun operatore ha questo nome utente: "sportello operator list" li elenca', en: 'no operator has this login: "sportello operator list" names them' },
};

/** One line for stderr: what happened, what is safe, what to do. Never a stack, never what was typed. */
export function errorLine(error: SportelloError, language: Language): string {
  const text = productTexts(language);
  const reason = reasonText(error, language, text);
  const own = error.reason !== undefined && REASONS[error.reason] !== undefined;
  const named = [error.field, reason].filter((part) => part !== undefined && part !== null).join(': ');
  const title = text(`errors:code.${error.code}.title`) ?? error.code;
  const parts = [
    // A reason of the verbs' own says by itself what happened and what to do.
    own ? reason : named === '' ? title : `${title} (${named})`,
    error.safe === undefined ? null : text(`errors:safe.${error.safe}`),
    own ? null : text(`errors:code.${error.code}.todo`),
  ];
  const sentences = parts.flatMap((part) => (part === null ? [] : [part.replace(/\.$/, '')]));
  return `sportello: ${sentences.join('. ')}.`.replaceAll(/\s*\n\s*/g, ' ');
}

function reasonText(error: SportelloError, language: Language, text: ReturnType<typeof productTexts>): string | null {
  if (error.reason === undefined) return error.params?.['reference'] === undefined ? null : text('errors:reference', error.params);
  const own = REASONS[error.reason];
  if (own !== undefined) return own[language].replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(error.params?.[name] ?? '…'));
  const known = text(`errors:field.${error.reason}`, error.params);
  if (known !== null) return known;
  const values = Object.entries(error.params ?? {}).map(([name, value]) => `${name} ${value}`);
  return values.length === 0 ? error.reason : `${error.reason}: ${values.join(', ')}`;
}
