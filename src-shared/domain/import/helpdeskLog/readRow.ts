import { dateFormat, parseDate } from '../../../time/parseDate.ts';
import { createZone } from '../../../time/zone.ts';
import { ATTRIBUTES, type Attribute, LOG_COLUMNS, LOG_DATES, LOG_ZONE, type LogRow } from './columns.ts';

/** Why a row is refused, as the key of a text. */
export type RowProblem =
  | 'columns'
  | 'caseMissing'
  | 'activityMissing'
  | 'resourceMissing'
  | 'valueMissing'
  | 'date'
  | 'dateOutOfRange'
  | 'tooLong'
  | 'text';
export type ReadLogRow = (line: number, fields: readonly string[]) => LogRow | RowProblem;

/** Call numbers have two digits for the year. */
const FIRST = Date.UTC(2000, 0, 2);
const LAST = Date.UTC(2099, 11, 31);
const LONGEST = 80;

/** Whether the first record of the file is the log's header. */
export function isLogHeader(fields: readonly string[]): boolean {
  return fields.length === LOG_COLUMNS.length && LOG_COLUMNS.every((name, i) => fields[i]?.trim() === name);
}

/** A reader of rows. Equal values become one string: a log of millions of rows has few different ones. */
export function createRowReader(): ReadLogRow {
  const format = dateFormat(LOG_DATES);
  const zone = createZone(LOG_ZONE);
  const places = ATTRIBUTES.map((name) => [name, LOG_COLUMNS.indexOf(name)] as const);
  const kept = new Map<string, string>();
  const one = (text: string): string => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size > 100_000) kept.clear();
    const own = ownText(text);
    kept.set(own, own);
    return own;
  };

  return (line, fields) => {
    if (fields.length !== LOG_COLUMNS.length) return 'columns';
    const cells = fields.map((field) => field.trim());
    if (cells.some((cell) => cell.length > LONGEST)) return 'tooLong';
    if (cells.some((cell) => /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(cell))) return 'text';
    const [caseId = '', activity = '', resource = '', time = ''] = cells;
    if (caseId === '') return 'caseMissing';
    if (activity === '') return 'activityMissing';
    if (resource === '') return 'resourceMissing';
    const at = parseDate(time, format, zone);
    if (!at.ok) return 'date';
    if (at.value < FIRST || at.value > LAST) return 'dateOutOfRange';
    const attributes = {} as Record<Attribute, string>;
    for (const [name, place] of places) attributes[name] = one(cells[place] ?? '');
    if (Object.values(attributes).includes('')) return 'valueMissing';
    return {
      line,
      caseId: ownText(caseId),
      activity: one(activity),
      resource: one(resource),
      at: at.value,
      attributes,
    };
  };
}

/** A copy of its own: a piece cut out of a string keeps the whole of it (here a quarter of a megabyte) in memory. */
function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** Takes exact repeats out and puts what is left in order of time; ties keep the order of the file. */
export function inOrder(rows: readonly LogRow[]): { rows: LogRow[]; duplicates: number } {
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = JSON.stringify([row.activity, row.resource, row.at, Object.values(row.attributes)]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { rows: kept.toSorted((a, b) => a.at - b.at), duplicates: rows.length - kept.length };
}
