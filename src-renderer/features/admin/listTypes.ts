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
  'priceLists',
  'spareParts',
  'notices',
] as const;
export type AdminList = (typeof ADMIN_LISTS)[number];
/** A list of which entries are added, ordered and retired. */
export type EntryList = Exclude<AdminList, 'company'>;

interface BaseSpec {
  readonly name: string;
  /** "Not indicated" may be kept. */
  readonly optional?: boolean;
  /** Takes the whole width of the form. */
  readonly wide?: boolean;
  /** Begins a part of the form under this heading. */
  readonly section?: FormSection;
}

/** Headings of long forms; their words are in the texts. */
export type FormSection =
  | 'billing'
  | 'numbers'
  | 'register'
  | 'withholding'
  | 'prints'
  | 'rates'
  | 'time'
  | 'bands'
  | 'travel'
  | 'parts'
  | 'request';

/** Fields that prices and bills need; the kit's field for each is chosen by BillingFieldOf. */
export type BillingFieldKind =
  | 'day'
  | 'money'
  | 'percent'
  | 'days'
  | 'vat'
  | 'rates'
  | 'minimums'
  | 'rounding'
  | 'clock'
  | 'bands'
  | 'travel'
  | 'request'
  | 'technicianLevel'
  | 'regime'
  | 'payment'
  | 'iban'
  | 'rea'
  | 'withholding'
  | 'patronDay'
  | 'logo';

/** How a field is filled in; the kit's field for each is chosen by FieldOf. */
export type FieldSpec =
  | (BaseSpec & { readonly kind: 'line' | 'area' })
  | (BaseSpec & { readonly kind: 'ref'; readonly list: EntryList })
  | (BaseSpec & {
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
    })
  | (BaseSpec & { readonly kind: BillingFieldKind });

export interface ListDefinition {
  readonly kind: RecordKind;
  /** Family of commands: `<commands>.add` and so on. */
  readonly commands: 'catalog' | 'notice' | 'operator' | 'company' | 'billing';
  readonly roles: readonly Role[];
  /** Entries have a place that can be changed. */
  readonly ordered: boolean;
  /** Entries stand under their family. */
  readonly families: boolean;
  readonly fields: readonly FieldSpec[];
  /** Fields of a new entry before anything is filled in; `order` is added where there is one. */
  readonly blank: Readonly<Record<string, unknown>>;
}
