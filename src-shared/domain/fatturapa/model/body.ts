import { z } from 'zod';
import { discount, general } from './general.ts';
import { text } from './parties.ts';

const maybe = text.optional();

/** DettaglioLineeType. */
const line = z.object({
  NumeroLinea: text,
  TipoCessionePrestazione: maybe,
  CodiceArticolo: z.array(z.object({ CodiceTipo: text, CodiceValore: text })),
  Descrizione: text,
  Quantita: maybe,
  UnitaMisura: maybe,
  DataInizioPeriodo: maybe,
  DataFinePeriodo: maybe,
  PrezzoUnitario: text,
  ScontoMaggiorazione: z.array(discount),
  PrezzoTotale: text,
  AliquotaIVA: text,
  Ritenuta: maybe,
  Natura: maybe,
  RiferimentoAmministrazione: maybe,
  AltriDatiGestionali: z.array(
    z.object({ TipoDato: text, RiferimentoTesto: maybe, RiferimentoNumero: maybe, RiferimentoData: maybe }),
  ),
});

/** DatiRiepilogoType: the lines of one VAT treatment together. */
const summary = z.object({
  AliquotaIVA: text,
  Natura: maybe,
  SpeseAccessorie: maybe,
  Arrotondamento: maybe,
  ImponibileImporto: text,
  Imposta: text,
  EsigibilitaIVA: maybe,
  RiferimentoNormativo: maybe,
});

/** DettaglioPagamentoType. */
const instalment = z.object({
  Beneficiario: maybe,
  ModalitaPagamento: text,
  DataRiferimentoTerminiPagamento: maybe,
  GiorniTerminiPagamento: maybe,
  DataScadenzaPagamento: maybe,
  ImportoPagamento: text,
  CodUfficioPostale: maybe,
  CognomeQuietanzante: maybe,
  NomeQuietanzante: maybe,
  CFQuietanzante: maybe,
  TitoloQuietanzante: maybe,
  IstitutoFinanziario: maybe,
  IBAN: maybe,
  ABI: maybe,
  CAB: maybe,
  BIC: maybe,
  ScontoPagamentoAnticipato: maybe,
  DataLimitePagamentoAnticipato: maybe,
  PenalitaPagamentiRitardati: maybe,
  DataDecorrenzaPenale: maybe,
  CodicePagamento: maybe,
});

const attachment = z.object({
  NomeAttachment: text,
  AlgoritmoCompressione: maybe,
  FormatoAttachment: maybe,
  DescrizioneAttachment: maybe,
  Attachment: text,
});

/** FatturaElettronicaBodyType: one invoice. A file may hold many (a lot), of one seller to one buyer. */
export const body = z.object({
  DatiGenerali: general,
  DatiBeniServizi: z.object({ DettaglioLinee: z.array(line), DatiRiepilogo: z.array(summary) }),
  DatiVeicoli: z.object({ Data: text, TotalePercorso: text }).optional(),
  DatiPagamento: z.array(z.object({ CondizioniPagamento: text, DettaglioPagamento: z.array(instalment) })),
  Allegati: z.array(attachment),
});
