import { readFile } from 'node:fs/promises';
import { formatNumber } from '#shared/format/number.ts';
import { type CsvMap, readCsvMap } from '#shared/domain/import/csv/map.ts';
import { SportelloError } from '#shared/result.ts';
import { createDryDesk, createImportDesk, type ImportDesk } from '#main/core/importDesk.ts';
import { hasStore, openInMemory, openToRead } from '#main/core/openForWork.ts';
import { type CsvReport, importCsv } from '#main/import/csv/run.ts';
import { COMPANY_OPTIONS, madeNote, newCompany } from '../newCompany.ts';
import { openWork } from '../openWork.ts';
import { refusedLines } from '../refusedLines.ts';
import type { Language, Outcome, Verb, VerbCall } from '../verb.ts';

export const importCsvVerb: Verb = {
  name: 'import csv',
  summary: {
    it: 'importa chiamate, clienti, referenti o apparecchiature da un file CSV (docs/IMPORT.md)',
    en: 'imports tickets, customers, contacts or assets from a CSV file (docs/IMPORT.md)',
  },
  args: ['FILE'],
  options: {
    map: {
      value: 'MAP.json',
      required: true,
      help: { it: 'che cosa significa ogni colonna', en: 'what each column means' },
    },
    'dry-run': {
      help: { it: 'dice che cosa succederebbe, senza cambiare nulla', en: 'says what would happen, changes nothing' },
    },
    ...COMPANY_OPTIONS,
  },
  async run(call) {
    const dry = call.flag('dry-run');
    if (dry) {
      const { store, close } = hasStore(call.dir)
        ? openToRead(call.dir, call.ports)
        : await openInMemory(call.ports, newCompany(call, null));
      return work(call, createDryDesk(store), true).finally(close);
    }
    // A map that is wrong must not leave a new store behind.
    await readMap(call, call.option('zone') ?? '');
    const { store, made, close } = await openWork(call, newCompany(call, null));
    if (made !== null) call.io.note(madeNote(call));
    return work(call, createImportDesk(store), false).finally(close);
  },
};

async function work(call: VerbCall, desk: ImportDesk, dry: boolean): Promise<Outcome> {
  const map = await readMap(call, desk.zone);
  const report = await importCsv(desk, call.args[0] ?? '', map, dry, call.io.progress);
  return { value: report, text: textOf(report, call.language) };
}

async function readMap(call: VerbCall, zone: string): Promise<CsvMap> {
  const file = call.option('map') ?? '';
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new SportelloError({ code: 'not_found', field: 'map', reason: 'noSuchFile', params: { file }, cause });
  }
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new SportelloError({ code: 'invalid_input', field: 'map', reason: 'notJson', cause });
  }
  return readCsvMap(given, zone);
}

function textOf(report: CsvReport, language: Language): string {
  const n = (value: number): string => formatNumber(value, language);
  const it = language === 'it';
  const lines = [
    it
      ? `${report.dryRun ? 'Prova, nulla è cambiato. Nuovi' : 'Nuovi'}: ${n(report.added)}; eventi: ${n(report.events)}; già importati: ${n(report.already)}; ripetuti: ${n(report.duplicates)}; rifiutati: ${n(report.rejected)}; righe: ${n(report.rows)}.`
      : `${report.dryRun ? 'Dry run, nothing has changed. New' : 'New'}: ${n(report.added)}; events: ${n(report.events)}; imported already: ${n(report.already)}; repeated: ${n(report.duplicates)}; refused: ${n(report.rejected)}; rows: ${n(report.rows)}.`,
  ];
  if (report.unknownColumns.length > 0)
    lines.push(
      `${it ? 'Colonne non dichiarate, tralasciate' : 'Columns not declared, left out'}: ${report.unknownColumns.join(', ')}.`,
    );
  for (const one of report.dates) {
    if (one.order === 'ambiguous')
      lines.push(
        it
          ? `Colonna ${one.column}: nessuna data dice quale sia il giorno e quale il mese; letta come ${one.format}, come dichiarato.`
          : `Column ${one.column}: no date tells day from month; read as ${one.format}, as declared.`,
      );
    if (one.contradicts)
      lines.push(
        it
          ? `Colonna ${one.column}: le date non sembrano scritte come dichiarato (${one.format}). Controlla la mappa.`
          : `Column ${one.column}: the dates do not look as declared (${one.format}). Check the map.`,
      );
  }
  return [...lines, ...refusedLines(report.refused, report.rejected, language)].join('\n');
}
