import { checkTaxCode, checkVatNumber } from '../../people/taxIds.ts';
import type { Checked } from '../../../result.ts';
import { parseDate } from '../../../time/parseDate.ts';
import { createZone, type Zone } from '../../../time/zone.ts';
import type { CsvMap, MappedColumn } from './map.ts';

/** The record a text of a reference column stands for: found, not there, or more than one. */
export type FindRecord = (
  column: MappedColumn,
  text: string,
  row: Readonly<Record<string, unknown>>,
) => Checked<string, 'unknownReference' | 'ambiguousReference'>;

/** A row's values by field, or the first thing wrong with it. */
export type ReadCells =
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly reason: string; readonly column: string };

/** Customers first: a contact or an asset is looked for among theirs; products before types: *Altro* is in both families. */
const REFERENCES_LAST = ['operator', 'group', 'service', 'product', 'customer', 'contact', 'asset', 'type'];

/** Reads the cells of one row as the map says. A blank is null; nothing is made up. */
export function readCells(map: CsvMap, cells: ReadonlyMap<string, string>, find: FindRecord): ReadCells {
  const values: Record<string, unknown> = { ...map.defaults };
  const columns = map.columns.toSorted((a, b) => rank(a) - rank(b));
  for (const column of columns) {
    const text = (cells.get(column.column) ?? '').trim();
    const read = readCell(column, text, map.zone, (said) => find(column, said, values));
    if (!read.ok) return { reason: read.reason, column: column.column };
    if (column.sort.sort === 'many') {
      const before = (values[column.field] as unknown[] | undefined) ?? [];
      values[column.field] = read.value === null ? before : [...before, read.value];
    } else if (read.value !== null || values[column.field] === undefined) {
      values[column.field] = read.value;
    }
  }
  return { values };
}

function rank(column: MappedColumn): number {
  return column.sort.sort === 'reference' ? REFERENCES_LAST.indexOf(column.sort.kind) + 1 : 0;
}

function readCell(
  column: MappedColumn,
  text: string,
  zone: Zone,
  find: (text: string) => Checked<string>,
): Checked<unknown> {
  const { values, sort } = column;
  if (values !== null) {
    const meant = values.get(text) ?? (values.has(text) ? null : values.get('*'));
    if (meant === undefined && text !== '') return { ok: false, reason: 'unknownValue' };
    return asSort(column, meant ?? null, find);
  }
  if (text === '') return { ok: true, value: null };
  switch (sort.sort) {
    case 'instant':
      return readDate(column, text, zone);
    case 'day': {
      const day = readDate(column, text, UTC);
      return day.ok ? { ok: true, value: new Date(day.value as number).toISOString().slice(0, 10) } : day;
    }
    case 'yesNo':
      return readYesNo(text);
    case 'number':
      return /^-?\d{1,9}$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, reason: 'notNumber' };
    case 'vatNumber':
      return prefixed('vatNumber', checkVatNumber(text));
    case 'taxCode':
      return prefixed('taxCode', checkTaxCode(text));
    default:
      return asSort(column, text, find);
  }
}

const UTC = createZone('UTC');
const YES = new Set(['true', '1', 'si', 'sì', 's', 'yes', 'y', 'x']);
const NO = new Set(['false', '0', 'no', 'n']);

function readYesNo(text: string): Checked<boolean> {
  const word = text.toLowerCase();
  if (YES.has(word)) return { ok: true, value: true };
  return NO.has(word) ? { ok: true, value: false } : { ok: false, reason: 'notYesNo' };
}

function readDate(column: MappedColumn, text: string, zone: Zone): Checked<unknown> {
  if (column.format === null) return { ok: false, reason: 'dateFormatMissing' };
  const read = parseDate(text, column.format, zone);
  return read.ok ? read : { ok: false, reason: read.reason === 'format' ? 'date' : read.reason };
}

/** A value that the map gave, or a text as it stands, for fields that are no dates. */
function asSort(
  { sort, whenMissing }: MappedColumn,
  value: string | number | boolean | null,
  find: (text: string) => Checked<string>,
): Checked<unknown> {
  if (value === null) return { ok: true, value: null };
  if (sort.sort === 'choice')
    return sort.choices.includes(String(value)) ? { ok: true, value } : { ok: false, reason: 'notAChoice' };
  if (sort.sort !== 'reference') return { ok: true, value };
  const found = find(String(value));
  return !found.ok && found.reason === 'unknownReference' && whenMissing === 'blank'
    ? { ok: true, value: null }
    : found;
}

function prefixed(name: string, checked: Checked<string>): Checked<string> {
  return checked.ok ? checked : { ok: false, reason: `${name}.${checked.reason}` };
}
