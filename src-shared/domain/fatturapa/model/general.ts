import { z } from 'zod';
import { carrier, place, text } from './parties.ts';

const maybe = text.optional();
const texts = z.array(text);

/** ScontoMaggiorazioneType: SC takes off, MG adds; a percentage or an amount, which goes before where both stand. */
export const discount = z.object({ Tipo: text, Percentuale: maybe, Importo: maybe });

/** DatiCassaPrevidenzialeType: a contribution to a professional fund. */
const fund = z.object({
  TipoCassa: text,
  AlCassa: text,
  ImportoContributoCassa: text,
  ImponibileCassa: maybe,
  AliquotaIVA: text,
  Ritenuta: maybe,
  Natura: maybe,
  RiferimentoAmministrazione: maybe,
});

/** DatiGeneraliDocumentoType. */
const document = z.object({
  TipoDocumento: text,
  Divisa: text,
  Data: text,
  Numero: text,
  DatiRitenuta: z.array(
    z.object({ TipoRitenuta: text, ImportoRitenuta: text, AliquotaRitenuta: text, CausalePagamento: text }),
  ),
  DatiBollo: z.object({ BolloVirtuale: text, ImportoBollo: maybe }).optional(),
  DatiCassaPrevidenziale: z.array(fund),
  ScontoMaggiorazione: z.array(discount),
  ImportoTotaleDocumento: maybe,
  Arrotondamento: maybe,
  Causale: texts,
  Art73: maybe,
});

/** DatiDocumentiCorrelatiType: an order, contract, agreement, receipt or earlier invoice this one goes with. */
const related = z.object({
  RiferimentoNumeroLinea: texts,
  IdDocumento: text,
  Data: maybe,
  NumItem: maybe,
  CodiceCommessaConvenzione: maybe,
  CodiceCUP: maybe,
  CodiceCIG: maybe,
});

/** DatiTrasportoType. */
const transport = z.object({
  DatiAnagraficiVettore: carrier.optional(),
  MezzoTrasporto: maybe,
  CausaleTrasporto: maybe,
  NumeroColli: maybe,
  Descrizione: maybe,
  UnitaMisuraPeso: maybe,
  PesoLordo: maybe,
  PesoNetto: maybe,
  DataOraRitiro: maybe,
  DataInizioTrasporto: maybe,
  TipoResa: maybe,
  IndirizzoResa: place.optional(),
  DataOraConsegna: maybe,
});

/** DatiGeneraliType. */
export const general = z.object({
  DatiGeneraliDocumento: document,
  DatiOrdineAcquisto: z.array(related),
  DatiContratto: z.array(related),
  DatiConvenzione: z.array(related),
  DatiRicezione: z.array(related),
  DatiFattureCollegate: z.array(related),
  DatiSAL: z.array(z.object({ RiferimentoFase: text })),
  DatiDDT: z.array(z.object({ NumeroDDT: text, DataDDT: text, RiferimentoNumeroLinea: texts })),
  DatiTrasporto: transport.optional(),
  FatturaPrincipale: z.object({ NumeroFatturaPrincipale: text, DataFatturaPrincipale: text }).optional(),
});
