import type { BillDocument } from '#shared/domain/bill/document.ts';
import { type Finding, finding } from '#shared/domain/fatturapa/checks/finding.ts';
import { identityOf } from '#shared/domain/fatturapa/checks/lot.ts';
import { progressivesAfter } from '#shared/domain/fatturapa/fileName.ts';
import { formatDay } from '#shared/format/date.ts';
import { SportelloError } from '#shared/result.ts';
import { type FatturaFile, makeFattura } from './makeFattura.ts';
import { FatturaRefused } from './refused.ts';
import { openSchemas } from './schemas.ts';
import type { FatturaSink } from './sinks.ts';

/** A bill and the document it is frozen in. */
export interface BillToExport {
  readonly id: string;
  readonly document: BillDocument;
}

/** A file that stands in the sink: what `bill.exported` says of the bill (format fatturapa). */
export interface WrittenFattura {
  readonly bill: string;
  readonly number: string;
  readonly file: string;
  readonly warnings: readonly Finding[];
}

/** A bill whose file was not written, and why. `failures` is empty where data were missing or the file was there already. */
export interface RefusedFattura {
  readonly bill: string;
  readonly number: string;
  readonly error: SportelloError;
  readonly failures: readonly Finding[];
}

export interface ExportOptions {
  /** Names of all files ever exported by this company (`exports` of its bills): their progressives are not used again. */
  readonly used: Iterable<string>;
  /** The day the files reach the exchange system, `YYYY-MM-DD`: a bill dated ahead of it is refused. */
  readonly receivedOn?: string | undefined;
  /** Today, where it is not known when they are sent: a bill dated ahead is written, with a warning that says from when. */
  readonly today?: string | undefined;
  /** Told of each file once it is written, so that what stood before a broken disk is known. */
  readonly onWritten?: (one: WrittenFattura) => void;
}

/**
 * Writes bills as electronic invoices, one XML each, in the order given. Each is checked first: one that fails is not written, uses
 * up no progressive and does not stop the others. Streams: one bill is in memory at a time.
 * @throws what the sink's disk throws; `onWritten` has told of the files before
 */
export async function exportFatture(
  bills: Iterable<BillToExport> | AsyncIterable<BillToExport>,
  sink: FatturaSink,
  { used, receivedOn, today, onWritten }: ExportOptions,
): Promise<{ written: WrittenFattura[]; refused: RefusedFattura[] }> {
  const [schemas, { writeXml }] = await Promise.all([openSchemas(), import('./writeXml.ts')]);
  const written: WrittenFattura[] = [];
  const refused: RefusedFattura[] = [];
  const identities = new Set<string>();
  const after = progressivesAfter(used);
  let progressive: string | undefined;
  try {
    for await (const { id, document } of bills) {
      const { number } = document;
      try {
        progressive ??= after();
        const file = makeFattura(document, progressive, { schemas, writeXml, receivedOn });
        requireFirst(file, number, identities);
        await sink.write(file.name, file.xml);
        const warnings = [...file.warnings, ...datedAhead(document, today)];
        const one = { bill: id, number, file: file.name, warnings };
        written.push(one);
        onWritten?.(one);
        progressive = undefined;
      } catch (error) {
        if (!(error instanceof SportelloError)) throw error;
        const failures = error instanceof FatturaRefused ? error.failures : [];
        refused.push({ bill: id, number, error, failures });
        // A file of that name, made by whom we do not know: its progressive is taken.
        if (error.reason === 'fileExists') progressive = undefined;
      }
    }
    await sink.finish();
  } finally {
    schemas.close();
  }
  return { written, refused };
}

/** 00403, as far as it can be seen from here. */
function datedAhead({ date }: BillDocument, today: string | undefined): Finding[] {
  if (today === undefined || date <= today) return [];
  const path = 'FatturaElettronicaBody[1]/DatiGenerali/DatiGeneraliDocumento/Data';
  return [finding('sendFrom', path, { date: formatDay(date, 'it') })];
}

/** 00404, as far as it can be seen from here: two bills of one export with the same number. */
function requireFirst({ fattura }: FatturaFile, number: string, identities: Set<string>): void {
  for (const body of fattura.FatturaElettronicaBody) {
    const identity = identityOf(fattura, body);
    if (identities.has(identity)) throw new FatturaRefused(number, [finding('00404', '', { number })]);
    identities.add(identity);
  }
}
