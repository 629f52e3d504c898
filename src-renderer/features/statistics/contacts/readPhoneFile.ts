import type { OutputOf } from '#shared/api/contract.ts';
import { createCsvReader } from '#shared/domain/import/csvRecords.ts';
import type { PhoneContact, ReadContact, ReadPhone } from '#shared/domain/phone/contact.ts';
import type { PhoneMap } from '#shared/domain/phone/genericCsv.ts';
import { type PhoneFormat, readerOf } from '#shared/domain/phone/readers.ts';
import { createZone, dayOf } from '#shared/time/zone.ts';
import type { DeskClient } from '#renderer/transport/client.ts';

/** What came of an import. */
export type PhoneReport = OutputOf<'phone.keep'> & {
  readonly read: number;
  readonly logged: number;
  readonly rejected: number;
  readonly refused: ReadPhone['refused'];
};

export interface PhoneFile {
  readonly file: File;
  readonly format: PhoneFormat;
  readonly map: PhoneMap | null;
  readonly source: string;
  /** The company's time zone. */
  readonly zone: string;
}

/** Contacts handed over at once; whole days stay together, so that a day is never kept in parts. */
const MOST = 50_000;

/**
 * Reads a file piece by piece, finds the calls its contacts led to, and hands them to the desk to be kept. Numbers are asked
 * with and go no further. `onProgress`: 0 to 1.
 * @throws SportelloError as the desk's commands; invalid_input for a map that is missing
 */
export async function importPhoneFile(
  desk: DeskClient,
  { file, format, map, source, zone }: PhoneFile,
  onProgress: (part: number) => void,
): Promise<PhoneReport> {
  const { reader, delimiter, encoding } = readerOf(format, zone, map);
  const csv = createCsvReader(delimiter, (record) => reader.take(record));
  const decoder = new TextDecoder(encoding);
  const size = 262_144;
  for (let at = 0; at < file.size; at += size) {
    const piece = await file.slice(at, at + size).arrayBuffer();
    csv.push(decoder.decode(piece, { stream: true }));
    onProgress(Math.min(1, (at + size) / file.size));
  }
  csv.push(decoder.decode());
  csv.end();
  const read = reader.end();
  const sum = { contacts: 0, days: 0, already: 0, kept: 0, logged: 0 };
  for (const part of partsOf(read.contacts, zone, MOST)) {
    const { tickets } = await desk.query('phone.match', {
      contacts: part.map(({ at, talkSeconds, number }) => ({ at, talkSeconds, number: number?.slice(0, 80) ?? null })),
    });
    const contacts = part.map(
      (one, n): PhoneContact => [
        one.at,
        one.queue,
        one.outcome,
        one.waitSeconds,
        one.talkSeconds,
        one.position,
        tickets[n] ?? null,
      ],
    );
    const { result } = await desk.run('phone.keep', { source, contacts });
    sum.contacts += result.contacts;
    sum.days += result.days;
    sum.already += result.already;
    sum.kept += result.kept;
    sum.logged += tickets.filter((one) => one !== null).length;
  }
  return { ...sum, read: read.contacts.length, rejected: read.refusedCount, refused: read.refused };
}

/** Parts of whole days of the zone, of at most so many contacts where a day has no more. */
function partsOf(contacts: ReadPhone['contacts'], zone: string, most: number): ReadPhone['contacts'][] {
  const clock = createZone(zone);
  const parts: ReadContact[][] = [];
  let part: ReadContact[] = [];
  let day = '';
  for (const one of contacts) {
    const of = dayOf(one.at, clock);
    if (of !== day && part.length >= most) {
      parts.push(part);
      part = [];
    }
    day = of;
    part.push(one);
  }
  return part.length === 0 ? parts : [...parts, part];
}
