import { FAMILIES, type Family, URGENCIES } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/routing.ts';
import { textOf } from './facts.ts';

/** One answer to one choice. `label` is null where the words belong to the language (urgency, yes and no, contract kinds). */
export interface Option {
  readonly value: string;
  readonly label: string | null;
  /** Its key; null lets the screen find a free letter of the label. Never the same twice. */
  readonly letter: string | null;
  /** What tells it from the others: serial, city, family. */
  readonly detail: string | null;
}

/** Entries of the company's lists, each with its own letter as long as no one before it has the same. */
export function lettered(entries: readonly Entry[]): Option[] {
  const taken = new Set<string>();
  return entries.map((one) => {
    const wanted = textOf(one, 'letter');
    const letter = wanted === null || taken.has(wanted) ? null : wanted;
    if (letter !== null) taken.add(letter);
    return { value: one.id, label: one.name, letter, detail: null };
  });
}

/** Types of both families in one row of keys: software first, and *Altro* says of which family it is. */
export function bothFamilies(types: readonly Entry[], nameOf: (family: Family) => string): Option[] {
  const sorted = FAMILIES.flatMap((family) => types.filter((one) => one.fields['family'] === family));
  const names = sorted.map((one) => one.name);
  return lettered(sorted).map((option, i) => {
    const twice = names.filter((name) => name === option.label).length > 1;
    return twice
      ? { ...option, label: `${option.label ?? ''} · ${nameOf(sorted[i]?.fields['family'] as Family)}` }
      : option;
  });
}

/** Things of a customer, by number: the first nine have a key. */
export function numbered(entries: readonly Entry[], detail: (entry: Entry) => string | null): Option[] {
  return entries.map((one, i) => ({
    value: one.id,
    label: one.name,
    letter: i < 9 ? String(i + 1) : null,
    detail: detail(one),
  }));
}

/** Urgencies and yes / no: their letters are those of their words. */
export const urgencyOptions: readonly Option[] = URGENCIES.map((value) => ({
  value,
  label: null,
  letter: null,
  detail: null,
}));
export const blockedOptions: readonly Option[] = ['yes', 'no'].map((value) => ({
  value,
  label: null,
  letter: null,
  detail: null,
}));
