import { URGENCIES } from '../../catalog/catalog.ts';
import { CONTRACT_KINDS } from '../../people/contract.ts';
import { CHANNELS, ENDS, STATUSES } from '../../ticket/fields.ts';

export const CSV_KINDS = ['ticket', 'customer', 'contact', 'asset'] as const;
export type CsvKind = (typeof CSV_KINDS)[number];

/** Kinds of records that a column may point at. */
export type ReferenceKind = 'customer' | 'contact' | 'asset' | 'product' | 'type' | 'service' | 'group' | 'operator';

/**
 * What a field takes: words, an instant, a calendar day, yes or no, a whole number, one of a list, a record, or one more
 * entry of a list (several columns may give phones).
 */
export type FieldSort =
  | { readonly sort: 'text' | 'instant' | 'day' | 'yesNo' | 'number' | 'vatNumber' | 'taxCode' | 'many' }
  | { readonly sort: 'choice'; readonly choices: readonly string[] }
  | { readonly sort: 'reference'; readonly kind: ReferenceKind };

const text = { sort: 'text' } as const;
const reference = (kind: ReferenceKind): FieldSort => ({ sort: 'reference', kind });
const choice = (choices: readonly string[]): FieldSort => ({ sort: 'choice', choices });

/** Fields that a column of each kind of file may fill. */
export const CSV_FIELDS: Readonly<Record<CsvKind, Readonly<Record<string, FieldSort>>>> = {
  ticket: {
    openedAt: { sort: 'instant' },
    solvedAt: { sort: 'instant' },
    closedAt: { sort: 'instant' },
    status: choice(STATUSES),
    title: text,
    problem: text,
    solution: text,
    note: text,
    channel: choice(CHANNELS),
    customer: reference('customer'),
    requester: reference('contact'),
    requesterName: text,
    requesterPhone: text,
    asset: reference('asset'),
    product: reference('product'),
    type: reference('type'),
    urgency: choice(URGENCIES),
    blocked: { sort: 'yesNo' },
    contractKind: choice(CONTRACT_KINDS),
    service: reference('service'),
    group: reference('group'),
    level: { sort: 'number' },
    operator: reference('operator'),
    end: choice(ENDS),
  },
  customer: {
    name: text,
    form: choice(['company', 'person']),
    code: text,
    vatNumber: { sort: 'vatNumber' },
    taxCode: { sort: 'taxCode' },
    address: text,
    postcode: text,
    city: text,
    province: text,
    phone: { sort: 'many' },
    email: { sort: 'many' },
    prospect: { sort: 'yesNo' },
    overdue: { sort: 'yesNo' },
    technician: reference('operator'),
    notes: text,
  },
  contact: {
    name: text,
    customer: reference('customer'),
    job: text,
    phone: { sort: 'many' },
    email: { sort: 'many' },
    notes: text,
  },
  asset: {
    name: text,
    sort: choice(['pc', 'machine', 'phone-line', 'software', 'other']),
    customer: reference('customer'),
    product: reference('product'),
    serial: text,
    model: text,
    version: text,
    os: text,
    memory: text,
    lineNumber: text,
    lineOperator: text,
    remoteId: text,
    warrantyEnd: { sort: 'day' },
    notes: text,
  },
};

/** By what a record may be found; the first is the default. */
export const FIND_BY: Readonly<Record<ReferenceKind, readonly string[]>> = {
  customer: ['key', 'code', 'vatNumber', 'name'],
  contact: ['key', 'name'],
  asset: ['key', 'serial', 'name'],
  product: ['name'],
  type: ['name'],
  service: ['name'],
  group: ['name'],
  operator: ['name', 'login'],
};

/** What a record cannot be without. */
export const NEEDED: Readonly<Record<CsvKind, readonly string[]>> = {
  ticket: ['openedAt', 'problem'],
  customer: ['name'],
  contact: ['name'],
  asset: ['name', 'customer'],
};
