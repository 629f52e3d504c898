import { FANCIES, FIRST_NAMES, FORMS, SURNAMES, TRADES } from './names.ts';
import { STREETS, type Town } from './places.ts';
import type { Random } from './random.ts';

/** A name that none before had. */
export function freshName(person: boolean, random: Random, taken: Set<string>): string {
  for (;;) {
    const name = person
      ? `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}`
      : `${random.pick(FANCIES)} ${random.pick(TRADES)} ${random.pick(FORMS)}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

/** Eleven digits with the right check digit; the tax office's code is 000, which none has: no company can own it. */
export function vatNumber(random: Random): string {
  const digits = `${String(random.int(1, 9_999_999)).padStart(7, '0')}000`;
  let sum = 0;
  for (let i = 0; i < 10; i += 1) {
    const doubled = Number(digits[i]) * (i % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

export function addressOf(town: Town, random: Random): Record<string, string> {
  return {
    address: `${random.pick(STREETS)}, ${random.int(1, 140)}`,
    postcode: town.postcode,
    city: town.name,
    province: town.province,
  };
}

export function landline(town: Town, random: Random): string {
  return `${town.area} 55${String(random.int(0, 9999)).padStart(4, '0')}`;
}

/** Of a prefix no operator has been given. */
export function mobile(random: Random): string {
  return `30${random.int(4, 8)} ${String(random.int(0, 9_999_999)).padStart(7, '0')}`;
}

/** A name as part of an address on the net. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/\s+/g, '-');
}
