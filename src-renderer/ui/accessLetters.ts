/** Where each option's letter stands in its label; -1 when the letter is not in it. */
export interface AccessLetter {
  /** Lower case; empty when no letter is left. */
  letter: string;
  index: number;
}

const plain = (c: string): string => c.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Candidate places in a label: first letters of words, then every other letter, in order. */
function places(label: string): number[] {
  const chars = [...label];
  const starts = chars.flatMap((c, i) =>
    /\p{L}|\p{N}/u.test(c) && (i === 0 || /\s/.test(chars[i - 1] ?? ' ')) ? [i] : [],
  );
  const rest = chars.flatMap((c, i) => (/\p{L}|\p{N}/u.test(c) && !starts.includes(i) ? [i] : []));
  return [...starts, ...rest];
}

/**
 * A letter for each label, no two alike: the one asked for, else the first of a word, else any of its letters. Options that
 * ask come first, then in order, so that adding an option at the end never changes the others' letters.
 */
export function assignLetters(options: readonly { label: string; letter?: string | undefined }[]): AccessLetter[] {
  const taken = new Set(options.flatMap((o) => (o.letter === undefined ? [] : [plain(o.letter)])));
  return options.map(({ label, letter }) => {
    const chars = [...label];
    if (letter !== undefined) {
      const wanted = plain(letter);
      return { letter: wanted, index: places(label).find((i) => plain(chars[i] ?? '') === wanted) ?? -1 };
    }
    const index = places(label).find(
      (i) => /^[a-z0-9]$/.test(plain(chars[i] ?? '')) && !taken.has(plain(chars[i] ?? '')),
    );
    if (index === undefined) return { letter: '', index: -1 };
    const found = plain(chars[index] ?? '');
    taken.add(found);
    return { letter: found, index };
  });
}
