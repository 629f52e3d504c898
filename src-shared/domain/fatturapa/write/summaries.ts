import type { BillDocument } from '../../bill/document.ts';
import { euro, percent } from '../decimals.ts';
import type { FatturaSummary } from '../model/model.ts';
import { shortened, toLatin } from '../text.ts';
import { natureReference, SPLIT_PAYMENT } from './references.ts';

type Group = BillDocument['vat'][number];

/** The VAT groups of the bill, and one at zero for each treatment that only lines at zero have: each line must find its group. */
export function summariesOf(document: BillDocument): FatturaSummary[] {
  const groups: Group[] = [...document.vat];
  for (const { vat, netCents } of document.lines) {
    const known = groups.some((group) => group.rate === vat.rate && group.nature === vat.nature);
    if (!known && netCents === 0) groups.push({ ...vat, netCents: 0, vatCents: 0, due: groups[0]?.due ?? 'I' });
  }
  return groups.map(summaryOf);
}

/** When tax falls due is said only where there is tax. */
function summaryOf({ rate, nature, note, netCents, vatCents, due }: Group): FatturaSummary {
  const own = note === null ? '' : shortened(toLatin(note), 100);
  const law = nature === null ? (due === 'S' ? SPLIT_PAYMENT : '') : natureReference(nature);
  const reference = own || law;
  return {
    AliquotaIVA: percent(rate),
    ...(nature !== null && { Natura: nature }),
    ImponibileImporto: euro(netCents),
    Imposta: euro(vatCents),
    ...(nature === null && { EsigibilitaIVA: due }),
    ...(reference !== '' && { RiferimentoNormativo: reference }),
  };
}
