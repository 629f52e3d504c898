import { bill, billLine } from './bills.ts';
import { checkFattura } from '#shared/domain/fatturapa/checks.ts';
import { fromBill } from '#shared/domain/fatturapa/fromBill.ts';
import type { Fattura, FatturaBody, FatturaLine } from '#shared/domain/fatturapa/model/model.ts';

/** A change to a model of two lines: the file, its one invoice, the first line. */
export type Change = (fattura: Fattura, body: FatturaBody, line: FatturaLine) => void;

/** The model of a clean bill with something changed in it. */
export function changedFattura(change: Change = () => undefined): Fattura {
  const document = bill({ lines: [billLine(), billLine()] });
  const fattura = structuredClone(fromBill(document, { progressive: '1' }));
  const body = fattura.FatturaElettronicaBody[0]!;
  change(fattura, body, body.DatiBeniServizi.DettaglioLinee[0]!);
  return fattura;
}

/** Codes of the checks it fails, sorted, as received on the day of the bill. */
export function failedChecks(fattura: Fattura): string[] {
  return checkFattura(fattura, { receivedOn: '2026-10-31' })
    .failures.map(({ check }) => check)
    .toSorted();
}
