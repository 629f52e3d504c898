import { z } from 'zod';
import { buyer, intermediary, representative, seller, taxId, text } from './parties.ts';

/** DatiTrasmissioneType: who sends the file, to whom, in which format. */
const transmission = z.object({
  IdTrasmittente: taxId,
  ProgressivoInvio: text,
  FormatoTrasmissione: text,
  CodiceDestinatario: text,
  ContattiTrasmittente: z.object({ Telefono: text.optional(), Email: text.optional() }).optional(),
  PECDestinatario: text.optional(),
});

/** FatturaElettronicaHeaderType. */
export const header = z.object({
  DatiTrasmissione: transmission,
  CedentePrestatore: seller,
  RappresentanteFiscale: representative.optional(),
  CessionarioCommittente: buyer,
  TerzoIntermediarioOSoggettoEmittente: intermediary.optional(),
  SoggettoEmittente: text.optional(),
});
