import type { Checked } from '../result.ts';

/**
 * Marks that are not seen and change what is read: bidi overrides and isolates, zero-width characters, fillers that
 * look like nothing. U+200D and the tags have rules of their own, because emoji are made of them.
 */
const INVISIBLE =
  /\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/gu;
/** A joiner stays only between two pictures (family, professions); anywhere else it hides. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Tags stay only in the flags of England, Scotland and Wales; elsewhere they are invisible letters. */
const LOOSE_TAG = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,6})[\u{e0000}-\u{e007f}]/gu;
const ANY_JOINER_OR_TAG = /[\u200d\u{e0000}-\u{e007f}]/gu;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Control characters but tab and line feed. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** Most texts are Latin letters, typographic marks and currencies, which nothing here would change: one look instead of eight. */
const PLAIN_LINE = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
const PLAIN_LINES = /^[\n\t\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

/** What `cleanText` needs to know. `max` is counted in UTF-16 units, after cleaning, as SQLite and inputs would show. */
export interface CleanOptions {
  max: number;
  multiline: boolean;
}

/**
 * Text as it is kept: NFC, no control, bidi or zero-width characters; emoji stay whole. With `multiline` line breaks
 * (as \n) and tabs stay; on a single line they become spaces. Half a surrogate pair becomes U+FFFD.
 */
export function cleanText(text: string, { max, multiline }: CleanOptions): Checked<string, 'tooLong'> {
  const value = (multiline ? PLAIN_LINES : PLAIN_LINE).test(text) ? text : visibleText(text, multiline);
  return value.length > max ? { ok: false, reason: 'tooLong' } : { ok: true, value };
}

function visibleText(text: string, multiline: boolean): string {
  const lines = text.toWellFormed().replace(LINE_BREAK, '\n');
  const visible = (multiline ? lines : lines.replace(/[\n\t]+/g, ' ')).replace(CONTROL, '').replace(INVISIBLE, '');
  return visible.replace(LOOSE_JOINER, '').replace(LOOSE_TAG, '').normalize('NFC');
}

const SEPARATORS_AND_WILDCARDS = /[/\\:*?"<>|\u2044\u2215\u29f5\u29f8]/gu;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(?=$|[. ])/iu;
const MAX_UNITS = 200;
/** Most file systems stop at 255 bytes of UTF-8; the rest is room for a counter or `.part`. */
const MAX_BYTES = 240;

/**
 * A file's name that is safe to show and to write on every system: NFKC, no control, bidi or zero-width characters,
 * no path separators, no name that Windows reserves, at most 200 units, never empty. The extension outlives the cut.
 */
export function cleanFileName(text: string): string {
  const flat = text
    .toWellFormed()
    .normalize('NFKC')
    .replace(LINE_BREAK, ' ')
    .replace(/[\n\t]/g, ' ');
  const visible = flat.replace(CONTROL, '').replace(INVISIBLE, '').replace(ANY_JOINER_OR_TAG, '').normalize('NFKC');
  let name = trimEnds(visible.replace(SEPARATORS_AND_WILDCARDS, '_'));
  if (RESERVED_ON_WINDOWS.test(name)) name = `_${name}`;
  return shorten(name) || 'file';
}

/** Windows drops dots and spaces at the end without a word; a name of dots alone is a folder. */
function trimEnds(name: string): string {
  return name
    .trim()
    .replace(/[. ]+$/u, '')
    .trimStart();
}

function shorten(name: string): string {
  if (fits(name, MAX_UNITS, MAX_BYTES)) return name;
  const extension = /[^.](\.[^. ]{1,16})$/u.exec(name)?.[1] ?? '';
  let stem = '';
  for (const letter of name.slice(0, name.length - extension.length)) {
    if (!fits(stem + letter, MAX_UNITS - extension.length, MAX_BYTES - utf8Length(extension))) break;
    stem += letter;
  }
  return trimEnds(stem) + extension;
}

function fits(text: string, units: number, bytes: number): boolean {
  return text.length <= units && utf8Length(text) <= bytes;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
