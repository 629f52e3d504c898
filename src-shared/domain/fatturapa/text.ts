/**
 * Texts as the schema admits them. Its *Latin types hold the blocks Basic Latin and Latin-1 Supplement, the others Basic Latin
 * alone; line breaks and tabs count as spaces.
 */

/** Characters with a usual way of being written in Latin-1. */
const WRITTEN: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‹': "'",
  '›': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '•': '-',
  '…': '...',
  '™': '(TM)',
  '№': 'N.',
  '→': '->',
  '←': '<-',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '≈': '~',
  '⁄': '/',
  Œ: 'OE',
  œ: 'oe',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  Ħ: 'H',
  ħ: 'h',
};
/** Letters of Latin-1 that do not come apart into a plain letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  Æ: 'AE',
  æ: 'ae',
  Ø: 'O',
  ø: 'o',
  Þ: 'Th',
  þ: 'th',
  Ð: 'D',
  ð: 'd',
  '«': '"',
  '»': '"',
  '°': '.',
  º: 'o',
  ª: 'a',
  '·': '.',
  '×': 'x',
};

const MARKS = /\p{M}+/gu;
/** Emoji with what holds them together, and other pictures: nothing of them can be said in letters. */
const PICTURES =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\u20e3|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}])+/gu;
const ALREADY_LATIN = /^[\x21-\x7e\xa1-\xac\xae-\xff]+(?: [\x21-\x7e\xa1-\xac\xae-\xff]+)*$/;

/**
 * A text in Latin-1, on one line, without spaces at its ends: typographic marks as plain ones, letters of other Latin alphabets
 * without their accents (č, ő, ł), emoji gone, any other character a question mark. Empty where nothing is left.
 */
export function toLatin(value: string): string {
  if (ALREADY_LATIN.test(value)) return value;
  const composed = value.toWellFormed().normalize('NFC');
  let result = '';
  for (const letter of composed.replace(/[©®™]/gu, keptSign).replace(PICTURES, ' ')) result += latinLetter(letter);
  return result.replace(/\s+/gu, ' ').trim();
}

/** Signs of Latin-1 that Unicode counts among the pictures. */
function keptSign(sign: string): string {
  return sign === '©' ? '(C)' : sign === '®' ? '(R)' : '(TM)';
}

function latinLetter(letter: string): string {
  if (/[\x20-\x7e\xa1-\xac\xae-\xff]/.test(letter)) return letter;
  if (/\s/u.test(letter)) return ' ';
  if (/[\p{C}\p{M}]/u.test(letter)) return '';
  const written = WRITTEN[letter];
  if (written !== undefined) return written;
  const bare = letter.normalize('NFKD').replace(MARKS, '').replace(/⁄/gu, '/');
  return /^[\x20-\x7e]+$/.test(bare) ? bare : '?';
}

/** The same in Basic Latin alone: accents go, ß is ss. */
export function toAscii(value: string): string {
  return Array.from(toLatin(value).normalize('NFD').replace(MARKS, ''), (letter) =>
    letter <= '\x7e' ? letter : (PLAIN[letter] ?? '?'),
  ).join('');
}

/** The start of a text, at most `max` characters, ended at a word where one ends in the last third; `...` says it was cut. */
export function shortened(value: string, max: number): string {
  if (value.length <= max) return value;
  const room = value.slice(0, max - 3);
  const space = room.lastIndexOf(' ');
  return `${(space > max * 0.66 ? room.slice(0, space) : room).trimEnd()}...`;
}

/** A long text in pieces of at most `max` characters, cut between words where it can be: nothing is lost. */
export function pieces(value: string, max: number): string[] {
  const cut: string[] = [];
  let rest = value;
  while (rest.length > max) {
    const space = rest.lastIndexOf(' ', max);
    const end = space > 0 ? space : max;
    cut.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? cut : [...cut, rest];
}
