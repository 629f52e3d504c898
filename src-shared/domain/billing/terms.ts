import type { ContractKind, FEE_PERIODS } from '../people/contract.ts';
import { type Pack, packFields } from './pack.ts';
import type { PaymentMethod } from './payment.ts';
import { type PriceList, priceListFields } from './priceList.ts';
import type { Vat } from './vat.ts';

/** Fields of a record as the store hands them out: checked when they were recorded; those an older version did not know are absent. */
type Fields = Readonly<Record<string, unknown>>;

/** What billing reads of a contract. Optional fields are null here, never absent. */
export interface ContractTerms {
  readonly id: string;
  readonly sort: ContractKind;
  readonly code: string | null;
  /** First and last day of validity. */
  readonly from: string | null;
  readonly to: string | null;
  readonly priceList: string | null;
  readonly coverLabour: boolean | null;
  readonly coverTravel: boolean | null;
  readonly coverParts: boolean | null;
  readonly visitsPerYear: number | null;
  readonly feeCents: number | null;
  readonly feePeriod: (typeof FEE_PERIODS)[number] | null;
  readonly feeVat: Vat | null;
  readonly cig: string | null;
  readonly cup: string | null;
  /** When the contract was recorded, ms UTC: one recorded after its month was closed is billed by the next run. */
  readonly addedAt: number;
}

/** What billing reads of a customer (intestatario). */
export interface CustomerTerms {
  readonly id: string;
  readonly name: string;
  readonly form: 'company' | 'person' | 'public';
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly province: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly recipientCode: string | null;
  readonly pec: string | null;
  readonly splitPayment: boolean;
  readonly vat: Vat | null;
  readonly intent: { readonly protocol: string; readonly date: string; readonly year?: number | null } | null;
  readonly withholds: boolean;
  readonly paymentDays: number | null;
  readonly paymentEndOfMonth: boolean | null;
  readonly paymentMethod: PaymentMethod | null;
}

/** What billing reads of the company that issues. */
export interface CompanyTerms {
  readonly name: string;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly fiscalRegime: string | null;
  readonly iban: string | null;
  readonly paymentDays: number | null;
  readonly paymentEndOfMonth: boolean | null;
  readonly paymentMethod: PaymentMethod | null;
  readonly billSeries: string | null;
  readonly publicSeries: string | null;
  readonly rea: {
    readonly province: string;
    readonly number: string;
    readonly capitalCents: number | null;
    readonly soleShareholder: boolean | null;
    readonly liquidation: boolean;
  } | null;
  readonly withholding: { readonly rate: number; readonly kind: 'RT01' | 'RT02'; readonly cause: string } | null;
  readonly chargesStamp: boolean;
}

/** A price list with its id. */
export type ListedPrices = PriceList & { readonly id: string };
/** A pack with its id. */
export type OwnedPack = Pack & { readonly id: string };

/** A contract record as billing reads it. */
export function readContract(id: string, fields: Fields, addedAt: number): ContractTerms {
  const known = fields as Partial<ContractTerms>;
  return {
    id,
    sort: known.sort ?? 'undefined',
    code: known.code ?? null,
    from: known.from ?? null,
    to: known.to ?? null,
    priceList: known.priceList ?? null,
    coverLabour: known.coverLabour ?? null,
    coverTravel: known.coverTravel ?? null,
    coverParts: known.coverParts ?? null,
    visitsPerYear: known.visitsPerYear ?? null,
    feeCents: known.feeCents ?? null,
    feePeriod: known.feePeriod ?? null,
    feeVat: known.feeVat ?? null,
    cig: known.cig ?? null,
    cup: known.cup ?? null,
    addedAt,
  };
}

/** A customer record as billing reads it. */
export function readCustomer(id: string, fields: Fields): CustomerTerms {
  const known = fields as Partial<CustomerTerms>;
  return {
    id,
    name: known.name ?? '',
    form: known.form ?? 'company',
    vatNumber: known.vatNumber ?? null,
    taxCode: known.taxCode ?? null,
    address: known.address ?? null,
    postcode: known.postcode ?? null,
    city: known.city ?? null,
    province: known.province ?? null,
    country: known.country ?? 'IT',
    recipientCode: known.recipientCode ?? null,
    pec: known.pec ?? null,
    splitPayment: known.splitPayment === true,
    vat: known.vat ?? null,
    intent: known.intent ?? null,
    withholds: known.withholds === true,
    paymentDays: known.paymentDays ?? null,
    paymentEndOfMonth: known.paymentEndOfMonth ?? null,
    paymentMethod: known.paymentMethod ?? null,
  };
}

/** The company record as billing reads it. */
export function readCompany(fields: Fields): CompanyTerms {
  const known = fields as Partial<CompanyTerms>;
  return {
    name: known.name ?? '',
    vatNumber: known.vatNumber ?? null,
    taxCode: known.taxCode ?? null,
    address: known.address ?? null,
    postcode: known.postcode ?? null,
    city: known.city ?? null,
    province: known.province ?? null,
    phone: known.phone ?? null,
    email: known.email ?? null,
    fiscalRegime: known.fiscalRegime ?? null,
    iban: known.iban ?? null,
    paymentDays: known.paymentDays ?? null,
    paymentEndOfMonth: known.paymentEndOfMonth ?? null,
    paymentMethod: known.paymentMethod ?? null,
    billSeries: known.billSeries ?? null,
    publicSeries: known.publicSeries ?? null,
    rea: known.rea ?? null,
    withholding: known.withholding ?? null,
    chargesStamp: known.chargesStamp === true,
  };
}

/** A price list record; null when it is no price list that this version understands. */
export function readPriceList(id: string, fields: Fields): ListedPrices | null {
  const parsed = priceListFields.safeParse(fields);
  return parsed.success ? { ...parsed.data, id } : null;
}

/** A pack record; null when it is no pack that this version understands. */
export function readPack(id: string, fields: Fields): OwnedPack | null {
  const parsed = packFields.safeParse(fields);
  return parsed.success ? { ...parsed.data, id } : null;
}
