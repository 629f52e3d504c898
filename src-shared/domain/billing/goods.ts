import type { Step } from './lines.ts';
import { mulDiv } from './money.ts';
import type { PriceList } from './priceList.ts';
import type { RawLine } from './rawLine.ts';
import { type BillWords, cut } from './words.ts';
import type { Work } from './work.ts';

const MAX_TEXT = 400;

/** Expenses as they were laid out, parts at their recorded price with the list's mark-up. */
export function goodsLines(work: Pick<Work, 'expenses' | 'parts'>, list: PriceList, words: BillWords): RawLine[] {
  const base = { vat: list.vat, factor: 10_000 };
  const expenses = work.expenses.map(
    ({ what, cents }, i): RawLine => ({
      ...base,
      key: `expense:${i}`,
      kind: 'expense',
      text: cut(words.text('line.expense', { what }), MAX_TEXT),
      amount: 1,
      unit: 'flat',
      unitMicros: mulDiv(counted(cents), 10_000, 1),
      steps: [{ code: 'expense', params: { cents: counted(cents) } }],
      unpriced: null,
    }),
  );
  const parts = work.parts.map(({ what, serial, quantity, priceCents = null }, i): RawLine => {
    const price = counted(priceCents ?? 0);
    const steps: Step[] = [];
    if (priceCents !== null) steps.push({ code: 'part', params: { cents: price, quantity } });
    else steps.push({ code: 'priceMissing', params: {} });
    const percent = list.partsMarkupPercent;
    if (priceCents !== null && percent > 0) steps.push({ code: 'partMarkup', params: { percent } });
    return {
      ...base,
      key: `part:${i}`,
      kind: 'part',
      text: cut(
        words.text(serial === null ? 'line.part' : 'line.partSerial', { what, serial: serial ?? '' }),
        MAX_TEXT,
      ),
      amount: counted(quantity),
      unit: 'pieces',
      unitMicros: mulDiv(price, 100 * (100 + percent), 1),
      steps,
      unpriced: priceCents === null ? { reason: 'partWithoutPrice', field: `parts.${i}.priceCents` } : null,
    };
  });
  return [...expenses, ...parts];
}

/** What cannot be counted is a problem of `figuresOf`; here it is nothing. */
function counted(value: number): number {
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
