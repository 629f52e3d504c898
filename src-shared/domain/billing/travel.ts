import type { TripShare } from '../intervention/billing.ts';
import type { Figures } from './figures.ts';
import type { Step } from './lines.ts';
import { mulDiv, shareOut } from './money.ts';
import type { PriceList } from './priceList.ts';
import type { RawLine } from './rawLine.ts';
import type { BillWords } from './words.ts';
import { byStart, type TripLeg, type Work } from './work.ts';

/** The lines of a journey, and what of its trip the work bears. */
export interface Travel {
  readonly lines: RawLine[];
  readonly share: TripShare;
}

/**
 * Call-out, km and travelling time. A trip of several visits is one journey: what was driven on all of them is added up,
 * free km are taken off once, and the rest is shared out equally, to the unit by largest remainder (the earlier ones get
 * what is left over), so that the shares add up to the journey. Visits billed before keep what they bore: those still
 * open share what is left of it, never less than nothing. Travelling time is charged once, however many travel, without
 * multipliers. One leg of two is half, rounded half up. Work done from afar has no part in a trip.
 */
export function travelLines(
  work: Work,
  figures: Figures,
  trip: readonly TripLeg[],
  list: PriceList,
  words: BillWords,
): Travel {
  const share = shareOf(work, trip);
  const base = { vat: list.vat, factor: 10_000, unpriced: null };
  const lines: RawLine[] = [];
  const borne = { callOutCents: 0, km: 0, minutes: 0 };
  if (work.mode === 'onsite' && list.callOutCents > 0) {
    const { own: cents, taken } = share.of(list.callOutCents, (leg) => leg.callOutCents);
    borne.callOutCents = cents;
    const steps: Step[] = [{ code: 'callOut', params: { cents: list.callOutCents } }];
    if (taken > 0) steps.push({ code: 'tripTakenMoney', params: { cents: taken } });
    if (share.open > 1) steps.push({ code: 'tripShareMoney', params: { works: share.open, cents } });
    const text = words.text('line.callOut');
    const unitMicros = cents * 10_000;
    lines.push({ ...base, key: 'callOut', kind: 'callOut', text, amount: 1, unit: 'flat', unitMicros, steps });
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
      const { own: km, taken } = share.of(charged, (leg) => leg.km);
      borne.km = km;
      if (taken > 0) steps.push({ code: 'tripTakenKm', params: { km: taken } });
      if (share.open > 1) steps.push({ code: 'tripShareKm', params: { works: share.open, km } });
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
      const { own: minutes, taken } = share.of(travelled, (leg) => leg.minutes);
      borne.minutes = minutes;
      if (taken > 0) steps.push({ code: 'tripTakenMinutes', params: { minutes: taken } });
      if (share.open > 1) steps.push({ code: 'tripShareMinutes', params: { works: share.open, minutes } });
      steps.push({ code: 'travelRate', params: { cents: centsPerHour } });
      const text = words.text('line.travel');
      const unitMicros = centsPerHour * 10_000;
      lines.push({ ...base, key: 'travel', kind: 'travel', text, amount: minutes, unit: 'minutes', unitMicros, steps });
    }
  }
  return { lines, share: borne };
}

/** This work's part of its trip. */
function shareOf(work: Work, trip: readonly TripLeg[]) {
  const visits = trip.filter((leg) => leg.mode === 'onsite');
  const legs = visits.some((leg) => leg.id === work.id) ? visits.toSorted(byStart) : [work];
  // The work that is priced shares as if it were open, also where one asks what it would cost now.
  const open = legs.filter((leg) => leg.billed === null || leg.id === work.id);
  const settled = legs.flatMap((leg) => (leg.billed === null || leg.id === work.id ? [] : [leg.billed.trip]));
  const place = open.findIndex((leg) => leg.id === work.id);
  const equal = open.map(() => 1);
  return {
    /** Visits of the trip, and those of them that still share. */
    count: legs.length,
    open: open.length,
    of(total: number, figure: (borne: TripShare) => number): { own: number; taken: number } {
      const taken = settled.reduce((sum, one) => sum + figure(one), 0);
      const left = Math.max(0, total - taken);
      return { own: open.length === 1 ? left : (shareOut(left, equal)[place] ?? 0), taken };
    },
    /** Sum over the trip; its own figure is the checked one. */
    total: (figure: (leg: TripLeg) => number, own: number) =>
      legs.reduce((sum, leg) => sum + (leg.id === work.id ? own : whole(figure(leg))), 0),
  };
}

function whole(value: number): number {
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
