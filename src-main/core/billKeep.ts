import { Writable } from 'node:stream';
import { strToU8, zipSync } from 'fflate';
import type { OutputOf } from '#shared/api/contract.ts';
import type { WrittenFile } from '#shared/domain/bill/exported.ts';
import { localDay } from '#shared/format/date.ts';
import { SportelloError } from '#shared/result.ts';
import { billsCsv } from '#main/documents/bills/csv.ts';
import type { FatturaSink } from '#main/documents/fatturapa/sinks.ts';
import { zipSink } from '#main/documents/fatturapa/sinks.ts';
import type { Store } from '#main/store/store.ts';
import { BILL_FILE_NAMES, billsToExport, companyLanguage } from './billAccounting.ts';
import { exportAsFatture, noteFiles } from './billExport.ts';
import type { BillFormat } from './exportMonth.ts';

type Kept = OutputOf<'bill.export'>;
const ZIP = 'application/zip';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Bills as one file, for a screen to hand over; noted on the bills as a file in a folder is.
 * @throws SportelloError not_found naming `ids.<n>`: a file that lacks a bill that was asked for would be taken for whole
 */
export async function exportToKeep(
  store: Store,
  asked: readonly string[],
  format: BillFormat,
  actor: string,
): Promise<Kept> {
  const known = store.db.prepare(`SELECT 1 FROM streams WHERE id = ? AND kind = 'bill' AND state IS NOT NULL`);
  const missing = asked.findIndex((id) => known.get(id) === undefined);
  if (missing >= 0) throw new SportelloError({ code: 'not_found', field: `ids.${missing}`, params: { kind: 'bill' } });
  const ids = [...new Set(asked)];
  return format === 'fatturapa' ? fatture(store, ids, actor) : accounting(store, ids, format, actor);
}

async function fatture(store: Store, ids: readonly string[], actor: string): Promise<Kept> {
  const pieces: Uint8Array[] = [];
  const keep = new Writable({
    write(piece: Uint8Array, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  const sink = ids.length === 1 ? one(pieces) : zipSink(keep);
  const { files, refused, warned } = await exportAsFatture(store, ids, sink, actor);
  const name = ids.length === 1 ? (files[0]?.file ?? '') : `${base(store)}.zip`;
  return {
    file:
      files.length === 0
        ? null
        : { name, mime: ids.length === 1 ? 'application/xml' : ZIP, bytes: new Uint8Array(Buffer.concat(pieces)) },
    written: files.length,
    refused: refused.map(({ bill, number, error, failures }) => ({
      bill,
      number,
      reason: error.reason ?? error.code,
      field: error.field ?? null,
      failures: failures.map(({ check, path, params }) => ({ check, path, params })),
    })),
    warned: warned.map(({ bill, number, file, warnings }) => ({
      bill,
      number,
      file,
      warnings: warnings.map(({ check, path, params }) => ({ check, path, params })),
    })),
  };
}

/** Keeps a single file as it is. */
function one(pieces: Uint8Array[]): FatturaSink {
  return {
    write(_name, bytes) {
      pieces.push(bytes);
      return Promise.resolve();
    },
    finish: () => Promise.resolve(),
  };
}

async function accounting(store: Store, ids: readonly string[], format: 'csv' | 'xlsx', actor: string): Promise<Kept> {
  const lang = companyLanguage(store);
  const words = BILL_FILE_NAMES[lang];
  const bills = [...billsToExport(store, ids)];
  const name = `${base(store)}.${format === 'csv' ? 'zip' : 'xlsx'}`;
  let bytes: Uint8Array<ArrayBuffer>;
  if (format === 'xlsx') {
    const { billsXlsx } = await import('#main/documents/xlsx/bills.ts');
    bytes = await billsXlsx(bills, lang);
  } else {
    const csv = (what: 'summary' | 'detail'): Uint8Array => strToU8([...billsCsv(what, bills, lang)].join(''));
    const files = { [words.summary]: csv('summary'), [words.detail]: csv('detail') };
    bytes = zipSync(
      Object.fromEntries(Object.entries(files).map(([part, text]) => [`${base(store)}-${part}.csv`, text])),
    );
  }
  const file: WrittenFile = { format, file: name, bills: ids };
  noteFiles(store, bills.length === 0 ? [] : [file], actor);
  return {
    file: bills.length === 0 ? null : { name, mime: format === 'csv' ? ZIP : XLSX, bytes },
    written: bills.length,
    refused: [],
    warned: [],
  };
}

/** `fatture-2026-11-02`: what it is and the day it was taken out. */
function base(store: Store): string {
  return `${BILL_FILE_NAMES[companyLanguage(store)].bills}-${localDay(store.ports.now(), store.zone)}`;
}
