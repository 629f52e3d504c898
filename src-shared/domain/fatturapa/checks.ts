import { checkAmounts } from './checks/amounts.ts';
import { checkDocument } from './checks/document.ts';
import type { Findings } from './checks/finding.ts';
import { checkHeader } from './checks/header.ts';
import { checkLot } from './checks/lot.ts';
import { checkVat } from './checks/vat.ts';
import type { Fattura } from './model/model.ts';

/**
 * The exchange system's checks of content that need none of the Agency's archives, on an invoice that the schema has accepted:
 * amounts are decimals, lists are not empty. Exact decimal arithmetic on what is written, half up.
 * @param receivedOn day of reception, `YYYY-MM-DD`; without it the date is not held against it (00403)
 */
export function checkFattura(fattura: Fattura, { receivedOn }: { receivedOn?: string | undefined } = {}): Findings {
  const header = checkHeader(fattura);
  const bodies = fattura.FatturaElettronicaBody.flatMap((body, i) => {
    const at = `FatturaElettronicaBody[${i + 1}]`;
    return [
      ...checkDocument(body, fattura.FatturaElettronicaHeader, at, receivedOn),
      ...checkVat(body, at),
      ...checkAmounts(body, at),
    ];
  });
  return {
    failures: [...header.failures, ...bodies, ...checkLot(fattura)],
    warnings: header.warnings,
  };
}
