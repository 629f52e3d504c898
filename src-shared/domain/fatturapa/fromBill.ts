import type { BillDocument } from '../bill/document.ts';
import type { Fattura, FatturaHeader } from './model/model.ts';
import { bodyOf } from './write/body.ts';
import { buyerOf, sellerOf } from './write/parties.ts';

/** How a file is sent. */
export interface Transmission {
  /** One to five letters and digits, never used before by this transmitter: see `nextProgressive`. */
  readonly progressive: string;
}

/**
 * A bill as an electronic invoice: FPA12 to a public body, FPR12 to all others. Pure, and total over bills without
 * `fatturaProblems`; what the checks say of the result is another question.
 */
export function fromBill(document: BillDocument, transmission: Transmission): Fattura {
  return { ...headOf(document, transmission), FatturaElettronicaBody: [bodyOf(document)] };
}

/** What stands above the invoice: format, transmission, the two parties. A small part of the work. */
export function headOf(document: BillDocument, { progressive }: Transmission): Omit<Fattura, 'FatturaElettronicaBody'> {
  const { seller, buyer } = document;
  return {
    versione: buyer.form === 'public' ? 'FPA12' : 'FPR12',
    FatturaElettronicaHeader: {
      DatiTrasmissione: transmissionOf(document, progressive),
      CedentePrestatore: sellerOf(seller),
      CessionarioCommittente: buyerOf(buyer),
    },
  };
}

/** Who sends is who sells. Residents are known by their tax code, which is a person's own where one trades alone. */
export function transmitterOf({ seller }: BillDocument): { IdPaese: string; IdCodice: string } {
  return { IdPaese: 'IT', IdCodice: seller.taxCode ?? seller.vatNumber ?? '' };
}

function transmissionOf(document: BillDocument, progressive: string): FatturaHeader['DatiTrasmissione'] {
  const { form, country, recipientCode, pec } = document.buyer;
  const code = recipientCode ?? (country === 'IT' ? '0000000' : 'XXXXXXX');
  return {
    IdTrasmittente: transmitterOf(document),
    ProgressivoInvio: progressive,
    FormatoTrasmissione: form === 'public' ? 'FPA12' : 'FPR12',
    CodiceDestinatario: code,
    ...(code === '0000000' && pec !== null && { PECDestinatario: pec }),
  };
}
