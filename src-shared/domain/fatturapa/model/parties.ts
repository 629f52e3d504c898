import { z } from 'zod';

/** A value as it stands in the file, to the letter: amounts keep their decimals, dates their form. */
export const text = z.string();
const maybe = text.optional();

/** IdFiscaleType: country and number. */
export const taxId = z.object({ IdPaese: text, IdCodice: text });

/** AnagraficaType: a company's name, or a person's name and surname. */
const names = { Denominazione: maybe, Nome: maybe, Cognome: maybe };
const identity = z.object({ ...names, Titolo: maybe, CodEORI: maybe });

/** IndirizzoType. */
export const place = z.object({
  Indirizzo: text,
  NumeroCivico: maybe,
  CAP: text,
  Comune: text,
  Provincia: maybe,
  Nazione: text,
});

const mustHaveVat = { IdFiscaleIVA: taxId, CodiceFiscale: maybe, Anagrafica: identity };
const mayHaveVat = { IdFiscaleIVA: taxId.optional(), CodiceFiscale: maybe, Anagrafica: identity };

/** DatiAnagraficiVettoreType. */
export const carrier = z.object({ ...mustHaveVat, NumeroLicenzaGuida: maybe });

/** CedentePrestatoreType: who sells. */
export const seller = z.object({
  DatiAnagrafici: z.object({
    ...mustHaveVat,
    AlboProfessionale: maybe,
    ProvinciaAlbo: maybe,
    NumeroIscrizioneAlbo: maybe,
    DataIscrizioneAlbo: maybe,
    RegimeFiscale: text,
  }),
  Sede: place,
  StabileOrganizzazione: place.optional(),
  IscrizioneREA: z
    .object({
      Ufficio: text,
      NumeroREA: text,
      CapitaleSociale: maybe,
      SocioUnico: maybe,
      StatoLiquidazione: text,
    })
    .optional(),
  Contatti: z.object({ Telefono: maybe, Fax: maybe, Email: maybe }).optional(),
  RiferimentoAmministrazione: maybe,
});

/** CessionarioCommittenteType: who buys. */
export const buyer = z.object({
  DatiAnagrafici: z.object(mayHaveVat),
  Sede: place,
  StabileOrganizzazione: place.optional(),
  RappresentanteFiscale: z.object({ IdFiscaleIVA: taxId, ...names }).optional(),
});

/** RappresentanteFiscaleType, the seller's. */
export const representative = z.object({ DatiAnagrafici: z.object(mustHaveVat) });

/** TerzoIntermediarioSoggettoEmittenteType. */
export const intermediary = z.object({ DatiAnagrafici: z.object(mayHaveVat) });
