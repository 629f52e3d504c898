import type { BillDocument, BillLine } from '../../bill/document.ts';
import { bearsWithholding } from '../../billing/totals.ts';
import { reportNumber } from '../../intervention/reportNumber.ts';
import { percent } from '../decimals.ts';
import type { FatturaLine } from '../model/model.ts';
import { shortened, toLatin } from '../text.ts';
import { lineAmounts } from './lineAmounts.ts';

const COVERED = {
  contract: 'Compreso nel contratto',
  pack: 'Scalato dal pacchetto prepagato',
  warranty: 'In garanzia',
} as const;

/** The lines of the bill, all of them: what is covered stands there at zero, so that the customer sees what was done. */
export function linesOf(document: Pick<BillDocument, 'lines' | 'buyer' | 'withholding'>): FatturaLine[] {
  return document.lines.map((line, i) => ({
    NumeroLinea: String(i + 1),
    CodiceArticolo: [],
    Descrizione: shortened(toLatin(line.text), 1000) || '-',
    ...periodOf(line),
    ...lineAmounts(line),
    AliquotaIVA: percent(line.vat.rate),
    ...(document.withholding !== null && bearsWithholding(line) && { Ritenuta: 'SI' }),
    ...(line.vat.nature !== null && { Natura: line.vat.nature }),
    AltriDatiGestionali: dataOf(line, document),
  }));
}

function periodOf({ from, to }: BillLine): Pick<FatturaLine, 'DataInizioPeriodo' | 'DataFinePeriodo'> {
  const first = from ?? to;
  const last = to ?? from;
  return first === null || last === null ? {} : { DataInizioPeriodo: first, DataFinePeriodo: last };
}

/**
 * Declaration of intent as the Agency asks for it (provvedimento 293390/2021: INTENTO, protocol, its day), the numbers of the call
 * and of the intervention's report, and why a line costs nothing.
 */
function dataOf(line: BillLine, { buyer }: Pick<BillDocument, 'buyer'>): FatturaLine['AltriDatiGestionali'] {
  const data: FatturaLine['AltriDatiGestionali'] = [];
  const intent = line.vat.nature === 'N3.5' ? buyer.intent : null;
  if (intent !== null)
    data.push({ TipoDato: 'INTENTO', RiferimentoTesto: reference(intent.protocol), RiferimentoData: intent.date });
  if (line.ticketNumber !== null) data.push({ TipoDato: 'CHIAMATA', RiferimentoTesto: reference(line.ticketNumber) });
  if (line.ticketNumber !== null && line.intervention !== null)
    data.push({
      TipoDato: 'RAPPORTINO',
      RiferimentoTesto: reference(reportNumber(line.ticketNumber, line.intervention)),
    });
  if (line.covered !== null && line.netCents === 0)
    data.push({ TipoDato: 'COPERTURA', RiferimentoTesto: COVERED[line.covered] });
  return data;
}

/** Sixty characters, at least one. */
function reference(text: string): string {
  return shortened(toLatin(text), 60) || '-';
}
