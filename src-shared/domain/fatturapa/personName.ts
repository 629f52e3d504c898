import { toAscii, toLatin } from './text.ts';

/** A person's name as the invoice may hold it. */
export interface NameParts {
  readonly Nome: string;
  readonly Cognome: string;
}

/**
 * Which words of a person's name are the surname. A record has one name, written either way round (`Anna De Luca`, `De Luca
 * Anna`), and words alone do not tell; the first six letters of the tax code do: three of the surname, three of the name (decree
 * of 23 December 1976). Null where the code fits no cut or more than one: the name then goes out whole, as Denominazione, which
 * the schema admits for persons too.
 */
export function nameParts(name: string, taxCode: string | null): NameParts | null {
  const code = /^[A-Z]{6}(?=[A-Z0-9]{10}$)/.exec(taxCode ?? '')?.[0];
  if (code === undefined) return null;
  const words = toLatin(name).split(' ');
  const fits = new Map<string, NameParts>();
  for (let cut = 1; cut < words.length; cut += 1) {
    const first = words.slice(0, cut).join(' ');
    const last = words.slice(cut).join(' ');
    for (const [Nome, Cognome] of [
      [first, last],
      [last, first],
    ] as const)
      if (surnameLetters(Cognome) + nameLetters(Nome) === code) fits.set(`${Nome}/${Cognome}`, { Nome, Cognome });
  }
  const [only] = fits.values();
  return fits.size === 1 && only !== undefined && only.Nome.length <= 60 && only.Cognome.length <= 60 ? only : null;
}

function lettersOf(text: string): { consonants: string; vowels: string } {
  const letters = toAscii(text)
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
  return { consonants: letters.replace(/[AEIOU]/g, ''), vowels: letters.replace(/[^AEIOU]/g, '') };
}

function surnameLetters(text: string): string {
  const { consonants, vowels } = lettersOf(text);
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

/** Of four consonants or more, the second is left out. */
function nameLetters(text: string): string {
  const { consonants } = lettersOf(text);
  return consonants.length > 3 ? consonants[0] + consonants.slice(2, 4) : surnameLetters(text);
}
