import { SportelloError } from '../../result.ts';
import { createZone } from '../../time/zone.ts';
import { cdrReader, celReader } from './callRecords.ts';
import { genericReader, type PhoneMap } from './genericCsv.ts';
import { queueLogReader } from './queueLog.ts';
import type { PhoneReader } from './reading.ts';

/** Formats of files of a telephone system. */
export const PHONE_FORMATS = ['queue-log', 'cdr', 'cel', 'csv'] as const;
export type PhoneFormat = (typeof PHONE_FORMATS)[number];

/** A reader of one file, and how its text is to be cut. */
export interface PhoneFileReader {
  readonly reader: PhoneReader;
  readonly delimiter: string;
  readonly encoding: string;
}

/**
 * The reader of a format. `zone`: the company's, in which times are read that do not say theirs; `map` is needed for `csv`.
 * @throws SportelloError invalid_input: map, required
 */
export function readerOf(format: PhoneFormat, zone: string, map: PhoneMap | null): PhoneFileReader {
  switch (format) {
    case 'queue-log':
      return { reader: queueLogReader(), delimiter: '|', encoding: 'utf-8' };
    case 'cdr':
      return { reader: cdrReader(createZone(zone)), delimiter: ',', encoding: 'utf-8' };
    case 'cel':
      return { reader: celReader(), delimiter: ',', encoding: 'utf-8' };
    case 'csv':
      if (map === null) throw new SportelloError({ code: 'invalid_input', field: 'map', reason: 'required' });
      return { reader: genericReader(map, zone), delimiter: map.delimiter, encoding: map.encoding };
  }
}
