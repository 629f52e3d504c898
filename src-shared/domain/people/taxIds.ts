import type { Checked } from '../../result.ts';
import { FORMER_PROVINCES, PROVINCES } from './provinces.ts';
import { VAT_FORMATS } from './vatFormats.ts';

/** Why a number is not one: too long or short, letters where digits go, wrong shape, check digit, impossible date, unknown country. */
export type TaxIdProblem = 'length' | 'characters' | 'format' | 'check' | 'date' | 'country';
type Answer = Checked<string, TaxIdProblem>;

const refused = (reason: TaxIdProblem): Answer => ({ ok: false, reason });

/**
 * A VAT number. Italian (partita IVA), with or without `IT`: 11 digits with their check digit, kept without prefix.
 * Of another state, with its prefix: the shape only, kept with the prefix. Spaces, dots and dashes do not count.
 */
export function checkVatNumber(text: string): Answer {
  const packed = pack(text);
  const [, prefix, rest = packed] = /^([A-Z]{2})(.*)$/u.exec(packed) ?? [];
  if (prefix === undefined || prefix === 'IT') return elevenDigits(rest);
  const shape = VAT_FORMATS[prefix];
  if (shape === undefined) return refused('country');
  return shape.test(rest) ? { ok: true, value: packed } : refused('format');
}

/**
 * An Italian tax code. Of a person: 16 characters with the check letter, also where letters stand for digits to tell
 * two people apart (omocodia). Of a company or body: 11 digits, as a VAT number.
 */
export function checkTaxCode(text: string): Answer {
  const code = pack(text);
  if (/^\d*$/.test(code)) return elevenDigits(code);
  if (code.length !== 16) return refused('length');
  if (!/^[A-Z0-9]{16}$/.test(code)) return refused('characters');
  if (!PERSON.test(code)) return refused('format');
  if (!isBirthDay(code)) return refused('date');
  return taxCodeLetter(code.slice(0, 15)) === code.charAt(15) ? { ok: true, value: code } : refused('check');
}

/** The recipient of electronic invoices: 7 letters or digits, 6 for public bodies. `0000000` means by PEC or none. */
export function checkRecipientCode(text: string): Answer {
  const code = pack(text);
  if (!/^[A-Z0-9]*$/.test(code)) return refused('characters');
  return code.length === 6 || code.length === 7 ? { ok: true, value: code } : refused('length');
}

/** An Italian postcode (CAP): five digits from 00010 to 98168. */
export function checkPostcode(text: string): Answer {
  const code = text.trim();
  if (!/^\d*$/.test(code)) return refused('characters');
  if (code.length !== 5) return refused('length');
  return code >= '00010' && code <= '98168' ? { ok: true, value: code } : refused('check');
}

/** The two letters of an Italian province, those of Sardinia's former ones too. */
export function checkProvince(text: string): Answer {
  const code = pack(text);
  if (code.length !== 2) return refused('length');
  const known = Object.hasOwn(PROVINCES, code) || Object.hasOwn(FORMER_PROVINCES, code);
  return known ? { ok: true, value: code } : refused('check');
}

function pack(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-_/]+/gu, '');
}

/** Eleven digits, the last of which makes the sum (even places doubled, digit by digit) a multiple of ten. */
function elevenDigits(text: string): Answer {
  if (!/^\d*$/.test(text)) return refused('characters');
  if (text.length !== 11) return refused('length');
  let sum = 0;
  for (let i = 0; i < 11; i += 1) {
    const digit = Number(text.charAt(i));
    const weighted = i % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0 && sum > 0 ? { ok: true, value: text } : refused('check');
}

/** Letters that stand for 0 to 9 where two people would have the same code. */
const STAND_INS = 'LMNPQRSTUV';
const DIGIT = `[0-9${STAND_INS}]`;
/** Surname and name, year, month, day, place of birth, check letter. */
const PERSON = new RegExp(`^[A-Z]{6}${DIGIT}{2}[ABCDEHLMPRST]${DIGIT}{2}[A-Z]${DIGIT}{3}[A-Z]$`);
/** Days of January to December, by the letter of the month; 29 February is checked without the century. */
const DAYS: Readonly<Record<string, number>> = {
  A: 31,
  B: 29,
  C: 31,
  D: 30,
  E: 31,
  H: 30,
  L: 31,
  M: 31,
  P: 30,
  R: 31,
  S: 30,
  T: 31,
};

function isBirthDay(code: string): boolean {
  const digit = (letter: string) => (STAND_INS.includes(letter) ? STAND_INS.indexOf(letter) : Number(letter));
  const written = digit(code.charAt(9)) * 10 + digit(code.charAt(10));
  // Forty is added to the day of a woman's birth.
  const day = written > 40 ? written - 40 : written;
  return day >= 1 && day <= (DAYS[code.charAt(8)] ?? 0);
}

/** Values of the odd places (first, third...), for 0-9 and for A-Z; A to J count as 0 to 9. Decree of 23 December 1976. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** The check letter (the 16th) of a person's tax code, from its first fifteen characters. */
export function taxCodeLetter(first15: string): string {
  let sum = 0;
  for (const [i, letter] of first15.split('').entries()) {
    const value = /\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 65;
    sum += i % 2 === 0 ? (ODD[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}
