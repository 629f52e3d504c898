import { dayOf } from './calendar.ts';
import { type PriceContext, priceOpenWorks } from './customerWorks.ts';
import { addDaysTo, monthEnd } from './days.ts';
import type { PackUse } from './lines.ts';
import { inUseOrder } from './packUse.ts';
import type { OwnedPack } from './terms.ts';
import type { Work } from './work.ts';

/** One movement of the prepaid ledger: minutes or cents, as the pack's unit says. */
export interface LedgerEntry {
  /** '' where overdraft falls on no pack at all. */
  readonly pack: string;
  readonly unit: 'minutes' | 'cents';
  readonly day: string;
  readonly what: 'bought' | 'used' | 'expired' | 'overdraft';
  /** Positive when bought, negative when used, expired or overdraft. */
  readonly amount: number;
  /** What all packs of that unit have left after it. An overdraft goes below zero for its own entry only: it is billed, not carried on. */
  readonly balance: number;
  readonly intervention: string | null;
  readonly ticketNumber: string | null;
  /** Not billed yet: the run decides. */
  readonly provisional: boolean;
}

export type PackWarning = 'low' | 'exhausted' | 'expiring' | 'expired';

/** What a pack has left on a day, and what is to be said of it. */
export interface PackStanding {
  readonly pack: OwnedPack;
  readonly bought: number;
  readonly used: number;
  readonly expired: number;
  /** bought - used - expired. Below zero only where two desks billed the same hour. */
  readonly left: number;
  readonly warnings: readonly PackWarning[];
}

export interface PackLedger {
  readonly balances: readonly PackStanding[];
  readonly entries: readonly LedgerEntry[];
  readonly overdraftMinutes: number;
  readonly overdraftCents: number;
}

/** Days before its end that a pack is spoken of. */
const EXPIRING_DAYS = 30;

/** What one work took, or is to take. */
interface Taking {
  readonly work: Work;
  readonly day: string;
  readonly packs: readonly PackUse[];
  readonly overdraftMinutes: number;
  readonly overdraftCents: number;
}

type Entry = Omit<LedgerEntry, 'balance'>;

/**
 * The prepaid ledger of a customer up to a day, included. Billed work counts what it froze; open work is priced in the
 * order it was done (`priceOpenWorks`). The answer does not depend on the order of packs and works.
 */
export function packLedger(
  packs: readonly OwnedPack[],
  works: readonly Work[],
  asOf: string,
  context: PriceContext,
): PackLedger {
  const known = packs.filter((one) => one.boughtOn <= asOf).toSorted(inUseOrder);
  const takings = takingsOf(packs, works, context).filter((one) => one.day <= asOf);
  const entries: { entry: Entry; order: string }[] = [];
  const balances = known.map((pack) => {
    const uses = takings.flatMap(({ day, packs: taken }) =>
      taken.filter((one) => one.pack === pack.id).map(({ amount }) => ({ day, amount })),
    );
    const used = sum(uses.map((one) => one.amount));
    const { expiresOn, quantity } = pack;
    const over = expiresOn !== null && expiresOn < asOf;
    const beforeEnd = sum(uses.filter((one) => !over || one.day <= expiresOn).map((one) => one.amount));
    const expired = over ? Math.max(0, quantity - beforeEnd) : 0;
    const base = { pack: pack.id, unit: pack.unit, intervention: null, ticketNumber: null, provisional: false };
    entries.push({ entry: { ...base, day: pack.boughtOn, what: 'bought', amount: quantity }, order: `1 ${pack.id}` });
    if (over && expired > 0) {
      // The last day may still be worked on: what is left is gone on the next.
      entries.push({
        entry: { ...base, day: addDaysTo(expiresOn, 1), what: 'expired', amount: -expired },
        order: `0 ${pack.id}`,
      });
    }
    const standing = { pack, bought: quantity, used, expired, left: quantity - used - expired };
    return { ...standing, warnings: warningsOf(standing, asOf) };
  });
  for (const taking of takings) entries.push(...entriesOf(taking, known));
  return {
    balances,
    entries: withBalances(entries),
    overdraftMinutes: sum(takings.map((one) => one.overdraftMinutes)),
    overdraftCents: sum(takings.map((one) => one.overdraftCents)),
  };
}

function takingsOf(packs: readonly OwnedPack[], works: readonly Work[], context: PriceContext): Taking[] {
  const billed = works.flatMap((work): Taking[] => {
    if (work.billed === null) return [];
    const day = work.start === null ? monthEnd(work.billed.month) : dayOf(work.start, context.calendar);
    const { packs: taken, overdraftMinutes, overdraftCents } = work.billed;
    return [{ work, day, packs: taken, overdraftMinutes, overdraftCents }];
  });
  const open = priceOpenWorks(works, packs, context).flatMap(({ work, day, priced }): Taking[] =>
    day === null ? [] : [{ work, day, ...priced }],
  );
  return [...billed, ...open];
}

function entriesOf(taking: Taking, packs: readonly OwnedPack[]): { entry: Entry; order: string }[] {
  const { work, day } = taking;
  const base = {
    day,
    intervention: work.id,
    ticketNumber: work.ticketNumber,
    provisional: work.billed === null,
  };
  const order = `2 ${String(work.start ?? 0).padStart(16, '0')} ${work.id}`;
  const out: { entry: Entry; order: string }[] = [];
  const last = { minutes: '', cents: '' };
  for (const [i, pack] of packs.entries()) {
    const amount = sum(taking.packs.filter((one) => one.pack === pack.id).map((one) => one.amount));
    if (amount === 0) continue;
    last[pack.unit] = pack.id;
    const entry = { ...base, pack: pack.id, unit: pack.unit, what: 'used' as const, amount: -amount };
    out.push({ entry, order: `${order} ${String(i).padStart(4, '0')}` });
  }
  for (const [unit, amount] of [
    ['minutes', taking.overdraftMinutes],
    ['cents', taking.overdraftCents],
  ] as const) {
    if (amount > 0)
      out.push({
        entry: { ...base, pack: last[unit], unit, what: 'overdraft', amount: -amount },
        order: `${order} 9999`,
      });
  }
  return out;
}

function withBalances(entries: { entry: Entry; order: string }[]): LedgerEntry[] {
  const left = { minutes: 0, cents: 0 };
  const key = ({ entry, order }: { entry: Entry; order: string }) => `${entry.day} ${order}`;
  return entries
    .toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
    .map(({ entry }) => {
      if (entry.what === 'overdraft') return { ...entry, balance: left[entry.unit] + entry.amount };
      left[entry.unit] += entry.amount;
      return { ...entry, balance: left[entry.unit] };
    });
}

function warningsOf({ pack, bought, used, left }: Omit<PackStanding, 'warnings'>, asOf: string): PackWarning[] {
  if (used >= bought) return ['exhausted'];
  if (pack.expiresOn !== null && pack.expiresOn < asOf) return ['expired'];
  const warnings: PackWarning[] = [];
  if (left * 5 <= bought) warnings.push('low');
  if (pack.expiresOn !== null && pack.expiresOn <= addDaysTo(asOf, EXPIRING_DAYS)) warnings.push('expiring');
  return warnings;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
