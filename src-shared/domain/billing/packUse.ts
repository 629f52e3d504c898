import type { PackUse, PricedLine, Step } from './lines.ts';
import { mulDiv } from './money.ts';
import { finished, netOf, type RawLine } from './rawLine.ts';
import type { OwnedPack } from './terms.ts';
import { type BillWords, cut } from './words.ts';

/** A pack and what it has left before this work, minutes or cents. */
export interface PackLeft {
  readonly pack: OwnedPack;
  readonly left: number;
}

/** A line that packs may bear, with what was said of its contract. */
export interface OpenLine {
  readonly raw: RawLine;
  readonly steps: readonly Step[];
}

/** A line while packs bear parts of it. */
interface Bearing extends OpenLine {
  readonly packSteps: Step[];
  /** Minutes not borne by an hour pack; the whole amount of other lines. */
  rest: number;
}

export interface PackAnswer {
  readonly lines: readonly PricedLine[];
  readonly uses: readonly PackUse[];
  readonly overdraftMinutes: number;
  readonly overdraftCents: number;
}

/** What makes packs count. */
export interface PackRules {
  readonly byFactor: boolean;
  /** Under a prepaid contract whatever packs do not bear is overdraft. */
  readonly prepaid: boolean;
}

/**
 * Packs in the order they are used: oldest expiry first, those without one last; of equal ones the one bought first.
 */
export function inUseOrder(a: OwnedPack, b: OwnedPack): number {
  const key = (one: OwnedPack) => `${one.expiresOn ?? '9999-99-99'} ${one.boughtOn} ${one.id}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/**
 * Lets packs bear lines: first hour packs the labour, line by line, then money packs whatever is left, whatever it is
 * for. Work that is free by the list (rate or multiplier 0) takes nothing. With `byFactor` a minute at × 1.5 takes one
 * and a half, rounded half up for each line; where a pack ends within the work its last minutes count in the
 * customer's favour. A line borne in part becomes two or three:
 * `<key>:pack`, `<key>:money` and the rest under its own key.
 */
export function usePacks(
  open: readonly OpenLine[],
  packs: readonly PackLeft[],
  { byFactor, prepaid }: PackRules,
  words: BillWords,
): PackAnswer {
  const ordered = packs.toSorted((a, b) => inUseOrder(a.pack, b.pack)).map((one) => ({ ...one, used: 0 }));
  const hours = ordered.filter(({ pack }) => pack.unit === 'minutes');
  const money = ordered.filter(({ pack }) => pack.unit === 'cents');
  const lines: PricedLine[] = [];
  let overdraftMinutes = 0;
  let overdraftCents = 0;
  for (const one of open) {
    const line: Bearing = { ...one, packSteps: [], rest: one.raw.amount };
    const { raw } = one;
    if (raw.kind === 'labour' && (raw.unitMicros > 0 || raw.unpriced !== null)) bearMinutes(line, hours, byFactor);
    const borne = raw.amount - line.rest;
    if (borne > 0) {
      const key = line.rest > 0 ? `${raw.key}:pack` : raw.key;
      const text = line.rest > 0 ? cut(words.text('line.byPack', { text: raw.text }), 400) : raw.text;
      lines.push(finished({ ...raw, key, text, amount: borne }, 0, 'pack', [...one.steps, ...line.packSteps]));
      if (line.rest === 0) continue;
    }
    const restRaw = { ...raw, amount: line.rest };
    const steps = [...one.steps];
    if (borne > 0) steps.push({ code: 'packTook', params: { minutes: borne, left: line.rest } });
    const net = netOf(restRaw);
    const { parts, untouched } = bearCents(restRaw, net, steps, money, words);
    const over = untouched > 0 || (raw.unpriced !== null && line.rest > 0);
    const byHours =
      raw.kind === 'labour' &&
      parts.length === 0 &&
      (borne > 0 || (prepaid && (hours.length > 0 || money.length === 0)));
    if (over && byHours) {
      overdraftMinutes += line.rest;
      steps.push({ code: 'overdraft', params: { minutes: line.rest } });
    } else if (over && money.length > 0 && prepaid) {
      overdraftCents += untouched;
    }
    lines.push(...(parts.length > 0 ? parts : [finished(restRaw, net, null, steps)]));
  }
  const uses = ordered.filter(({ used }) => used > 0).map(({ pack, used }) => ({ pack: pack.id, amount: used }));
  return { lines, uses, overdraftMinutes, overdraftCents };
}

type Drawn = PackLeft & { used: number };

function bearMinutes(line: Bearing, packs: Drawn[], byFactor: boolean): void {
  const factor = byFactor ? line.raw.factor : 10_000;
  if (factor === 0) return;
  for (const drawn of packs) {
    const left = drawn.left - drawn.used;
    if (line.rest === 0) return;
    if (left <= 0) continue;
    const need = mulDiv(line.rest, factor, 10_000);
    const take = Math.min(need, left);
    const covered = need <= left ? line.rest : Math.min(line.rest, Math.ceil((left * 10_000) / factor));
    drawn.used += take;
    line.rest -= covered;
    const params = { pack: drawn.pack.name, minutes: take, covered, left: left - take };
    line.packSteps.push({ code: factor === 10_000 ? 'pack' : 'packByFactor', params });
  }
}

/** Lets money packs bear a line: the lines it becomes, none when they bear nothing; `untouched` cents are to be billed. */
function bearCents(
  raw: RawLine,
  net: number,
  steps: readonly Step[],
  packs: Drawn[],
  words: BillWords,
): { parts: PricedLine[]; untouched: number } {
  let rest = net;
  const said: Step[] = [{ code: 'gross', params: { cents: net } }];
  for (const drawn of packs) {
    const left = drawn.left - drawn.used;
    const take = Math.min(rest, left);
    if (take <= 0) continue;
    drawn.used += take;
    rest -= take;
    said.push({ code: 'packMoney', params: { pack: drawn.pack.name, cents: take, left: left - take } });
  }
  if (rest === net) return { parts: [], untouched: net };
  if (rest === 0) return { parts: [finished(raw, 0, 'pack', [...steps, ...said])], untouched: 0 };
  const flat = (cents: number) => ({ ...raw, amount: 1, unit: 'flat' as const, unitMicros: cents * 10_000 });
  const text = cut(words.text('line.byPack', { text: raw.text }), 400);
  const borne = finished({ ...flat(net - rest), key: `${raw.key}:money`, text }, 0, 'pack', [...steps, ...said]);
  const tookMoney = { code: 'packTookMoney', params: { cents: net - rest, left: rest } };
  const remains = cut(words.text('line.beyondPack', { text: raw.text }), 400);
  const said2 = [...steps, { code: 'gross', params: { cents: net } }, tookMoney];
  return { parts: [borne, finished({ ...flat(rest), text: remains }, rest, null, said2)], untouched: rest };
}
