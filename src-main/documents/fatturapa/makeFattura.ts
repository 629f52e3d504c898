import type { BillDocument } from '#shared/domain/bill/document.ts';
import type { Finding } from '#shared/domain/fatturapa/checks/finding.ts';
import { fatturaFileName } from '#shared/domain/fatturapa/fileName.ts';
import { fromBill, transmitterOf } from '#shared/domain/fatturapa/fromBill.ts';
import type { Fattura } from '#shared/domain/fatturapa/model/model.ts';
import { fatturaProblems } from '#shared/domain/fatturapa/problems.ts';
import { SportelloError } from '#shared/result.ts';
import { examineFattura } from './examine.ts';
import { FatturaRefused } from './refused.ts';
import type { Schemas } from './schemas.ts';

/** A file that passed the schema and the checks. */
export interface FatturaFile {
  readonly name: string;
  readonly xml: Uint8Array;
  readonly fattura: Fattura;
  readonly warnings: readonly Finding[];
}

/** Lays out a model as XML; handed in, because the library that does it is loaded late. */
export type WriteXml = (fattura: Fattura) => Uint8Array;

/**
 * The file of a bill, read back and examined as the exchange system would before anybody gets it.
 * @param receivedOn the day it is made, `YYYY-MM-DD`: a bill of tomorrow is not sent today (00403)
 * @throws SportelloError refused: `fatturaMissing` naming the field that is missing, or a `FatturaRefused` (`fatturaCheck`)
 */
export function makeFattura(
  document: BillDocument,
  progressive: string,
  { schemas, writeXml, receivedOn }: { schemas: Schemas; writeXml: WriteXml; receivedOn?: string | undefined },
): FatturaFile {
  const { number } = document;
  const [problem] = fatturaProblems(document);
  if (problem !== undefined) {
    throw new SportelloError({
      code: 'refused',
      reason: 'fatturaMissing',
      field: problem.field,
      params: { number, why: problem.reason },
      safe: 'nothingChanged',
    });
  }
  const name = fatturaFileName(transmitterOf(document), progressive);
  const xml = writeXml(fromBill(document, { progressive }));
  const { failures, warnings, fattura } = examineFattura(schemas, { name, bytes: xml, receivedOn });
  if (failures.length > 0 || fattura === null) throw new FatturaRefused(number, failures);
  return { name, xml, fattura, warnings };
}
