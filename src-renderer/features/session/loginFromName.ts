import { fold } from '#renderer/ui/comboOptions.ts';

/** A login made of a name: first name, dot, surname, in plain letters. `Nicolò De Santis` -> `nicolo.desantis`. */
export function loginFromName(name: string): string {
  const [first = '', ...rest] = fold(name)
    .replace(/[^a-z0-9\s-]/g, '')
    .trim()
    .split(/[\s-]+/);
  return [first, rest.join('')]
    .filter((part) => part !== '')
    .join('.')
    .slice(0, 60);
}
