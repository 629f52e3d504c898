import type { z } from 'zod';
import { AGE_BANDS, type Grouping, type queueFilter } from '#shared/api/queue.ts';
import type { ReadDb } from '../db.ts';
import { familyOf, numberOfId } from './merged.ts';

export type ParsedFilter = z.output<typeof queueFilter>;
type Value = string | number;

/** The calls that a text finds. */
export interface FoundCalls {
  /** Local numbers, newest first. */
  readonly numbers: readonly number[];
  /** False when there are more: the words are too common to name all calls that have them. */
  readonly whole: boolean;
  /** Those of the given calls that have the words: for walking a list in its own order. */
  readonly among: (numbers: readonly number[]) => ReadonlySet<number>;
}

/** What a list of calls asks for, beside order and page. */
export interface QueueAsk {
  readonly filter: ParsedFilter;
  /** One group of a grouped list: only rows whose field has this value (null = none). */
  readonly group?: { readonly by: Grouping; readonly value: string | null } | undefined;
  /** Who asks, for the scope `mine`. */
  readonly operator: string | null;
  /** ms UTC, for ages. */
  readonly now: number;
  /** Null when no text was given. */
  readonly found: FoundCalls | null;
}

/** A filter as SQL made of fixed fragments. `fields` are the columns it looks at, to choose an index that covers them. */
export interface QueueWhere {
  readonly live: boolean;
  readonly sql: string;
  readonly values: readonly Value[];
  readonly fields: ReadonlySet<string>;
  readonly found: FoundCalls | null;
  /** Records that stand for one customer, when asked by customer. */
  readonly customers: readonly number[] | null;
}

const DAY_MS = 86_400_000;

/** A field that calls are grouped by the values of; an age is none: it is a span of openings. */
type FieldGrouping = Exclude<Grouping, 'age'>;

/** Column of each field a list can be grouped by. */
export const GROUP_COLUMNS: Readonly<Record<FieldGrouping, string>> = {
  status: 'status',
  group: 'grp',
  operator: 'operator',
  urgency: 'urgency',
  type: 'type',
  product: 'product',
  contract: 'contractKind',
  service: 'service',
  customer: 'customer',
};
/** Fields whose column holds another stream's local number. */
const BY_NUMBER: ReadonlySet<FieldGrouping> = new Set(['group', 'operator', 'type', 'product', 'service', 'customer']);

/** The band of age a call is in, as SQL of the instant asked (one value for each `?`). */
export function ageBandSql(now: number): { readonly sql: string; readonly values: readonly number[] } {
  const bands = AGE_BANDS.filter((one) => one !== '0');
  return {
    sql: `CASE ${bands.map((one) => `WHEN t.openedAt <= ? THEN '${one}'`).join(' ')} ELSE '0' END`,
    values: bands.map((one) => now - Number(one) * DAY_MS),
  };
}

/**
 * The WHERE of a filter. An id nobody has heard of matches nothing and is no error: it may arrive with the next sync.
 * Null when nothing can match.
 */
