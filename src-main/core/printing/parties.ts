import type { RecordOut } from '#shared/api/records.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { formatPhone } from '#shared/format/phone.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { textOf } from '#shared/text/textOf.ts';
import type { Letterhead } from '#main/documents/pdf/page.ts';
import type { Party } from '#main/documents/pdf/report.ts';
import { euros, fill, wordsOf } from '#main/documents/pdf/words.ts';
import type { ReadDb } from '#main/store/db.ts';
import { numberOfId, survivorOf } from '#main/store/query/merged.ts';
import { recordById, recordsOfNumbers } from '#main/store/query/records.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The company as it stands at the head of its documents, and the language it writes in. */
export function houseOf(db: ReadDb, asked: Language | undefined): { lang: Language; company: Letterhead } {
  const fields = recordById(db, COMPANY_ID)?.fields ?? {};
  const lang = asked ?? (fields['language'] === 'en' ? 'en' : 'it');
  const footer = textOf(fields['footer']);
  const company = {
    name: textOf(fields['name']),
    lines: [joined([addressOf(fields)]), taxLine(fields, lang), reached(fields, lang), registered(fields, lang)].filter(
      (one) => one !== '',
    ),
    logo: textOf(fields['logo']) || null,
    footer: footer === '' ? null : footer,
  };
  return { lang, company };
}

/** A record and those merged into it are one: the one that stands for it. Null where nothing is known of the id. */
export function standing(db: ReadDb, id: string | null): RecordOut | null {
  const sn = id === null ? null : numberOfId(db, id);
  return sn === null ? null : (recordsOfNumbers(db, [survivorOf(db, sn)])[0] ?? null);
}

/** Name, address and tax numbers of a customer. */
export function customerParty(record: RecordOut | null, lang: Language): Party {
  if (record === null) return { name: '', lines: [] };
  return {
    name: record.name,
    lines: [addressOf(record.fields), taxLine(record.fields, lang)].filter((one) => one !== ''),
  };
}

/** Name and address of a site; null where there is none. */
export function siteParty(record: RecordOut | null): Party | null {
  if (record === null) return null;
  const phone = textOf(record.fields['phone']);
  return {
    name: record.name,
    lines: [addressOf(record.fields), phone === '' ? '' : formatPhone(phone)].filter((one) => one !== ''),
  };
}

/** Who reported the call: as a record, else as taken down. */
export function requesterParty(db: ReadDb, ticket: TicketState): Party | null {
  const name = standing(db, ticket.requester)?.name || (ticket.requesterName ?? '');
  if (name === '') return null;
  return { name, lines: ticket.requesterPhone === null ? [] : [formatPhone(ticket.requesterPhone)] };
}

function addressOf(fields: Fields): string {
  const province = textOf(fields['province']);
  const city = [textOf(fields['postcode']), textOf(fields['city']), province === '' ? '' : `(${province})`];
  return joined([textOf(fields['address']), city.filter((one) => one !== '').join(' ')], ', ');
}

function taxLine(fields: Fields, lang: Language): string {
  const words = wordsOf(lang);
  const [vat, tax] = [textOf(fields['vatNumber']), textOf(fields['taxCode'])];
  return joined([
    vat === '' ? '' : fill(words.vatNumber, { value: vat }),
    tax === '' || tax === vat ? '' : fill(words.taxCode, { value: tax }),
  ]);
}

function reached(fields: Fields, lang: Language): string {
  const phone = textOf(fields['phone']);
  return joined([
    phone === '' ? '' : fill(wordsOf(lang).phone, { value: formatPhone(phone) }),
    textOf(fields['email']),
  ]);
}

function registered(fields: Fields, lang: Language): string {
  const rea = fields['rea'] as { province: string; number: string; capitalCents: number | null } | null | undefined;
  if (rea === null || rea === undefined) return '';
  const words = wordsOf(lang);
  return joined([
    fill(words.rea, { province: rea.province, number: rea.number }),
    rea.capitalCents === null ? '' : fill(words.capital, { amount: euros(rea.capitalCents, lang) }),
  ]);
}

function joined(parts: readonly string[], by = ' · '): string {
  return parts.filter((one) => one !== '').join(by);
}
