import { type CONTRACT_KINDS, coverOfContract } from '#shared/domain/people/contract.ts';

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
    | 'customer'
    | 'checked'
    | 'country'
    | 'recipientCode'
    | 'vat'
    | 'intent'
    | 'payment'
    | 'figure'
    | 'money'
    | 'priceList'
    | 'covered'
    | 'feePeriod'
    | 'recurring';
  /** Text key in `people:fields`, or with its namespace; default the name. */
  readonly label?: string;
  /** Cannot be left out: always, or while something else is written. */
  readonly required?: boolean | ((values: Values) => boolean);
  readonly when?: (values: Values) => boolean;
  /** Begins a part of the form under this heading; a text key. */
  readonly heading?: string;
}

/** Names of contract kinds in the texts. */
export const CONTRACT_WORDS = {
  maintenance: 'maintenance',
  chargeable: 'chargeable',
  prepaid: 'prepaid',
  undefined: 'toBeDefined',
} as const satisfies Record<(typeof CONTRACT_KINDS)[number], string>;

const line = (name: string, label?: string): Spec => ({ name, as: 'line', ...(label === undefined ? {} : { label }) });
const checked = (name: string, label?: string): Spec => ({ ...line(name, label), as: 'checked' });
const NAME: Spec = { name: 'name', as: 'line', label: 'common:fields.name', required: true };
const NOTES: Spec = { name: 'notes', as: 'area', label: 'common:fields.notes' };
const ADDRESS: readonly (readonly Spec[])[] = [
  [line('address', 'street')],
  [checked('postcode'), line('city'), checked('province')],
];
const WAYS: readonly (readonly Spec[])[] = [
  [
    { name: 'phones', as: 'phones' },
    { name: 'emails', as: 'emails' },
  ],
];
const isPublic = (values: Values): boolean => values['form'] === 'public';
const isPerson = (values: Values): boolean => values['form'] === 'person';
const isMaintenance = (values: Values): boolean => values['sort'] === 'maintenance';
/** A fee is billed by its period, from the contract's first day, with its VAT. */
const hasFee = (values: Values): boolean => typeof values['feeCents'] === 'number' && values['feeCents'] > 0;
const isPc = (values: Values): boolean => values['sort'] === 'pc';
const isLine = (values: Values): boolean => values['sort'] === 'phone-line';

/** What a customer's bills need; on its own in the window of the tax data. */
export const TAX_ROWS: readonly (readonly Spec[])[] = [
  [
    { name: 'country', as: 'country', label: 'billing:tax.country', heading: 'billing:tax.delivery' },
    { name: 'recipientCode', as: 'recipientCode', label: 'billing:tax.recipientCode' },
  ],
  [{ ...checked('pec', 'billing:tax.pec') }, { name: 'vat', as: 'vat', label: 'billing:tax.vat' }],
  [{ name: 'splitPayment', as: 'check', label: 'billing:tax.splitPayment', when: (v) => !isPerson(v) }],
  [{ name: 'withholds', as: 'check', label: 'billing:tax.withholds', when: (v) => !isPerson(v) }],
  [{ name: 'intent', as: 'intent', label: 'billing:tax.intent', when: (v) => !isPublic(v) }],
  [
    { name: 'paymentMethod', as: 'payment', label: 'billing:tax.terms' },
    { name: 'paymentDays', as: 'figure', label: 'billing:tax.paymentDays' },
  ],
  [{ name: 'paymentEndOfMonth', as: 'check', label: 'billing:tax.endOfMonth' }],
];
/** Who is billed: the rows of a customer's form that the window of the tax data shows as well. */
export const BUYER_ROWS: readonly (readonly Spec[])[] = [
  [{ name: 'form', as: 'form', required: true }],
  [checked('vatNumber', 'common:fields.vatNumber'), checked('taxCode', 'common:fields.taxCode')],
  ...ADDRESS,
];

/** The fields of each kind, in rows as they stand in the form. */
export const SPECS: Readonly<Record<PeopleKind, readonly (readonly Spec[])[]>> = {
  customer: [
    [{ name: 'form', as: 'form', required: true }],
    [NAME, line('code')],
    ...BUYER_ROWS.slice(1),
    ...WAYS,
    [{ name: 'technician', as: 'technician', label: 'people:referenceTechnician' }],
    [{ name: 'prospect', as: 'check' }],
    [{ name: 'overdue', as: 'check' }],
    [NOTES],
    ...TAX_ROWS,
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
      { name: 'from', as: 'day', label: 'validFrom', required: hasFee },
      { name: 'to', as: 'day', label: 'validTo' },
    ],
    [{ name: 'products', as: 'products' }],
    [{ name: 'assets', as: 'assets', label: 'coveredAssets' }],
    [
      { name: 'priceList', as: 'priceList', label: 'contractPriceList' },
      { ...line('cig', 'cig') },
      { ...line('cup', 'cup') },
    ],
    [
      {
        name: 'coverLabour',
        as: 'covered',
        label: 'coverLabour',
        when: isMaintenance,
        heading: 'billing:contract.covers',
      },
      { name: 'coverTravel', as: 'covered', label: 'coverTravel', when: isMaintenance },
      { name: 'coverParts', as: 'covered', label: 'coverParts', when: isMaintenance },
    ],
    [{ name: 'visitsPerYear', as: 'figure', label: 'visitsPerYear', when: isMaintenance }],
    [
      { name: 'feeCents', as: 'money', label: 'fee', heading: 'billing:contract.fee' },
      { name: 'feePeriod', as: 'feePeriod', label: 'feePeriod', required: hasFee },
    ],
    [{ name: 'feeVat', as: 'vat', label: 'feeVat', required: hasFee }],
    [{ name: 'visits', as: 'recurring', label: 'billing:contract.more', heading: 'billing:contract.more' }],
    [NOTES],
  ],
};

/** Whether a field must be filled in, given what is written in the others. */
export function isRequired({ required, when }: Spec, values: Values): boolean {
  if (when?.(values) === false) return false;
  return typeof required === 'function' ? required(values) : required === true;
}

const LISTS = new Set(['phones', 'emails', 'products', 'assets']);
const FLAGS = new Set(['check']);
/** Flags a record need not have: null is what it says then. */
const OPEN_FLAGS = new Set(['splitPayment', 'withholds', 'paymentEndOfMonth']);

/** An empty record of a kind; what hangs on a customer names it. */
export function blankValues(kind: PeopleKind, customer: string | null): Values {
  const values: Record<string, unknown> = {};
  for (const spec of SPECS[kind].flat())
    values[spec.name] = LISTS.has(spec.as) ? [] : FLAGS.has(spec.as) && !OPEN_FLAGS.has(spec.name) ? false : null;
  if (kind === 'customer') values['form'] = 'company';
  else values['customer'] = customer;
  return values;
}

/** The form says of each thing whether a contract covers it, also where the record leaves it to the rest. */
export function coverSpelledOut(kind: PeopleKind, values: Values): Values {
  if (kind !== 'contract') return values;
  const { labour, travel, parts } = coverOfContract(values);
  return { ...values, coverLabour: labour, coverTravel: travel, coverParts: parts };
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
