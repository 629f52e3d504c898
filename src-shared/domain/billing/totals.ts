import type { BillDocument, BillLine } from '../bill/document.ts';
import { addCents, mulDiv } from './money.ts';
import type { CompanyTerms, CustomerTerms } from './terms.ts';
import type { Vat } from './vat.ts';

type Summary = BillDocument['vat'][number];

/**
 * Untaxed amounts on which stamp duty falls (DPR 642/72, tariffa art. 13): excluded by art. 15, outside the field of VAT,
 * exempt, and not taxable to habitual exporters or as other sales that do not build up a plafond. Exports and reverse
 * charge are free of it.
 */
const STAMPED: ReadonlySet<string> = new Set(['N1', 'N2.1', 'N2.2', 'N3.5', 'N3.6', 'N4']);
/** Above this, cents. */
const STAMP_ABOVE = 7747;
export const STAMP_CENTS = 200;

/** Cents of the lines that stamp duty looks at. The duty itself, charged on, does not count. */
export function stampBase(lines: readonly BillLine[]): number {
  return addCents(
    lines
      .filter(({ vat, kind }) => kind !== 'stamp' && vat.nature !== null && STAMPED.has(vat.nature))
      .map((one) => one.netCents),
  );
}

/** Stamp duty due on so much, cents. */
export function stampFor(base: number): number {
  return base > STAMP_ABOVE ? STAMP_CENTS : 0;
}

/**
 * VAT by rate and nature, half up once for each (checks 00421 to 00423, 00443 and 00444 of the exchange system). Lines
 * with net 0 have their group too. Taxed groups of a customer with split payment are paid to the State by the customer.
 */
export function vatSummary(lines: readonly BillLine[], splitPayment: boolean): Summary[] {
  const groups = new Map<string, { vat: Vat; notes: Set<string>; nets: number[] }>();
  for (const { vat, netCents } of lines) {
    const key = `${String(vat.rate).padStart(5, '0')} ${vat.nature ?? ''}`;
    const group = groups.get(key) ?? { vat, notes: new Set(), nets: [] };
    if (vat.note !== null) group.notes.add(vat.note);
    group.nets.push(netCents);
    groups.set(key, group);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([, { vat, notes, nets }]) => {
      const netCents = addCents(nets);
      return {
        rate: vat.rate,
        nature: vat.nature,
        note: notes.size === 0 ? null : [...notes].join('; ').slice(0, 100),
        netCents,
        vatCents: mulDiv(netCents, vat.rate, 10_000),
        due: splitPayment && vat.rate > 0 ? 'S' : 'I',
      };
    });
}

/** Tax is withheld on what is earned: not on stamp duty or advances in the customer's name (N1, art. 15), nor on nothing. */
export function bearsWithholding({ kind, vat, netCents }: Pick<BillLine, 'kind' | 'vat' | 'netCents'>): boolean {
  return kind !== 'stamp' && vat.nature !== 'N1' && netCents !== 0;
}

/** Tax the customer withholds: the company's rate on the lines that bear it; none where no line does. */
export function withholdingOf(
  lines: readonly BillLine[],
  customer: Pick<CustomerTerms, 'withholds'>,
  { withholding }: Pick<CompanyTerms, 'withholding'>,
): BillDocument['withholding'] {
  if (!customer.withholds || withholding === null) return null;
  const withheld = lines.filter(bearsWithholding);
  if (withheld.length === 0) return null;
  const base = addCents(withheld.map((one) => one.netCents));
  const { kind, rate, cause } = withholding;
  return { kind, rate, cause, cents: mulDiv(base, rate, 10_000) };
}
