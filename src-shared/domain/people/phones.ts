/** An extension at the end: `int. 12`, `interno 12`, `ext 12`, `x12`, `#12`. */
const EXTENSION = /\s*(?:\bint(?:erno)?\.?|\bext\.?|x|#)\s*(\d{1,6})\s*$/iu;
/** Country codes of one and of two digits; all others have three. */
const SHORT_COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

interface Phone {
  /** Empty for Italy. */
  country: string;
  /** With the leading 0 of an Italian landline, which is part of the number. */
  national: string;
  extension: string;
}

/**
 * The digits a number is searched by: the national number of an Italian one (+39, 0039 or nothing in front; the 0 of a
 * landline stays), country code and number of a foreign one. No extension. Empty when there is no digit.
 */
export function phoneDigits(text: string): string {
  const { country, national } = readPhone(text);
  return country + national;
}

/**
 * Whether what was typed finds a stored number (`digits`, made by `phoneDigits`): any run of three digits or more of
 * it, with or without country code, and a switchboard's own number when a longer caller id begins with it.
 */
export function phoneMatches(query: string, digits: string): boolean {
  if (digits === '') return false;
  const wanted = phoneDigits(query);
  if (wanted.length < 3) return false;
  if (digits.includes(wanted)) return true;
  const typed = query.replace(/\D/g, '');
  if (typed.length >= 3 && digits.includes(typed)) return true;
  // A foreign number dialled at home has a 0 that goes with the country code.
  if (wanted.length >= 8 && wanted.startsWith('0') && isForeign(digits)) return digits.endsWith(wanted.slice(1));
  return digits.length >= 6 && wanted.length > digits.length && wanted.startsWith(digits);
}

/**
 * A number as it is shown: `0432 123456`, `340 123 4567`, `+44 207 123 4567`, with `int. 12` at the end. A text that
 * is not a phone number is given back as it is, trimmed.
 */
export function formatPhone(text: string): string {
  const phone = readPhone(text);
  const { country, national, extension } = phone;
  const odd = text.replace(EXTENSION, '').replace(/[\d\s()./+-]/g, '') !== '';
  if (odd || national.length < 3) return text.trim();
  const number = country === '' ? italian(national) : `+${country} ${groups(national)}`;
  return extension === '' ? number : `${number} int. ${extension}`;
}

function readPhone(text: string): Phone {
  const plain = text.normalize('NFKC').trim();
  const extension = EXTENSION.exec(plain)?.[1] ?? '';
  const main = plain.replace(EXTENSION, '');
  const written = main.replace(/\D/g, '');
  const digits = written.replace(/^00/, '');
  const international = /^[^\d]*(?:\+|00)/.test(main);
  if (!international) {
    // "39 0432..." without a plus: no Italian number is as long as that.
    const prefixed = /^39[03]\d{8,}$/.test(written);
    return { country: '', national: prefixed ? written.slice(2) : written, extension };
  }
  if (digits.startsWith('39')) return { country: '', national: digits.slice(2), extension };
  const country = SHORT_COUNTRY.exec(digits)?.[0] ?? digits.slice(0, 3);
  // "+44 (0)20": the 0 in brackets is dialled at home only.
  const national = /\(\s*0\s*\)/.test(main)
    ? digits.slice(country.length).replace(/^0/, '')
    : digits.slice(country.length);
  return { country, national, extension };
}

function isForeign(digits: string): boolean {
  return digits.length >= 9 && !digits.startsWith('0') && !(digits.startsWith('3') && digits.length <= 10);
}

/** Rome and Milan have two digits, towns with 0, 1, 5 or 9 in the third place three, the others four. */
function italian(national: string): string {
  if (national.length <= 5) return national;
  if (!national.startsWith('0')) return groups(national);
  const area = /^0[26]/.test(national) ? 2 : /^0\d[0159]/.test(national) ? 3 : 4;
  return `${national.slice(0, area)} ${national.slice(area)}`;
}

/** In threes, the last group of three or four. */
function groups(digits: string): string {
  const parts: string[] = [];
  let rest = digits;
  while (rest.length > 4) {
    parts.push(rest.slice(0, 3));
    rest = rest.slice(3);
  }
  return [...parts, rest].join(' ');
}
