import { words } from '../../text/fold.ts';

/** Kinds of records that may be a person: who reports, and who is served (a customer whose form is 'person'). */
export const PERSON_KINDS = ['contact', 'customer'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

export function isPersonKind(kind: string): kind is PersonKind {
  return (PERSON_KINDS as readonly string[]).includes(kind);
}

/** A person's record, by kind and id. */
export interface PersonRef {
  readonly kind: PersonKind;
  readonly id: string;
}

/**
 * Kinds of streams that an erasure reaches because they name the person: calls (their interventions go with them), and
 * what belongs to a customer. Whatever else names the person is left alone: the law keeps an invoice that was issued.
 */
export const REACHED_KINDS = ['ticket', 'site', 'asset', 'contract'] as const;

export function isReached(kind: string): boolean {
  return (REACHED_KINDS as readonly string[]).includes(kind);
}

/** True for the event that says that a person was erased. */
export function isErasure(type: string): boolean {
  return PERSON_KINDS.some((kind) => type === `${kind}.erased`);
}

/** A contact is always a person; a customer is one when its form says so. */
export function isPerson(kind: PersonKind, fields: Readonly<Record<string, unknown>>): boolean {
  return kind === 'contact' || fields['form'] === 'person';
}

/**
 * Ids that an event names as requester or customer: as it begins, on either side of a change, and where a change was
 * taken back. Ids of those who are no person are among them; nobody erases those. Total: whatever the data looks like.
 */
export function personsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { fields, set } = data as Record<string, unknown>;
  const named = [data, fields, set].flatMap((map) => ['requester', 'customer'].flatMap((name) => valuesOf(map, name)));
  return [...new Set(named.filter((one): one is string => typeof one === 'string'))];
}

/** A field's value, or both sides of its change. */
function valuesOf(map: unknown, name: string): unknown[] {
  if (typeof map !== 'object' || map === null) return [];
  const value = (map as Record<string, unknown>)[name];
  return Array.isArray(value) ? value : [value];
}

/** Whether two names are one person's: the same words in any order, whatever their case and accents. */
export function isSameName(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((name) => words(name).toSorted().join(' '));
  return one !== '' && one === other;
}
