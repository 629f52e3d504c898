/** Why a record of a file cannot be read as one. */
export type CsvProblem = 'wrongQuotes' | 'tooLong' | 'controlCharacters' | 'encoding';

/** One record with the number of the line it begins on (the first line of the file is 1), or why it is none. */
export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[]; readonly problem?: undefined }
  | { readonly line: number; readonly fields?: undefined; readonly problem: CsvProblem };

/** Takes text as it comes in pieces and hands on whole records. */
export interface CsvReader {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Longest record that is taken, UTF-16 units: beyond it there is no record but a wrong quote or a bomb. */
export const MAX_RECORD = 300_000;

/**
 * Reads CSV (RFC 4180, any one-character delimiter, LF or CRLF) piece by piece. What is wrong costs its own line only: a
 * quote that never closes, a record beyond `MAX_RECORD`, a NUL or undecodable bytes are reported with their line, and reading
 * goes on at the next one. A byte order mark and blank lines are passed over.
 *
 * A reader of our own because a parser that follows the quotes to the end of the file loses every row after a stray one.
 */
export function createCsvReader(
  delimiter: string,
  take: (record: CsvRecord) => void,
  maxRecord = MAX_RECORD,
): CsvReader {
  if (delimiter.length !== 1 || /["\r\n\0]/.test(delimiter)) throw new RangeError('csv: a delimiter is one character');
  let buffer = '';
  let line = 1;
  let started = false;
  /** Inside a line that was given up: everything up to its end is dropped. */
  let skipping = false;

  function drain(last: boolean): void {
    let at = 0;
    while (at < buffer.length) {
      if (skipping) {
        const end = buffer.indexOf('\n', at);
        if (end < 0) {
          at = buffer.length;
          break;
        }
        at = end + 1;
        line += 1;
        skipping = false;
        continue;
      }
      const read = readRecord(buffer, at, delimiter, last);
      if (read === 'more' && !last && buffer.length - at <= maxRecord) break;
      if (typeof read === 'string' || read.end - at > maxRecord + 2) {
        // A quote in a line of ordinary length that leads nowhere is wrong; else the record itself is a bomb.
        const end = buffer.indexOf('\n', at);
        const ordinary = typeof read === 'string' && (end < 0 ? buffer.length : end) - at <= maxRecord;
        take({ line, problem: ordinary ? 'wrongQuotes' : 'tooLong' });
        skipping = true;
        continue;
      }
      const { fields, end, lines } = read;
      const blank = fields.length === 1 && fields[0] === '';
      if (!blank) {
        const problem = textProblem(buffer.slice(at, end));
        take(problem === null ? { line, fields } : { line, problem });
      }
      at = end;
      line += lines;
    }
    buffer = buffer.slice(at);
  }

  return {
    push(text) {
      buffer += started ? text : text.replace(/^\uFEFF/, '');
      started ||= text !== '';
      drain(false);
    },
    end: () => drain(true),
  };
}

interface Read {
  readonly fields: string[];
  /** Where the next record begins. */
  readonly end: number;
  readonly lines: number;
}

/** `more`: the text ends inside the record; with `last` there is no more to come, so only an open quote says so. */
function readRecord(text: string, start: number, delimiter: string, last: boolean): Read | 'more' | 'wrongQuotes' {
  const lineEnd = text.indexOf('\n', start);
  const first = lineEnd < 0 ? text.length : lineEnd;
  if (lineEnd < 0 && !last) return 'more';
  const plain = text.slice(start, first);
  // Nearly every record is one line without a quote.
  if (!plain.includes('"')) {
    return { fields: withoutReturn(plain).split(delimiter), end: first + (lineEnd < 0 ? 0 : 1), lines: 1 };
  }
  return readQuoted(text, start, delimiter, last);
}

function readQuoted(text: string, start: number, delimiter: string, last: boolean): Read | 'more' | 'wrongQuotes' {
  const fields: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      if (close < 0) return 'more';
      const field = text.slice(at + 1, close).replaceAll('""', '"');
      for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) lines += 1;
      fields.push(field);
      at = close + 1;
      if (text[at] === '\r' && (text[at + 1] === '\n' || (last && at + 1 === text.length))) at += 1;
      if (at >= text.length && !last) return 'more';
    } else {
      const stop = endOfPlain(text, at, delimiter);
      if (stop >= text.length && !last) return 'more';
      const field = text.slice(at, stop);
      if (field.includes('"')) return 'wrongQuotes';
      fields.push(text[stop] === delimiter ? field : withoutReturn(field));
      at = stop;
    }
    if (at >= text.length) return { fields, end: at, lines };
    if (text[at] === '\n') return { fields, end: at + 1, lines };
    if (text[at] !== delimiter) return 'wrongQuotes';
    at += 1;
  }
}

/** The quote that closes the field opened at `open`; -1 when the text ends before it. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  const line = text.indexOf('\n', from);
  const end = line < 0 ? text.length : line;
  const next = text.indexOf(delimiter, from);
  return next < 0 || next > end ? end : next;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** A decoder writes U+FFFD for bytes that say nothing in the declared encoding. */
function textProblem(text: string): CsvProblem | null {
  if (text.includes('\uFFFD')) return 'encoding';
  return /[\0-\x08\x0e-\x1f]/.test(text) ? 'controlCharacters' : null;
}
