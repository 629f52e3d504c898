import type { Step } from './lines.ts';
import type { ChargedMinutes } from './minutes.ts';
import { mulDiv } from './money.ts';
import type { PriceList, TechnicianLevel } from './priceList.ts';
import type { RawLine } from './rawLine.ts';
import type { BillWords } from './words.ts';
import type { Work } from './work.ts';

type Level = TechnicianLevel | null;

/**
 * Labour: a line for each band and technician's level. Technicians of the same level share a line, their minutes add up.
 */
export function labourLines(
  work: Pick<Work, 'mode' | 'technicians' | 'urgent'>,
  minutes: ChargedMinutes,
  list: PriceList,
  words: BillWords,
): RawLine[] {
  const levels = new Map<Level, number>();
  for (const { level } of work.technicians) levels.set(level, (levels.get(level) ?? 0) + 1);
  const urgent = work.urgent ? list.urgentPercent : 100;
  const lines: RawLine[] = [];
  for (const [level, count] of levels) {
    const rate = rateFor(list, work.mode, level);
    for (const { band, minutes: each } of minutes.bands) {
      const steps: Step[] = [...minutes.steps];
      if (minutes.bands.length > 1) steps.push({ code: 'bandShare', params: { band, minutes: each } });
      if (count > 1) steps.push({ code: 'technicians', params: { technicians: count, minutes: each * count } });
      const name = level ?? 'general';
      if (rate !== null) steps.push({ code: 'rate', params: { cents: rate, mode: work.mode, level: name } });
      else steps.push({ code: 'priceMissing', params: {} });
      const percent = list.bands[band];
      if (percent !== 100) steps.push({ code: 'bandFactor', params: { band, percent } });
      if (urgent !== 100) steps.push({ code: 'urgentFactor', params: { percent: urgent } });
      lines.push({
        key: `labour:${band}:${name}`,
        kind: 'labour',
        text: labourText(work.mode, band, level, words),
        amount: each * count,
        unit: 'minutes',
        // Cents are 10,000 millionths; two percentages take the four noughts away again.
        unitMicros: mulDiv(mulDiv(rate ?? 0, percent, 1), urgent, 1),
        vat: list.vat,
        steps,
        factor: percent * urgent,
        unpriced: rate === null ? { reason: 'unknownRate', field: `rates.${work.mode}.${name}` } : null,
      });
    }
  }
  return lines;
}

/** Cents an hour: the rate of this level, or the general one; null when the list has neither. */
function rateFor(list: PriceList, mode: Work['mode'], level: Level): number | null {
  const ofMode = list.rates.filter((one) => one.mode === mode);
  const rate = ofMode.find((one) => one.level === level) ?? ofMode.find((one) => one.level === null);
  return rate?.centsPerHour ?? null;
}

function labourText(mode: Work['mode'], band: keyof PriceList['bands'], level: Level, words: BillWords): string {
  const parts = [words.text(`line.labour.${mode}`)];
  if (band !== 'ordinary') parts.push(words.text(`line.band.${band}`));
  if (level !== null) parts.push(words.text(`line.level.${level}`));
  return parts.join(', ');
}
