import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WrittenFile } from '#shared/domain/bill/exported.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import type { Language } from '#shared/i18n/resources.ts';
import type { ExportedBill } from '#main/documents/bills/columns.ts';
import { billsCsv } from '#main/documents/bills/csv.ts';
import { billState } from '#main/store/query/billingList.ts';
import { recordById } from '#main/store/query/records.ts';
import type { ReadStore, Store } from '#main/store/store.ts';
import { type BillExport, noteFiles } from './billExport.ts';

/** Words of file names. */
export const BILL_FILE_NAMES: Readonly<Record<Language, { bills: string; summary: string; detail: string }>> = {
  it: { bills: 'fatture', summary: 'riepilogo', detail: 'dettaglio' },
  en: { bills: 'bills', summary: 'summary', detail: 'detail' },
};

/** Writes bills for accounting into a folder: a summary and their lines, as CSV or in one workbook. Replaces files of the same name. */
export async function exportForAccounting(
  store: Store,
  ids: readonly string[],
  what: { readonly format: 'csv' | 'xlsx'; readonly dir: string; readonly name: string },
  actor: string,
): Promise<BillExport> {
  const { format, dir, name } = what;
  const lang = companyLanguage(store);
  const words = BILL_FILE_NAMES[lang];
  const files: WrittenFile[] = [];
  const keep = (file: string): void => void files.push({ format, file, bills: ids });
  await mkdir(dir, { recursive: true });
  if (format === 'csv') {
    for (const part of ['summary', 'detail'] as const) {
      const file = `${words.bills}-${name}-${words[part]}.csv`;
      await replace(join(dir, file), (path) =>
        pipeline(Readable.from(billsCsv(part, billsToExport(store, ids), lang)), createWriteStream(path)),
      );
      keep(file);
    }
  } else {
    const { billsXlsx } = await import('#main/documents/xlsx/bills.ts');
    const file = `${words.bills}-${name}.xlsx`;
    const bytes = await billsXlsx([...billsToExport(store, ids)], lang);
    await replace(join(dir, file), (path) => writeFile(path, bytes));
    keep(file);
  }
  noteFiles(store, files, actor);
  return { files, refused: [], warned: [] };
}

/** Bills as accounting gets them, one at a time. */
export function* billsToExport(store: ReadStore, ids: readonly string[]): Generator<ExportedBill> {
  for (const id of ids) {
    const state = billState(store, id);
    if (state !== null) yield { document: state.document, reversed: state.reversedBy !== null };
  }
}

/** Writes beside the file and moves into place: half an export never has the name of a whole one. */
async function replace(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${path}.part`;
  try {
    await write(part);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The language the company writes in. */
export function companyLanguage(store: ReadStore): Language {
  return recordById(store.db, COMPANY_ID)?.fields['language'] === 'en' ? 'en' : 'it';
}
