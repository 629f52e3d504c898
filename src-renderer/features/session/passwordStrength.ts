import { fold } from '#renderer/ui/comboOptions.ts';

/** Shortest password the desk accepts. */
export const SHORTEST = 8;

export type Strength = 'none' | 'short' | 'weak' | 'fair' | 'strong';

/** Beginnings that everybody tries first. */
const COMMON = [
  'password',
  'passw0rd',
  'sportello',
  'benvenuto',
  'welcome',
  'assistenza',
  'admin',
  'qwerty',
  'azerty',
  'iloveyou',
  'amore',
  'juventus',
  'letmein',
  'changeme',
];
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * How hard a password is to guess, by what remains after the guessable parts are taken out. `about`: what others know
 * of the person (name, login, company).
 */
export function passwordStrength(password: string, about: readonly string[] = []): Strength {
  if (password === '') return 'none';
  if ([...password].length < SHORTEST) return 'short';
  const plain = fold(password);
  const known = [...COMMON, ...about.flatMap((one) => fold(one).split(/[^\p{L}\p{N}]+/u))].filter(
    (word) => word.length >= 4,
  );
  const rest = known.reduce((text, word) => text.replaceAll(word, '*'), plain);
  const points = distinctWeight(withoutRuns(rest)) + (kinds(password) - 1) * 1.5;
  return points < 8 ? 'weak' : points < 14 ? 'fair' : 'strong';
}

/** A run of neighbours (1234, abcd, 4321) counts as its first character and one more. */
function withoutRuns(text: string): string {
  const chars = [...text];
  return chars.filter((char, i) => i < 2 || !isStep(chars[i - 2] ?? '', chars[i - 1] ?? '', char)).join('');
}

function isStep(a: string, b: string, c: string): boolean {
  const three = `${a}${b}${c}`;
  return (
    (a === b && b === c) || RUNS.some((run) => run.includes(three) || [...run].toReversed().join('').includes(three))
  );
}

/** Each character counts less the more often it has been used. */
function distinctWeight(text: string): number {
  const seen = new Map<string, number>();
  let weight = 0;
  for (const char of text) {
    const times = seen.get(char) ?? 0;
    weight += 1 / (times + 1);
    seen.set(char, times + 1);
  }
  return weight;
}

function kinds(text: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(text)).length;
}
