import type { Figures } from './figures.ts';
import type { Step } from './lines.ts';
import { mulDiv, shareOut } from './money.ts';
import type { PriceList } from './priceList.ts';
import type { RawLine } from './rawLine.ts';
import type { BillWords } from './words.ts';
import { byStart, type TripLeg, type Work } from './work.ts';

/**
 * Call-out, km and travelling time. A trip of several interventions is one journey: what was driven on all of them is
 * added up, free km are taken off once, and the rest is shared out equally, to the unit by largest remainder (the
 * earlier ones get what is left over), so that the shares add up to the journey. Travelling time is charged once,
 * however many travel, without multipliers. One leg of two is half, rounded half up.
 */
export function travelLines(
  work: Work,
  figures: Figures,
  trip: readonly TripLeg[],
  list: PriceList,
  words: BillWords,
): RawLine[] {
  const share = shareOf(work, trip);
  const base = { vat: list.vat, factor: 10_000, unpriced: null };
  const lines: RawLine[] = [];
  if (work.mode === 'onsite' && list.callOutCents > 0) {
    const cents = share.of(list.callOutCents);
    const steps: Step[] = [{ code: 'callOut', params: { cents: list.callOutCents } }];
    if (share.count > 1) steps.push({ code: 'tripShareMoney', params: { works: share.count, cents } });
    const text = words.text('line.callOut');
    lines.push({
      ...base,
      key: 'callOut',
      kind: 'callOut',
      text,
      amount: 1,
      unit: 'flat',
      unitMicros: cents * 10_000,
      steps,
    });
  }
  const { by, legs, includedKm, kmMillis, centsPerHour } = list.travel;
  if (by === 'km') {
    const journey = share.total((leg) => leg.km, figures.km);
    if (journey > 0) {
      const steps: Step[] = [{ code: share.count > 1 ? 'tripKm' : 'km', params: { km: journey, works: share.count } }];
      const driven = legs === 'out' ? mulDiv(journey, 1, 2) : journey;
      if (legs === 'out') steps.push({ code: 'kmOut', params: { km: driven } });
      const charged = Math.max(0, driven - includedKm);
      if (includedKm > 0) steps.push({ code: 'kmIncluded', params: { included: includedKm, km: charged } });
      const km = share.of(charged);
      if (share.count > 1) steps.push({ code: 'tripShareKm', params: { works: share.count, km } });
      steps.push({ code: 'kmRate', params: { millis: kmMillis } });
      const text = words.text('line.km');
      lines.push({ ...base, key: 'km', kind: 'km', text, amount: km, unit: 'km', unitMicros: kmMillis * 1000, steps });
    }
  }
  if (by === 'time') {
    const journey = share.total((leg) => leg.travelMinutes, figures.travelMinutes);
    if (journey > 0) {
      const params = { minutes: journey, works: share.count };
      const steps: Step[] = [{ code: share.count > 1 ? 'tripTravel' : 'travel', params }];
      const travelled = legs === 'out' ? mulDiv(journey, 1, 2) : journey;
      if (legs === 'out') steps.push({ code: 'travelOut', params: { minutes: travelled } });
      const minutes = share.of(travelled);
      if (share.count > 1) steps.push({ code: 'tripShareMinutes', params: { works: share.count, minutes } });
      steps.push({ code: 'travelRate', params: { cents: centsPerHour } });
      const text = words.text('line.travel');
      const unitMicros = centsPerHour * 10_000;
      lines.push({ ...base, key: 'travel', kind: 'travel', text, amount: minutes, unit: 'minutes', unitMicros, steps });
    }
  }
  return lines;
}

/** This work's part of its trip. */
function shareOf(work: Work, trip: readonly TripLeg[]) {
  const legs = trip.some((leg) => leg.id === work.id) ? trip.toSorted(byStart) : [work];
  const place = legs.findIndex((leg) => leg.id === work.id);
  const equal = legs.map(() => 1);
  return {
    count: legs.length,
    of: (total: number) => (legs.length === 1 ? total : (shareOut(total, equal)[place] ?? 0)),
    /** Sum over the trip; its own figure is the checked one. */
    total: (figure: (leg: TripLeg) => number, own: number) =>
      legs.reduce((sum, leg) => sum + (leg.id === work.id ? own : whole(figure(leg))), 0),
  };
}

function whole(value: number): number {
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
