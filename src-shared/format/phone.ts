/** Digits of a phone number with a leading `+` kept; everything else dropped. `00` at the start becomes `+`. */
export function phoneDigits(text: string): string {
  const trimmed = text.trim();
  const digits = trimmed.replace(/\D/g, '');
  if (trimmed.startsWith('+')) return `+${digits}`;
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}

const twoDigitAreas = new Set(['02', '06']);
const threeDigitAreas = new Set(
  '010 011 015 019 030 031 035 039 040 041 045 049 050 051 055 059 070 071 075 079 080 081 085 089 090 091 095 099'.split(
    ' ',
  ),
);

/** Length of the prefix of an Italian number: 3 for mobiles, 2-4 for a town. */
function prefixLength(national: string): number {
  if (national.startsWith('3') || national.startsWith('8')) return 3;
  if (twoDigitAreas.has(national.slice(0, 2))) return 2;
  return threeDigitAreas.has(national.slice(0, 3)) ? 3 : 4;
}

/** Pairs and a last three, read aloud as they are written: 550112 -> `55 01 12`, 5501234 -> `55 01 234`. */
function pairs(digits: string): string {
  if (digits.length <= 4) return digits;
  const odd = digits.length % 2 === 1;
  const head = odd ? digits.slice(0, -3) : digits;
  const groups = head.match(/\d{2}/g) ?? [];
  return [...groups, ...(odd ? [digits.slice(-3)] : [])].join(' ');
}

/** A phone number for reading: `0432 55 01 12`, `347 12 34 567`, `+39 0432 55 01 12`; foreign ones in groups after the code. What is not a number stays as it is. */
export function formatPhone(text: string): string {
  const digits = phoneDigits(text);
  if (digits.replace('+', '').length < 5 || /[a-z]/i.test(text)) return text.trim();
  const foreign = digits.startsWith('+') && !digits.startsWith('+39');
  if (foreign) return `${digits.slice(0, 3)} ${pairs(digits.slice(3))}`.trim();
  const national = digits.startsWith('+39') ? digits.slice(3) : digits;
  const cut = prefixLength(national);
  const shown = `${national.slice(0, cut)} ${pairs(national.slice(cut))}`.trim();
  return digits.startsWith('+39') ? `+39 ${shown}` : shown;
}
