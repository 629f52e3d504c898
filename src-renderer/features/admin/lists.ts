import type { Role } from '#shared/domain/decision.ts';
import type { RecordKind } from '#shared/domain/kinds.ts';

/** The lists an administrator keeps, in the order shown. `company` is one record, not a list. */
export const ADMIN_LISTS = [
  'company',
  'operators',
  'groups',
  'products',
  'types',
  'services',
  'routes',
  'templates',
  'notices',
] as const;
export type AdminList = (typeof ADMIN_LISTS)[number];
/** A list of which entries are added, ordered and retired. */
export type EntryList = Exclude<AdminList, 'company'>;

/** How a field is filled in; the kit's field for each is chosen by FieldOf. */
export type FieldSpec =
  | { readonly kind: 'line' | 'area'; readonly name: string; readonly optional?: boolean; readonly wide?: boolean }
  | { readonly kind: 'ref'; readonly name: string; readonly list: EntryList; readonly optional?: boolean }
  | {
      readonly kind:
        | 'letter'
        | 'family'
        | 'access'
        | 'level'
        | 'urgency'
        | 'blocked'
        | 'language'
        | 'roles'
        | 'groups'
        | 'check'
        | 'minutes';
      readonly name: string;
      /** "Not indicated" may be kept. */
      readonly optional?: boolean;
    };

export interface ListDefinition {
  readonly kind: RecordKind;
  /** Family of commands: `<commands>.add` and so on. */
  readonly commands: 'catalog' | 'notice' | 'operator' | 'company';
  readonly roles: readonly Role[];
  /** Entries have a place that can be changed. */
  readonly ordered: boolean;
  /** Entries stand under their family. */
  readonly families: boolean;
  readonly fields: readonly FieldSpec[];
  /** Fields of a new entry before anything is filled in; `order` is added where there is one. */
  readonly blank: Readonly<Record<string, unknown>>;
}

const admins: readonly Role[] = ['admin'];
/** What a template and a notice say a call is about. */
const about: readonly FieldSpec[] = [
  { kind: 'ref', name: 'product', list: 'products', optional: true },
  { kind: 'ref', name: 'type', list: 'types', optional: true },
  { kind: 'ref', name: 'service', list: 'services', optional: true },
  { kind: 'urgency', name: 'urgency', optional: true },
  { kind: 'blocked', name: 'blocked', optional: true },
];
const nothing = { product: null, type: null, service: null, urgency: null, blocked: null };

export const LISTS: Readonly<Record<AdminList, ListDefinition>> = {
  company: {
    kind: 'company',
    commands: 'company',
    roles: admins,
    ordered: false,
    families: false,
    fields: [
      { kind: 'line', name: 'name', wide: true },
      { kind: 'line', name: 'vatNumber', optional: true },
      { kind: 'line', name: 'taxCode', optional: true },
      { kind: 'line', name: 'address', optional: true, wide: true },
      { kind: 'line', name: 'postcode', optional: true },
      { kind: 'line', name: 'city', optional: true },
      { kind: 'line', name: 'province', optional: true },
      { kind: 'line', name: 'phone', optional: true },
      { kind: 'line', name: 'email', optional: true },
      { kind: 'language', name: 'language' },
      { kind: 'minutes', name: 'lockMinutes' },
      { kind: 'line', name: 'remoteHelp', optional: true, wide: true },
      { kind: 'area', name: 'footer', optional: true },
    ],
    blank: {},
  },
  operators: {
    kind: 'operator',
    commands: 'operator',
    roles: admins,
    ordered: false,
    families: false,
    fields: [
      { kind: 'line', name: 'name' },
      { kind: 'line', name: 'login' },
      { kind: 'line', name: 'email', optional: true },
      { kind: 'language', name: 'language', optional: true },
      { kind: 'roles', name: 'roles' },
      { kind: 'groups', name: 'groups' },
    ],
    blank: { name: '', login: '', email: null, roles: ['operator'], groups: [], language: null },
  },
  groups: {
    kind: 'group',
    commands: 'catalog',
    roles: admins,
    ordered: true,
    families: false,
    fields: [
      { kind: 'line', name: 'name' },
      { kind: 'level', name: 'level' },
    ],
    blank: { name: '', level: 1 },
  },
  products: {
    kind: 'product',
    commands: 'catalog',
    roles: admins,
    ordered: true,
    families: true,
    fields: [
      { kind: 'line', name: 'name' },
      { kind: 'letter', name: 'letter', optional: true },
      { kind: 'family', name: 'family' },
    ],
    blank: { name: '', family: 'software', letter: null },
  },
  types: {
    kind: 'type',
    commands: 'catalog',
    roles: admins,
    ordered: true,
    families: true,
    fields: [
      { kind: 'line', name: 'name' },
      { kind: 'letter', name: 'letter', optional: true },
      { kind: 'family', name: 'family' },
      { kind: 'check', name: 'other' },
    ],
    blank: { name: '', family: 'software', letter: null, other: false },
  },
  services: {
    kind: 'service',
    commands: 'catalog',
    roles: admins,
    ordered: true,
    families: false,
    fields: [
      { kind: 'line', name: 'name' },
      { kind: 'letter', name: 'letter', optional: true },
      { kind: 'access', name: 'access' },
      { kind: 'ref', name: 'group', list: 'groups', optional: true },
      { kind: 'level', name: 'level' },
    ],
    blank: { name: '', access: 'contract', group: null, level: 1, letter: null },
  },
  routes: {
    kind: 'route',
    commands: 'catalog',
    roles: admins,
    ordered: true,
    families: false,
    fields: [
      { kind: 'ref', name: 'product', list: 'products', optional: true },
      { kind: 'ref', name: 'type', list: 'types', optional: true },
      { kind: 'family', name: 'family', optional: true },
      { kind: 'ref', name: 'service', list: 'services' },
      { kind: 'ref', name: 'group', list: 'groups', optional: true },
      { kind: 'level', name: 'level', optional: true },
    ],
    blank: { product: null, type: null, family: null, service: null, group: null, level: null },
  },
  templates: {
    kind: 'template',
    commands: 'catalog',
    roles: admins,
    ordered: true,
    families: false,
    fields: [
      { kind: 'line', name: 'name' },
      { kind: 'letter', name: 'letter', optional: true },
      ...about,
      { kind: 'area', name: 'problem', optional: true },
    ],
    blank: { name: '', letter: null, ...nothing, problem: null },
  },
  notices: {
    kind: 'notice',
    commands: 'notice',
    roles: ['manager', 'admin'],
    ordered: false,
    families: false,
    fields: [
      { kind: 'line', name: 'title', wide: true },
      { kind: 'area', name: 'answer' },
      ...about,
      { kind: 'check', name: 'active' },
    ],
    blank: { title: '', answer: '', ...nothing, active: true },
  },
};
