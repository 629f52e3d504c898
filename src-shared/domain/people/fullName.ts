/** Titles and legal forms say nothing of who it is: they take no place in the initials. */
const SKIPPED = new Set([
  'sig',
  'sigra',
  'dott',
  'dottssa',
  'dr',
  'ing',
  'geom',
  'avv',
  'rag',
  'prof',
  'srl',
  'spa',
  'snc',
  'sas',
  'ss',
  'scarl',
  'srls',
]);

/**
 * A name as it is shown: one space between words; a name in capitals or without any gets its capitals back
 * (`ROSSI MARIO`, `d'amico`), one that already has both is the person's own way and stays.
 */
export function displayName(name: string): string {
  const clean = name.trim().replace(/\s+/gu, ' ');
  const mixed = clean !== clean.toUpperCase() && clean !== clean.toLowerCase();
  if (mixed) return clean;
  return clean.toLowerCase().replace(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu, capital);
}

/** A letter whose capital is two letters (ß, ŉ) would not come back: it stays. */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
}

/**
 * One or two capitals for a round badge: of the first and the last word that name someone (`Anna De Luca`: AL; `Rossi
 * Mobili s.r.l.`: RM). `?` where there is no letter or digit.
 */
export function initials(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/u);
  const naming = words.filter((word) => !SKIPPED.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  const firsts = (naming.length > 0 ? naming : words).flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  const first = firsts[0];
  if (first === undefined) return '?';
  const last = firsts.length > 1 ? (firsts.at(-1) ?? '') : '';
  return `${first}${last}`.toUpperCase();
}
