import { isPerson, isPersonKind, isSameName, type PersonRef } from '#shared/domain/erasure/persons.ts';
import type { ReadDb } from '../db.ts';
import { familyOf } from '../query/merged.ts';
import { streamById } from '../log/streams.ts';

/** The record of an id, when it is of a kind that may be a person. */
export function personRef(db: ReadDb, id: string): PersonRef | null {
  const stream = streamById(db, id);
  return stream !== undefined && isPersonKind(stream.kind) ? { kind: stream.kind, id } : null;
}

/**
 * Further records of the same person: of a customer its doubles (merged with it), and its contact of the same name;
 * a contact of another name is somebody else.
 */
export function samePerson(db: ReadDb, person: PersonRef): PersonRef[] {
  const stream = streamById(db, person.id);
  if (person.kind !== 'customer' || stream === undefined) return [];
  const family = familyOf(db, stream.sn)
    .map((sn) => rowOf(db, sn))
    .filter((row) => row !== undefined)
    .filter((row) => isPerson('customer', JSON.parse(row.fields) as Record<string, unknown>));
  const contacts = family.flatMap(
    ({ sn }) =>
      db
        .prepare(
          `SELECT s.id, r.name FROM records r JOIN streams s ON s.sn = r.sn WHERE r.kind = 'contact' AND r.parent = ?`,
        )
        .all(sn) as { id: string; name: string }[],
  );
  return [
    ...family.filter((row) => row.id !== person.id).map(({ id }) => ({ kind: 'customer' as const, id })),
    ...contacts
      .filter((contact) => family.some(({ name }) => isSameName(name, contact.name)))
      .map(({ id }) => ({ kind: 'contact' as const, id })),
  ];
}

function rowOf(db: ReadDb, sn: number): { sn: number; id: string; name: string; fields: string } | undefined {
  return db
    .prepare('SELECT r.sn, s.id, r.name, r.fields FROM records r JOIN streams s ON s.sn = r.sn WHERE r.sn = ?')
    .get(sn) as { sn: number; id: string; name: string; fields: string } | undefined;
}
