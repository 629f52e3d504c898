import type { BillLine } from '../bill/document.ts';
import { monthOf } from './days.ts';
import type { OwnedPack } from './terms.ts';
import { type BillWords, cut } from './words.ts';

/** The sale of a pack as a line; null when it is not due: paid elsewhere, billed already, free, or bought later. */
export function packSale(
  pack: OwnedPack,
  month: string,
  closed: ReadonlyMap<string, number>,
  words: BillWords,
): BillLine | null {
  const bought = monthOf(pack.boughtOn);
  if (!pack.toBill || pack.bill !== null || pack.priceCents === 0 || bought > month) return null;
  const { name, quantity, expiresOn, priceCents } = pack;
  const what =
    pack.unit === 'minutes'
      ? words.text('line.packMinutes', { name, minutes: quantity })
      : words.text('line.packCents', { name, cents: quantity });
  const text = expiresOn === null ? what : words.text('line.packUntil', { text: what, day: words.day(expiresOn) });
  return {
    key: `pack:${pack.id}`,
    kind: 'packSale',
    text: cut(text, 1000),
    amount: 1,
    unit: 'flat',
    unitMicros: priceCents * 10_000,
    netCents: priceCents,
    vat: pack.vat,
    covered: null,
    overridden: null,
    steps: [
      { code: 'packSale', params: { day: pack.boughtOn, cents: priceCents } },
      { code: 'toBill', params: { cents: priceCents } },
    ],
    intervention: null,
    ticketNumber: null,
    from: pack.boughtOn,
    to: null,
    late: bought < month && closed.has(bought),
  };
}
