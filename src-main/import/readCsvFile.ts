import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createCsvReader, type CsvRecord } from '#shared/domain/import/csvRecords.ts';
import { SportelloError } from '#shared/result.ts';

/** How a file is written. */
export interface CsvFile {
  readonly path: string;
  /** `utf-8`, `windows-1252`, `latin1`, or another name that TextDecoder knows. */
  readonly encoding: string;
  readonly delimiter: string;
}

/**
 * Hands on every record of a file, in order, never more than a piece of it in memory. `progress` is told bytes read and
 * bytes in all.
 * @throws SportelloError not_found or read_only naming `file`; invalid_input for an unknown encoding
 */
export async function readCsvFile(
  file: CsvFile,
  take: (record: CsvRecord) => void,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<void> {
  const all = await sizeOf(file.path);
  const decoder = decoderOf(file.encoding);
  const reader = createCsvReader(file.delimiter, take);
  let done = 0;
  for await (const piece of createReadStream(file.path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    reader.push(decoder.decode(piece, { stream: true }));
    done += piece.length;
    progress(done, all);
  }
  reader.push(decoder.decode());
  reader.end();
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    throw new SportelloError({ code: 'invalid_input', field: 'encoding', reason: 'unknownEncoding', cause });
  }
}

/** Bytes of a file that can be read. */
export async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (cause) {
    throw new SportelloError({ code: 'not_found', field: 'file', reason: 'noSuchFile', params: { file: path }, cause });
  }
  throw new SportelloError({ code: 'invalid_input', field: 'file', reason: 'notAFile', params: { file: path } });
}
