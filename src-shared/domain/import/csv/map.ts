import { z } from 'zod';
import { fromZod, SportelloError } from '../../../result.ts';
import { line } from '../../../text/zod.ts';
import { type DateFormat, dateFormat } from '../../../time/parseDate.ts';
import { createZone, type Zone } from '../../../time/zone.ts';
import { CSV_FIELDS, CSV_KINDS, type CsvKind, FIND_BY, type FieldSort, NEEDED } from './fields.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const target = z.strictObject({
  field: z.string(),
  /** Dates: how they are written; never guessed. */
  format: z.string().optional(),
  /** What each text of the file means; `*` stands for all others, `` for a blank. */
  values: z.record(z.string(), value).optional(),
  /** References: by what the record is found. */
  find: z.string().optional(),
  /** References: what to do with a row whose record is not there. */
  whenMissing: z.enum(['refuse', 'blank']).default('refuse'),
});

const schema = z.strictObject({
  kind: z.enum(CSV_KINDS),
  /** Name of the system the file comes from: the same row of the same system is never imported twice. */
  source: line(60),
  delimiter: z.string().length(1),
  encoding: z.enum(['utf-8', 'windows-1252', 'latin1', 'utf-16le']),
  /** Zone of the file's times, IANA name; the company's own when left out. */
  zone: z.string().optional(),
  /** Column that names a row for ever; null: the row as a whole does. */
  key: z.string().nullable(),
  columns: z.record(
    z.string(),
    z.union([z.string().transform((field) => ({ field, whenMissing: 'refuse' as const })), target]),
  ),
  /** Columns known and left out on purpose. */
  ignore: z.array(z.string()).default([]),
  /** Values of fields that no column gives. */
  defaults: z.record(z.string(), value).default({}),
});

/** One column, ready to read with. */
export interface MappedColumn {
  readonly column: string;
  readonly field: string;
  readonly sort: FieldSort;
  readonly format: DateFormat | null;
  readonly values: ReadonlyMap<string, string | number | boolean | null> | null;
  readonly find: string;
  readonly whenMissing: 'refuse' | 'blank';
}

/** A checked map. */
export interface CsvMap {
  readonly kind: CsvKind;
  readonly source: string;
  readonly delimiter: string;
  readonly encoding: string;
  readonly zone: Zone;
  readonly key: string | null;
  readonly columns: readonly MappedColumn[];
  readonly ignore: ReadonlySet<string>;
  readonly defaults: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Reads a map (docs/IMPORT.md shows one).
 * @throws SportelloError invalid_input naming the place in the map: unknown fields, a date without its format, what is needed and missing
 */
export function readCsvMap(given: unknown, companyZone: string): CsvMap {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw fromZod(parsed.error, given);
  const { kind, columns, defaults } = parsed.data;
  const fields = CSV_FIELDS[kind];
  const mapped = Object.entries(columns).map(([column, one]) => mappedColumn(kind, column, one));
  for (const field of Object.keys(defaults))
    if (fields[field] === undefined) throw wrong(`defaults.${field}`, 'unknownField');
  const filled = new Set([...mapped.map((one) => one.field), ...Object.keys(defaults)]);
  for (const field of NEEDED[kind]) if (!filled.has(field)) throw wrong('columns', 'fieldMissing', { name: field });
  for (const one of mapped) {
    const twice = one.sort.sort !== 'many' && mapped.some((other) => other !== one && other.field === one.field);
    if (twice) throw wrong(`columns.${one.column}`, 'fieldTwice', { name: one.field });
  }
  return {
    kind,
    source: parsed.data.source,
    delimiter: parsed.data.delimiter,
    encoding: parsed.data.encoding,
    zone: createZone(parsed.data.zone ?? companyZone),
    key: parsed.data.key,
    columns: mapped,
    ignore: new Set(parsed.data.ignore),
    defaults,
  };
}

function mappedColumn(kind: CsvKind, column: string, one: z.output<typeof target>): MappedColumn {
  const place = `columns.${column}`;
  const sort = CSV_FIELDS[kind][one.field];
  if (sort === undefined) throw wrong(`${place}.field`, 'unknownField');
  const dated = sort.sort === 'instant' || sort.sort === 'day';
  if (dated && one.format === undefined) throw wrong(`${place}.format`, 'dateFormatMissing');
  if (!dated && one.format !== undefined) throw wrong(`${place}.format`, 'notADate');
  const ways = sort.sort === 'reference' ? FIND_BY[sort.kind] : [];
  if (one.find !== undefined && !ways.includes(one.find)) throw wrong(`${place}.find`, 'notAChoice');
  return {
    column,
    field: one.field,
    sort,
    format: one.format === undefined ? null : formatAt(one.format, `${place}.format`),
    values: one.values === undefined ? null : new Map(Object.entries(one.values)),
    find: one.find ?? ways[0] ?? '',
    whenMissing: one.whenMissing,
  };
}

function formatAt(source: string, field: string): DateFormat {
  try {
    return dateFormat(source);
  } catch (cause) {
    if (cause instanceof SportelloError)
      throw new SportelloError({ code: 'invalid_input', field, reason: 'unknownDateFormat', cause });
    throw cause;
  }
}

function wrong(field: string, reason: string, params?: Record<string, string>): SportelloError {
  return new SportelloError({ code: 'invalid_input', field, reason, params });
}
