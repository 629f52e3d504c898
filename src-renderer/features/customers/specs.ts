import type { CONTRACT_KINDS } from '#shared/domain/people/contract.ts';

/** Kinds of records that a customer's page adds and changes. */
export type PeopleKind = 'customer' | 'contact' | 'site' | 'asset' | 'contract';
export type Values = Readonly<Record<string, unknown>>;

/** How a field is written. `when`: shown only while it holds. */
export interface Spec {
  readonly name: string;
  readonly as:
    | 'line'
    | 'area'
    | 'phones'
    | 'emails'
    | 'check'
    | 'day'
    | 'km'
    | 'form'
    | 'assetSort'
    | 'contractSort'
    | 'technician'
    | 'product'
    | 'products'
    | 'site'
    | 'assets'
    | 'customer';
  /** Text key in `people:fields`, or with its namespace; default the name. */
  readonly label?: string;
  readonly required?: boolean;
  readonly when?: (values: Values) => boolean;
}

/** Names of contract kinds in the texts. */
export const CONTRACT_WORDS = {
  maintenance: 'maintenance',
  chargeable: 'chargeable',
  prepaid: 'prepaid',
  undefined: 'toBeDefined',
} as const satisfies Record<(typeof CONTRACT_KINDS)[number], string>;

const line = (name: string, label?: string): Spec => ({ name, as: 'line', ...(label === undefined ? {} : { label }) });
const NAME: Spec = { name: 'name', as: 'line', label: 'common:fields.name', required: true };
const NOTES: Spec = { name: 'notes', as: 'area', label: 'common:fields.notes' };
const ADDRESS: readonly (readonly Spec[])[] = [
  [line('address', 'street')],
  [line('postcode'), line('city'), line('province')],
];
const WAYS: readonly (readonly Spec[])[] = [
  [
    { name: 'phones', as: 'phones' },
    { name: 'emails', as: 'emails' },
  ],
];
const isPc = (values: Values): boolean => values['sort'] === 'pc';
const isLine = (values: Values): boolean => values['sort'] === 'phone-line';

/** The fields of each kind, in rows as they stand in the form. */
export const SPECS: Readonly<Record<PeopleKind, readonly (readonly Spec[])[]>> = {
  customer: [
    [{ name: 'form', as: 'form', required: true }],
    [NAME, line('code')],
    [line('vatNumber', 'common:fields.vatNumber'), line('taxCode', 'common:fields.taxCode')],
    ...ADDRESS,
    ...WAYS,
    [{ name: 'technician', as: 'technician', label: 'people:referenceTechnician' }],
    [{ name: 'prospect', as: 'check' }],
    [{ name: 'overdue', as: 'check' }],
    [NOTES],
  ],
  contact: [
    [NAME, line('job')],
    [
      { name: 'customer', as: 'customer', label: 'common:fields.customer' },
      { name: 'site', as: 'site', label: 'common:fields.site' },
    ],
    ...WAYS,
    [{ name: 'unregistered', as: 'check' }],
    [NOTES],
  ],
  site: [[NAME], ...ADDRESS, [line('phone', 'common:fields.phone'), { name: 'km', as: 'km' }], [NOTES]],
  asset: [
    [{ name: 'sort', as: 'assetSort', required: true }],
    [NAME, { name: 'product', as: 'product', label: 'common:fields.product' }],
    [line('serial', 'common:fields.serial'), line('model'), line('version')],
    [
      { ...line('os'), when: isPc },
      { ...line('memory'), when: isPc },
    ],
    [
      { ...line('lineNumber'), when: isLine },
      { ...line('lineOperator'), when: isLine },
    ],
    [{ name: 'site', as: 'site', label: 'common:fields.site' }, line('remoteId'), { name: 'warrantyEnd', as: 'day' }],
    [NOTES],
  ],
  contract: [
    [{ name: 'sort', as: 'contractSort', label: 'contractSort', required: true }],
    [
      line('code', 'contractCode'),
      { name: 'from', as: 'day', label: 'validFrom' },
      { name: 'to', as: 'day', label: 'validTo' },
    ],
    [{ name: 'products', as: 'products' }],
    [{ name: 'assets', as: 'assets', label: 'coveredAssets' }],
    [NOTES],
  ],
};

const LISTS = new Set(['phones', 'emails', 'products', 'assets']);
const FLAGS = new Set(['check']);

/** An empty record of a kind; what hangs on a customer names it. */
export function blankValues(kind: PeopleKind, customer: string | null): Values {
  const values: Record<string, unknown> = {};
  for (const spec of SPECS[kind].flat())
    values[spec.name] = LISTS.has(spec.as) ? [] : FLAGS.has(spec.as) ? false : null;
  if (kind === 'customer') values['form'] = 'company';
  else values['customer'] = customer;
  return values;
}

/** As the command wants it: blank lines are null, blank entries of lists are left out. */
export function cleaned(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'string' && value.trim() === '') return [name, null];
      if (Array.isArray(value)) return [name, value.filter((one) => typeof one !== 'string' || one.trim() !== '')];
      return [name, value];
    }),
  );
}

/** Only what was changed: what somebody else changed meanwhile is left alone. */
export function changedValues(before: Values, after: Values): Values {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? null)),
  );
}
