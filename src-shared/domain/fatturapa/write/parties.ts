import type { BillDocument } from '../../bill/document.ts';
import type { FatturaHeader } from '../model/model.ts';
import { nameParts } from '../personName.ts';
import { shortened, toAscii, toLatin } from '../text.ts';
import { euro } from '../decimals.ts';

type Seller = FatturaHeader['CedentePrestatore'];
type Buyer = FatturaHeader['CessionarioCommittente'];
type TaxId = Seller['DatiAnagrafici']['IdFiscaleIVA'];
type Party = BillDocument['seller'] | BillDocument['buyer'];

/** Who sells. What the schema asks for must be there: see `fatturaProblems`. */
export function sellerOf(seller: BillDocument['seller']): Seller {
  const { rea } = seller;
  const contacts = contactsOf(seller);
  return {
    DatiAnagrafici: {
      IdFiscaleIVA: { IdPaese: 'IT', IdCodice: seller.vatNumber ?? '' },
      ...taxCodeOf(seller),
      Anagrafica: identityOf(seller.name, seller.taxCode),
      RegimeFiscale: seller.fiscalRegime,
    },
    Sede: placeOf(seller),
    ...(rea !== null && {
      IscrizioneREA: {
        Ufficio: rea.province.toUpperCase(),
        NumeroREA: shortened(toAscii(rea.number), 20) || '-',
        ...(rea.capitalCents !== null && { CapitaleSociale: euro(rea.capitalCents) }),
        ...(rea.soleShareholder !== null && { SocioUnico: rea.soleShareholder ? 'SU' : 'SM' }),
        StatoLiquidazione: rea.liquidation ? 'LS' : 'LN',
      },
    }),
    ...(contacts !== undefined && { Contatti: contacts }),
  };
}

/** Who buys. */
export function buyerOf(buyer: BillDocument['buyer']): Buyer {
  const id = buyerTaxId(buyer);
  return {
    DatiAnagrafici: {
      ...(id !== undefined && { IdFiscaleIVA: id }),
      ...taxCodeOf(buyer),
      Anagrafica: identityOf(buyer.name, buyer.form === 'person' ? buyer.taxCode : null),
    },
    Sede: placeOf(buyer),
  };
}

/** A VAT number without country is Italian. Greece writes EL before its numbers, the file wants the country's ISO code. */
export function buyerTaxId(buyer: BillDocument['buyer']): TaxId | undefined {
  if (buyer.vatNumber !== null) {
    const [, country = 'IT', number = buyer.vatNumber] = /^([A-Z]{2})(.+)$/.exec(buyer.vatNumber) ?? [];
    return { IdPaese: country === 'EL' ? 'GR' : country, IdCodice: number };
  }
  if (buyer.country === 'IT' || isTaxCode(buyer.taxCode)) return undefined;
  // Abroad without a VAT number: the conventional codes for a private person and for a business outside the Union.
  return { IdPaese: buyer.country, IdCodice: buyer.form === 'person' ? '0000000' : 'OO99999999999' };
}

/** Eleven digits, or a person's sixteen characters: what else stands there is left out of the file. */
export function isTaxCode(code: string | null): code is string {
  return code !== null && /^(?:\d{11}|[A-Z0-9]{16})$/.test(code);
}

function taxCodeOf({ taxCode }: Party): { CodiceFiscale?: string } {
  return isTaxCode(taxCode) ? { CodiceFiscale: taxCode } : {};
}

function identityOf(name: string, taxCode: string | null): Seller['DatiAnagrafici']['Anagrafica'] {
  return nameParts(name, taxCode) ?? { Denominazione: shortened(toLatin(name), 80) };
}

/** Abroad the postcode is five zeros and the real one goes with the address; there is no province. */
function placeOf(party: Party): Seller['Sede'] {
  const { country, province } = party;
  const abroad = country !== 'IT';
  const postcode = party.postcode?.replace(/^[A-Z]{1,3}-/, '') ?? '';
  const street = [party.address ?? '', abroad ? postcode : ''].filter((part) => part !== '').join(', ');
  return {
    Indirizzo: shortened(toLatin(street), 60),
    CAP: abroad ? '00000' : postcode,
    Comune: shortened(toLatin(party.city ?? ''), 60),
    ...(!abroad && province !== null && { Provincia: province.toUpperCase() }),
    Nazione: country,
  };
}

/** Phone (5 to 12 characters) and mail, where they fit: neither is worth refusing an invoice for. */
function contactsOf({ phone, email }: BillDocument['seller']): Seller['Contatti'] {
  const digits = (phone ?? '').replace(/[\s()./-]/g, '');
  const number = digits.length > 12 ? digits.replace(/^(?:\+|00)39/, '') : digits;
  const contacts = {
    ...(/^\+?\d{5,12}$/.test(number) && number.length <= 12 && { Telefono: number }),
    ...(email !== null &&
      email.length >= 7 &&
      /^[\x21-\x7e]+@[\x21-\x7e]+\.[\x21-\x7e]+$/.test(email) && { Email: email }),
  };
  return Object.keys(contacts).length === 0 ? undefined : contacts;
}
