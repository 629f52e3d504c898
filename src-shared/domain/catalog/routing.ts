import type { ContractKind } from '../people/contract.ts';
import type { Family } from './catalog.ts';

/** An entry of a list, as screens and the store hold it. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly retired: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What decides where a call goes. Null = not known. */
export interface RoutedCall {
  readonly product: string | null;
  readonly type: string | null;
  readonly family: Family | null;
}

/** Where a call goes, and the kind of rule that said so; `base` when no rule did. */
export interface Route {
  readonly service: string | null;
  readonly group: string | null;
  readonly level: number | null;
  readonly by: 'product+type' | 'product' | 'type' | 'family' | 'base' | null;
}

const NOWHERE: Route = { service: null, group: null, level: null, by: null };

/** What routing looks at of a group. */
export type GroupEntry = Pick<Entry, 'id' | 'retired' | 'fields'>;

/**
 * The service, group and level a call goes to: the most specific rule that holds (product and type, product, type,
 * family, any call), of two alike the one that comes first; without a rule the first service that is free for everybody.
 * A rule that names a retired group is passed over: nobody would look there.
 */
export function routeCall(
  lists: {
    readonly routes: readonly Entry[];
    readonly services: readonly Entry[];
    readonly groups: readonly GroupEntry[];
  },
  call: RoutedCall,
): Route {
  const services = new Map(lists.services.filter((one) => !one.retired).map((one) => [one.id, one]));
  const rules = lists.routes
    .filter(
      (rule) =>
        !rule.retired &&
        services.has(String(rule.fields['service'])) &&
        !isRetired(rule.fields['group'], lists.groups) &&
        holds(rule, call),
    )
    .toSorted((a, b) => weight(b) - weight(a) || order(a) - order(b) || (a.id < b.id ? -1 : 1));
  const [rule] = rules;
  if (rule !== undefined) {
    const service = services.get(String(rule.fields['service']));
    const place = placeOfService(service, lists.groups);
    return {
      service: service?.id ?? null,
      group: text(rule.fields['group']) ?? place.group,
      level: number(rule.fields['level']) ?? place.level,
      by: kindOf(rule),
    };
  }
  const base = [...services.values()]
    .filter((one) => one.fields['access'] === 'free')
    .toSorted((a, b) => order(a) - order(b))[0];
  return base === undefined ? NOWHERE : { service: base.id, ...placeOfService(base, lists.groups), by: 'base' };
}

/**
 * The group and level that take a service first; for a service chosen by hand. Where its group is retired the first level
 * takes it.
 */
export function placeOfService(
  service: Pick<Entry, 'fields'> | undefined,
  groups: readonly GroupEntry[],
): { group: string | null; level: number | null } {
  const group = text(service?.fields['group']);
  if (!isRetired(group, groups)) return { group, level: number(service?.fields['level']) };
  const first = groups
    .filter((one) => !one.retired)
    .toSorted((a, b) => levelOf(a) - levelOf(b) || order(a) - order(b) || (a.id < b.id ? -1 : 1))[0];
  return { group: first?.id ?? null, level: number(first?.fields['level']) ?? number(service?.fields['level']) };
}

/** A group of that id is there and no longer in use. */
export function isRetired(id: unknown, groups: readonly GroupEntry[]): boolean {
  return groups.some((one) => one.id === id && one.retired);
}

/** The contract a call falls under, and those that would do as well. */
export interface ContractMatch {
  /** Null when none holds, or when several of different kinds do and somebody has to say which. */
  readonly contract: string | null;
  /** Kind of the chosen contract; `undefined` (da definire) when there is none. */
  readonly kind: ContractKind;
  /** The most specific ones that hold today; more than one only when they are of different kinds. */
  readonly candidates: readonly Entry[];
}

/**
 * The contract that is valid on `day` (`YYYY-MM-DD`) and covers the asset or product. A contract that names the asset
 * comes before one that names the product, that before one for everything. Of several of one kind the longest holds.
 */
export function contractFor(
  contracts: readonly Entry[],
  what: { readonly product: string | null; readonly asset: string | null; readonly day: string },
): ContractMatch {
  const held = contracts.filter((one) => !one.retired && validOn(one, what.day) && covers(one, what));
  const best = Math.max(...held.map(precision));
  const candidates = held
    .filter((one) => precision(one) === best)
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
  const kinds = new Set(candidates.map((one) => String(one.fields['sort'])));
  const [first] = candidates;
  if (first === undefined) return { contract: null, kind: 'undefined', candidates: [] };
  if (kinds.size > 1) return { contract: null, kind: 'undefined', candidates };
  return { contract: first.id, kind: first.fields['sort'] as ContractKind, candidates: [first] };
}

function validOn(contract: Entry, day: string): boolean {
  const from = text(contract.fields['from']);
  return (from === null || from <= day) && day <= lastDay(contract);
}

function covers(contract: Entry, { product, asset }: { product: string | null; asset: string | null }): boolean {
  return named(contract, 'assets', asset) && named(contract, 'products', product);
}

function named(contract: Entry, field: 'assets' | 'products', id: string | null): boolean {
  const list = ids(contract.fields[field]);
  return list.length === 0 || (id !== null && list.includes(id));
}

function precision(contract: Entry): number {
  return (ids(contract.fields['assets']).length > 0 ? 2 : 0) + (ids(contract.fields['products']).length > 0 ? 1 : 0);
}

function lastDay(contract: Entry): string {
  return text(contract.fields['to']) ?? '9999-12-31';
}

function holds(rule: Entry, call: RoutedCall): boolean {
  return (['product', 'type', 'family'] as const).every(
    (field) => text(rule.fields[field]) === null || rule.fields[field] === call[field],
  );
}

function weight(rule: Entry): number {
  return (
    (text(rule.fields['product']) === null ? 0 : 4) +
    (text(rule.fields['type']) === null ? 0 : 2) +
    (text(rule.fields['family']) === null ? 0 : 1)
  );
}

function kindOf(rule: Entry): Route['by'] {
  const found = weight(rule);
  return found >= 6 ? 'product+type' : found >= 4 ? 'product' : found >= 2 ? 'type' : found === 1 ? 'family' : 'base';
}

function levelOf(entry: GroupEntry): number {
  return number(entry.fields['level']) ?? 9999;
}

function order(entry: GroupEntry): number {
  return number(entry.fields['order']) ?? 9999;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function ids(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
