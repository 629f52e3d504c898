import { type BandMinutes, type BillingCalendar, splitBands } from './calendar.ts';
import type { Step } from './lines.ts';
import { shareOut } from './money.ts';
import type { Band, PriceList } from './priceList.ts';
import type { Work } from './work.ts';

/** What of one technician's time is charged, once per intervention. */
export interface ChargedMinutes {
  /** By band, in the order of the clock. */
  readonly bands: readonly BandMinutes[];
  /** Worked, breaks taken off. */
  readonly worked: number;
  readonly charged: number;
  readonly steps: readonly Step[];
}

type Spans = { band: Band; minutes: number }[];

/**
 * Actual minutes by band → less breaks → minimum → rounding. Breaks are taken from every band in proportion to its
 * minutes (nobody wrote down when they were), to the whole minute by largest remainder. Minutes added by minimum or
 * rounding take the last band; those rounded off are taken from the last band, then from the one before it.
 * Times must be in order (`figuresOf`).
 */
export function chargedMinutes(
  work: Pick<Work, 'mode' | 'breakMinutes'> & { readonly start: number; readonly end: number },
  list: Pick<PriceList, 'clock' | 'minimumMinutes' | 'rounding'>,
  calendar: BillingCalendar,
): ChargedMinutes {
  const spans: Spans = splitBands(work.start, work.end, list.clock, calendar);
  const actual = total(spans);
  const steps: Step[] = [{ code: 'actual', params: { minutes: actual } }];
  if (spans.length > 1) {
    for (const { band, minutes } of spans) steps.push({ code: 'inBand', params: { band, minutes } });
  }
  if (work.breakMinutes > 0) {
    const parts = shareOut(
      work.breakMinutes,
      spans.map((one) => one.minutes),
    );
    for (const [i, span] of spans.entries()) span.minutes -= parts[i] ?? 0;
    steps.push({ code: 'breaks', params: { minutes: work.breakMinutes, left: total(spans) } });
  }
  const worked = total(spans);
  const minimum = list.minimumMinutes[work.mode];
  if (worked < minimum) {
    addToLast(spans, minimum - worked);
    steps.push({ code: 'minimum', params: { minutes: minimum, added: minimum - worked } });
  }
  const before = total(spans);
  const charged = rounded(before, list.rounding);
  if (charged !== before) {
    addToLast(spans, charged - before);
    const { unit, direction } = list.rounding;
    steps.push({ code: charged > before ? 'roundedUp' : 'roundedDown', params: { unit, direction, minutes: charged } });
  }
  return { bands: merged(spans), worked, charged, steps };
}

/** Minutes to the unit of the list: `nearest` takes the half up. */
export function rounded(minutes: number, { unit, direction }: PriceList['rounding']): number {
  const rest = minutes % unit;
  if (direction === 'none' || rest === 0) return minutes;
  const up = direction === 'up' || (direction === 'nearest' && rest * 2 >= unit);
  return minutes - rest + (up ? unit : 0);
}

function addToLast(spans: Spans, minutes: number): void {
  let missing = minutes;
  for (let i = spans.length - 1; i >= 0 && missing !== 0; i -= 1) {
    const span = spans[i];
    if (span === undefined) return;
    const change = Math.max(missing, -span.minutes);
    span.minutes += change;
    missing -= change;
  }
}

/** One entry for each band: a night before and after the same day is one line. */
function merged(spans: Spans): BandMinutes[] {
  const byBand = new Map<Band, number>();
  for (const { band, minutes } of spans) byBand.set(band, (byBand.get(band) ?? 0) + minutes);
  const bands = [...byBand].map(([band, minutes]) => ({ band, minutes }));
  const charged = bands.filter((one) => one.minutes > 0);
  // Rounded down to nothing: the line stays and says why.
  return charged.length > 0 ? charged : bands.slice(0, 1);
}

function total(spans: Spans): number {
  return spans.reduce((sum, one) => sum + one.minutes, 0);
}