export function queueWhere(db: ReadDb, ask: QueueAsk): QueueWhere | null {
  const { filter } = ask;
  const terms: string[] = [];
  const values: Value[] = [];
  const fields = new Set<string>();
  let customers: number[] | null = null;
  let possible = true;

  function equal(column: string, wanted: readonly (Value | null)[]): void {
    fields.add(column);
    const list = wanted.filter((one): one is Value => one !== null);
    const none = list.length < wanted.length;
    if (list.length === 0 && !none) possible = false;
    const one = list.length === 0 ? '' : `t.${column} ${placeholders(list.length)}`;
    terms.push(none ? (one === '' ? `t.${column} IS NULL` : `(${one} OR t.${column} IS NULL)`) : one);
    values.push(...padded(list));
  }
  function field(by: FieldGrouping, wanted: readonly string[]): void {
    equal(
      GROUP_COLUMNS[by],
      BY_NUMBER.has(by) ? numbersOf(db, wanted) : wanted.map((one) => (one === 'none' ? null : one)),
    );
  }
  function customer(id: string): void {
    const sn = numberOfId(db, id);
    if (sn === null) possible = false;
    customers = sn === null ? [] : familyOf(db, sn);
    equal('customer', customers);
  }

  function age(value: string | null): void {
    const band = AGE_BANDS.findIndex((one) => one === value);
    if (band < 0) possible = false;
    const [from, to] = [AGE_BANDS[band], AGE_BANDS[band - 1]];
    // The youngest band has no end: a clock that was ahead opened calls that are not born yet.
    if (from !== '0') {
      terms.push('t.openedAt <= ?');
      values.push(ask.now - Number(from) * DAY_MS);
    }
    if (to !== undefined) {
      terms.push('t.openedAt > ?');
      values.push(ask.now - Number(to) * DAY_MS);
    }
  }

  const live = scope(ask, terms, values, fields, db);
  if (live === null) return null;
  for (const by of ['status', 'group', 'operator', 'urgency', 'type', 'product', 'contract', 'service'] as const) {
    const wanted = filter[by];
    if (wanted !== undefined && wanted.length > 0) field(by, wanted);
  }
  if (filter.customer !== undefined) customer(filter.customer);
  if (ask.group !== undefined) {
    if (ask.group.by === 'age') age(ask.group.value);
    else if (ask.group.by === 'customer' && ask.group.value !== null) customer(ask.group.value);
    else field(ask.group.by, [ask.group.value ?? 'none']);
  }
  if (filter.olderDays !== undefined) {
    terms.push('t.openedAt <= ?');
    values.push(ask.now - filter.olderDays * DAY_MS);
  }
  if (filter.youngerDays !== undefined) {
    terms.push('t.openedAt >= ?');
    values.push(ask.now - filter.youngerDays * DAY_MS);
  }
  if (!possible || ask.found?.numbers.length === 0) return null;
  return { live, sql: terms.length === 0 ? '1' : terms.join(' AND '), values, fields, found: ask.found, customers };
}

/** Adds the terms of the scope; true when it is about live calls only, null when it matches nothing. */
function scope(ask: QueueAsk, terms: string[], values: Value[], fields: Set<string>, db: ReadDb): boolean | null {
  switch (ask.filter.scope) {
    case 'all':
      return false;
    case 'closed':
      terms.push('t.live = 0');
      return false;
    case 'unassigned':
      fields.add('operator').add('status');
      terms.push('t.live = 1', 't.operator IS NULL', `t.status NOT IN ('solved', 'closed')`);
      return true;
    case 'mine': {
      const sn = ask.operator === null ? null : numberOfId(db, ask.operator);
      if (sn === null) return null;
      fields.add('operator');
      terms.push('t.live = 1', 't.operator = ?');
      values.push(sn);
      return true;
    }
    case 'waiting':
      fields.add('status');
      terms.push('t.live = 1', `t.status = 'waiting'`);
      return true;
    case 'callBack':
      fields.add('callBack');
      terms.push('t.live = 1', 't.callBack = 1');
      return true;
    case 'live':
      terms.push('t.live = 1');
      return true;
  }
}

function numbersOf(db: ReadDb, ids: readonly string[]): (number | null)[] {
  const numbers: (number | null)[] = [];
  for (const id of ids) {
    const sn = id === 'none' ? null : numberOfId(db, id);
    if (id === 'none' || sn !== null) numbers.push(sn);
  }
  return numbers;
}

/** Lists are padded to a power of two, so that few different texts of SQL are ever prepared. */
export function padded<T>(list: readonly T[]): T[] {
  const last = list.at(-1);
  if (last === undefined) return [];
  return [...list, ...Array.from({ length: sizeFor(list.length) - list.length }, () => last)];
}

/** `= ?` or `IN (?, ...)` for a list that `padded` has brought to its size. */
export function placeholders(count: number): string {
  const size = sizeFor(count);
  return size === 1 ? '= ?' : `IN (?${', ?'.repeat(size - 1)})`;
}

function sizeFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(count));
}
