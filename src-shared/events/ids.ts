/** Crockford base32, lower case: no i, l, o, u. Text order is number order. */
const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';
/** 48 bits of time in 50 bits of text: the first character never passes 7. */
const ID_SHAPE = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const MAX_MS = 0xffff_ffff_ffff;

/** Random bytes, from the host's secure source. */
export type RandomBytes = (n: number) => Uint8Array;

/**
 * A new id: 26 characters, 48 bits of ms UTC then 80 random bits. Ordered by time, so that a store's pages fill one
 * after the other (a random key is three times slower to insert). A wall clock outside the range is clamped.
 */
export function newId(nowMs: number, randomBytes: RandomBytes): string {
  let ms = Number.isFinite(nowMs) ? Math.min(Math.max(Math.floor(nowMs), 0), MAX_MS) : 0;
  let time = '';
  for (let i = 0; i < 10; i += 1) {
    time = BASE32.charAt(ms % 32) + time;
    ms = Math.floor(ms / 32);
  }
  const bytes = randomBytes(10);
  if (bytes.length !== 10) throw new RangeError('newId: the random source did not return 10 bytes');
  return time + base32(bytes);
}

/** Whether the text has the shape of an id made by `newId`. */
export function isId(text: string): boolean {
  return ID_SHAPE.test(text);
}

/** When the id was made, ms UTC; null when it is not an id. */
export function idTime(id: string): number | null {
  if (!isId(id)) return null;
  let ms = 0;
  for (const letter of id.slice(0, 10)) ms = ms * 32 + BASE32.indexOf(letter);
  return ms;
}

/** Five bytes make eight characters, without remainder. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0x1fff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32.charAt((value >> bits) & 31);
    }
  }
  return text;
}

/**
 * Call numbers: year, code of the desk, counter: `26-K7Q-00042`. They are read aloud on the phone, so a code has no
 * 0/O and no 1/I/L. A code begins and ends with a letter: that makes `26k7q42` readable in one way only.
 */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const SYMBOLS = `23456789${LETTERS}`;
const CODE_SHAPE = /^[A-HJKMNP-Z][2-9A-HJKMNP-Z]{1,6}[A-HJKMNP-Z]$/;
const WHOLE = /^(?:(?:20)?(\d{2}))?([A-HJKMNP-Z][2-9A-HJKMNP-Z]{1,6}[A-HJKMNP-Z])(\d{1,9})?$/;

/** What a search text says of a call number: only the parts that were typed. `year` is four digits. */
export interface CallNumberParts {
  year?: number;
  code?: string;
  n?: number;
}

/** A random code for a desk, `length` characters (3 to 8). Whether it is free is the caller's to check. */
export function newDeskCode(randomBytes: RandomBytes, length = 3): string {
  if (!Number.isInteger(length) || length < 3 || length > 8) throw new RangeError('newDeskCode: length is 3 to 8');
  let code = '';
  while (code.length < length) {
    const edge = code.length === 0 || code.length === length - 1;
    code += pick(edge ? LETTERS : SYMBOLS, randomBytes);
  }
  return code;
}

/** Whether the text can be the code of a desk. */
export function isDeskCode(text: string): boolean {
  return CODE_SHAPE.test(text);
}

/** `formatCallNumber(2026, 'K7Q', 42)` is `26-K7Q-00042`. Throws RangeError when a part cannot stand in a number. */
export function formatCallNumber(year: number, code: string, n: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw new RangeError(`call number: year ${year}`);
  if (!isDeskCode(code)) throw new RangeError(`call number: code ${code}`);
  if (!Number.isInteger(n) || n < 1 || n > 999_999_999) throw new RangeError(`call number: counter ${n}`);
  return `${String(year % 100).padStart(2, '0')}-${code}-${String(n).padStart(5, '0')}`;
}

/**
 * What a typed text says of a call number, or null when it cannot be one. Takes lower case, missing zeros, missing or
 * other separators (`26k7q42`, `26 K7Q 42`, `#26-k7q-00042`) and parts (`k7q-42`, `26-k7q`, `k7q`, `42`). A word can
 * look like a code (`rete`): the caller searches it as a word as well.
 */
export function parseCallNumber(text: string): CallNumberParts | null {
  if (text.length > 40) return null;
  const packed = text
    .trim()
    .toUpperCase()
    .replace(/^#/, '')
    .replace(/[\s\-–—./_]+/g, '');
  if (/^\d{1,9}$/.test(packed)) return Number(packed) > 0 ? { n: Number(packed) } : null;
  const found = WHOLE.exec(packed);
  if (found === null) return null;
  const [, year, code, n] = found;
  if (n !== undefined && Number(n) === 0) return null;
  return {
    ...(year !== undefined && { year: 2000 + Number(year) }),
    ...(code !== undefined && { code }),
    ...(n !== undefined && { n: Number(n) }),
  };
}

/** Even over the alphabet: bytes above the largest multiple of its length are thrown away. */
function pick(alphabet: string, randomBytes: RandomBytes): string {
  const limit = 256 - (256 % alphabet.length);
  for (let round = 0; round < 100; round += 1) {
    for (const byte of randomBytes(4)) if (byte < limit) return alphabet.charAt(byte % alphabet.length);
  }
  throw new Error('newDeskCode: the random source repeats itself');
}
