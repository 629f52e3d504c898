import type { CsvMap } from '#shared/domain/import/csv/map.ts';
import { SportelloError } from '#shared/result.ts';
import { type DateEvidence, guessable } from '#shared/time/guessable.ts';
import { readCsvFile } from '../readCsvFile.ts';

/** What the dates of one column look like, beside what was declared. */
export interface DateColumn extends DateEvidence {
  readonly column: string;
  readonly format: string;
  /** The declared order of day and month is not the one the dates speak for. */
  readonly contradicts: boolean;
}

/** What a file has to say before any of it is imported. */
export interface Survey {
  readonly header: readonly string[];
  /** Columns that the map says nothing of: they are not imported. */
  readonly unknownColumns: readonly string[];
  readonly dates: readonly DateColumn[];
}

/** Dates looked at in each column. */
const SAMPLES = 20_000;

/**
 * Reads the whole file once: its header, and what its dates look like.
 * @throws SportelloError invalid_input: no header, a mapped column that is missing or stands twice
 */
export async function survey(path: string, map: CsvMap): Promise<Survey> {
  const dated = map.columns.filter((one) => one.format !== null);
  const samples = new Map(dated.map((one) => [one.column, [] as string[]]));
  let header: readonly string[] | undefined;
  await readCsvFile({ path, encoding: map.encoding, delimiter: map.delimiter }, (record) => {
    if (header === undefined) {
      if (record.fields === undefined)
        throw new SportelloError({ code: 'invalid_input', field: 'file', reason: record.problem });
      header = checkedHeader(record.fields, map);
      return;
    }
    for (const [column, texts] of samples) {
      const text = record.fields?.[header.indexOf(column)];
      if (text !== undefined && text.trim() !== '' && texts.length < SAMPLES) texts.push(text);
    }
  });
  if (header === undefined) throw new SportelloError({ code: 'invalid_input', field: 'file', reason: 'empty' });
  const mapped = new Set(map.columns.map((one) => one.column));
  return {
    header,
    unknownColumns: header.filter((name) => !mapped.has(name) && !map.ignore.has(name) && name !== map.key),
    dates: dated.map((one) => {
      const evidence = guessable(samples.get(one.column) ?? []);
      const format = one.format?.source ?? '';
      return { column: one.column, format, ...evidence, contradicts: contradicts(format, evidence) };
    }),
  };
}

function checkedHeader(fields: readonly string[], map: CsvMap): readonly string[] {
  const header = fields.map((name) => name.trim());
  for (const name of [...map.columns.map((one) => one.column), ...(map.key === null ? [] : [map.key])]) {
    const places = header.filter((one) => one === name).length;
    if (places !== 1)
      throw new SportelloError({
        code: 'invalid_input',
        field: `columns.${name}`,
        reason: places === 0 ? 'columnMissing' : 'columnTwice',
      });
  }
  return header;
}

function contradicts(format: string, { order }: DateEvidence): boolean {
  const [year, month, day] = [format.indexOf('Y'), format.indexOf('M'), format.indexOf('D')];
  const declared =
    format === 'ISO' || year < Math.min(month, day) ? 'yearFirst' : day < month ? 'dayFirst' : 'monthFirst';
  return (
    order === 'contradictory' ||
    ((order === 'yearFirst' || order === 'dayFirst' || order === 'monthFirst') && order !== declared)
  );
}
