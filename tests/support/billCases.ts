import type { BillDocument } from '#shared/domain/bill/document.ts';
import { bill, billLine, COMPANY, VAT_22 } from './bills.ts';

/** A bill, and pieces of XML (without spaces between elements) that its file must hold. */
export interface BillCase {
  readonly name: string;
  readonly document: BillDocument;
  readonly holds: readonly string[];
}

const exempt = { rate: 0, nature: 'N4', note: null } as const;

/** Every kind of customer and bill, with what is particular to its file. */
export const BILL_CASES: readonly BillCase[] = [
  {
    name: 'a company with its recipient code',
    document: bill(),
    holds: [
      '<p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2" versione="FPR12">',
      '<CodiceDestinatario>ABC1234</CodiceDestinatario></DatiTrasmissione>',
      '<Quantita>1.50</Quantita><UnitaMisura>ore</UnitaMisura>',
      '<PrezzoUnitario>55.00</PrezzoUnitario><PrezzoTotale>82.50</PrezzoTotale>',
      '<TipoDato>CHIAMATA</TipoDato><RiferimentoTesto>26-TST-00001</RiferimentoTesto>',
      '<IBAN>IT60X0542811101000000123456</IBAN>',
      '<NumeroREA>123456</NumeroREA><CapitaleSociale>10000.00</CapitaleSociale><SocioUnico>SM</SocioUnico>',
    ],
  },
  {
    name: 'work with its report: its number stands beside the call’s',
    document: bill({ lines: [billLine({ intervention: '01arz3ndektsv4rrffq69g7f3a' })] }),
    holds: ['<TipoDato>RAPPORTINO</TipoDato><RiferimentoTesto>26-TST-00001-7F3A</RiferimentoTesto>'],
  },
  {
    name: 'hours that do not end: 20 minutes',
    document: bill({ lines: [billLine({ amount: 20, unitMicros: 47_350_000 })] }),
    holds: ['<Quantita>0.33333333</Quantita>', '<PrezzoTotale>15.78</PrezzoTotale>'],
  },
  {
    name: 'a company with PEC only',
    document: bill({ buyer: { ...COMPANY, recipientCode: null, pec: 'cliente@pec.example' } }),
    holds: ['<CodiceDestinatario>0000000</CodiceDestinatario><PECDestinatario>cliente@pec.example</PECDestinatario>'],
  },
  {
    name: 'a private person, surname first: the tax code tells',
    document: bill({
      buyer: {
        ...COMPANY,
        form: 'person',
        name: 'Rossi Mario',
        vatNumber: null,
        taxCode: 'RSSMRA80A01H501U',
        recipientCode: null,
      },
    }),
    holds: [
      '<DatiAnagrafici><CodiceFiscale>RSSMRA80A01H501U</CodiceFiscale><Anagrafica><Nome>Mario</Nome><Cognome>Rossi</Cognome>',
    ],
  },
  {
    name: 'a public body: split payment, CIG and CUP',
    document: bill(
      {
        buyer: { ...COMPANY, form: 'public', name: 'Comune di Esempio', vatNumber: null, recipientCode: 'UFAB12' },
        cig: 'Z123456789',
        cup: 'B51J12000370007',
      },
      { split: true },
    ),
    holds: [
      'versione="FPA12"',
      '<DatiContratto><IdDocumento>Z123456789</IdDocumento><CodiceCUP>B51J12000370007</CodiceCUP><CodiceCIG>Z123456789</CodiceCIG>',
      '<EsigibilitaIVA>S</EsigibilitaIVA><RiferimentoNormativo>Scissione dei pagamenti',
      '<ImportoTotaleDocumento>100.65</ImportoTotaleDocumento>',
      '<ImportoPagamento>82.50</ImportoPagamento>',
    ],
  },
  {
    name: 'exempt, with stamp duty charged on',
    document: bill({
      stampCents: 200,
      lines: [
        billLine({ vat: exempt }),
        billLine({
          kind: 'stamp',
          text: 'Imposta di bollo',
          unit: 'flat',
          unitMicros: 2_000_000,
          vat: { rate: 0, nature: 'N1', note: null },
        }),
      ],
    }),
    holds: [
      '<DatiBollo><BolloVirtuale>SI</BolloVirtuale><ImportoBollo>2.00</ImportoBollo></DatiBollo>',
      '<Natura>N4</Natura><ImponibileImporto>82.50</ImponibileImporto><Imposta>0.00</Imposta><RiferimentoNormativo>Esente, art. 10',
    ],
  },
  {
    name: 'an exporter with declaration of intent',
    document: bill({
      buyer: { ...COMPANY, intent: { protocol: '26101512345678901-000001', date: '2026-01-15' } },
      lines: [billLine({ vat: { rate: 0, nature: 'N3.5', note: 'Art. 8 c. 1 lett. c) DPR 633/72' } })],
    }),
    holds: [
      '<TipoDato>INTENTO</TipoDato><RiferimentoTesto>26101512345678901-000001</RiferimentoTesto><RiferimentoData>2026-01-15</RiferimentoData>',
      '<RiferimentoNormativo>Art. 8 c. 1 lett. c) DPR 633/72</RiferimentoNormativo>',
    ],
  },
  {
    name: 'withholding',
    document: bill({ withholding: { kind: 'RT02', rate: 2000, cause: 'A', cents: 1650 } }),
    holds: [
      '<DatiRitenuta><TipoRitenuta>RT02</TipoRitenuta><ImportoRitenuta>16.50</ImportoRitenuta><AliquotaRitenuta>20.00</AliquotaRitenuta><CausalePagamento>A</CausalePagamento>',
      '<Ritenuta>SI</Ritenuta>',
      '<ImportoPagamento>84.15</ImportoPagamento>',
    ],
  },
  {
    name: 'a credit note',
    document: bill({
      type: 'TD04',
      number: '2026/13',
      reverses: { bill: COMPANY.customer, number: '2026/12', date: '2026-10-31' },
    }),
    holds: [
      '<TipoDocumento>TD04</TipoDocumento>',
      '<Causale>Storno della fattura 2026/12 del 31/10/2026</Causale>',
      '<DatiFattureCollegate><IdDocumento>2026/12</IdDocumento><Data>2026-10-31</Data></DatiFattureCollegate>',
      '</DatiBeniServizi></FatturaElettronicaBody>',
    ],
  },
  {
    name: 'abroad, in the Union',
    document: bill({
      buyer: {
        ...COMPANY,
        vatNumber: 'ATU12345678',
        taxCode: null,
        country: 'AT',
        postcode: 'A-9500',
        city: 'Villach',
        province: null,
        recipientCode: null,
      },
      lines: [billLine({ vat: { rate: 0, nature: 'N2.1', note: null } })],
    }),
    holds: [
      '<CodiceDestinatario>XXXXXXX</CodiceDestinatario>',
      '<IdPaese>AT</IdPaese><IdCodice>U12345678</IdCodice>',
      '<Indirizzo>Piazza di Prova 2, 9500</Indirizzo><CAP>00000</CAP><Comune>Villach</Comune><Nazione>AT</Nazione>',
    ],
  },
  {
    name: 'a person abroad without a number',
    document: bill({
      buyer: {
        ...COMPANY,
        form: 'person',
        vatNumber: null,
        taxCode: null,
        country: 'CH',
        postcode: null,
        province: null,
        recipientCode: null,
      },
    }),
    holds: ['<IdPaese>CH</IdPaese><IdCodice>0000000</IdCodice>'],
  },
  {
    name: 'Greece: EL in numbers, GR in the file',
    document: bill({
      buyer: { ...COMPANY, vatNumber: 'EL123456789', taxCode: null, country: 'GR', recipientCode: null },
    }),
    holds: ['<IdPaese>GR</IdPaese><IdCodice>123456789</IdCodice>'],
  },
  {
    name: 'several rates',
    document: bill({
      lines: [
        billLine(),
        billLine({
          kind: 'part',
          text: 'Ricambio',
          unit: 'pieces',
          amount: 3,
          unitMicros: 12_345_678,
          vat: { ...VAT_22, rate: 1000 },
        }),
        billLine({ kind: 'km', text: 'Chilometri', unit: 'km', amount: 37, unitMicros: 425_000, vat: exempt }),
      ],
    }),
    holds: [
      '<Quantita>3.00</Quantita><UnitaMisura>pz</UnitaMisura>',
      '<PrezzoUnitario>12.345678</PrezzoUnitario><PrezzoTotale>37.04</PrezzoTotale>',
      '<PrezzoUnitario>0.425</PrezzoUnitario><PrezzoTotale>15.73</PrezzoTotale>',
      '<AliquotaIVA>10.00</AliquotaIVA><ImponibileImporto>37.04</ImponibileImporto><Imposta>3.70</Imposta>',
    ],
  },
  {
    name: 'lines that a contract covers, at a rate nothing else has',
    document: bill({
      lines: [billLine(), billLine({ covered: 'contract', netCents: 0, vat: { ...VAT_22, rate: 1000 } })],
      vat: [{ ...VAT_22, netCents: 8250, vatCents: 1815, due: 'I' }],
    }),
    holds: [
      '<PrezzoUnitario>0.00</PrezzoUnitario><PrezzoTotale>0.00</PrezzoTotale>',
      '<TipoDato>COPERTURA</TipoDato><RiferimentoTesto>Compreso nel contratto</RiferimentoTesto>',
      '<AliquotaIVA>10.00</AliquotaIVA><ImponibileImporto>0.00</ImponibileImporto><Imposta>0.00</Imposta>',
    ],
  },
  {
    name: 'a manager’s word: less than quantity times price',
    document: bill({ lines: [billLine({ netCents: 7000, overridden: { reason: 'Accordo', before: 8250 } })] }),
    holds: ['<Tipo>SC</Tipo><Importo>8.33333333</Importo></ScontoMaggiorazione><PrezzoTotale>70.00</PrezzoTotale>'],
  },
  {
    name: 'a manager’s word: more',
    document: bill({ lines: [billLine({ netCents: 9000, overridden: { reason: 'Accordo', before: 8250 } })] }),
    holds: ['<Tipo>MG</Tipo><Importo>5.00</Importo>'],
  },
  {
    name: 'names with marks, other alphabets’ letters and pictures',
    document: bill({
      buyer: { ...COMPANY, name: `D'Amico & Figli <"Società"> 😀 Łódź &lt;`, address: 'Via dell’Unità 5 – int. 3' },
      lines: [billLine({ text: 'Sostituzione toner… “nero” 🖨️ da 30 €', ticketNumber: '😀' })],
    }),
    holds: [
      `<Denominazione>D'Amico &amp; Figli &lt;"Società"&gt; Lódz &amp;lt;</Denominazione>`,
      `<Indirizzo>Via dell'Unità 5 - int. 3</Indirizzo>`,
      '<Descrizione>Sostituzione toner... "nero" da 30 EUR</Descrizione>',
      '<RiferimentoTesto>-</RiferimentoTesto>',
    ],
  },
  {
    name: 'texts at their limits',
    document: bill({
      buyer: {
        ...COMPANY,
        name: 'Azienda '.repeat(24).trim(),
        address: 'Strada '.repeat(28).trim(),
        city: 'Borgo '.repeat(16).trim(),
      },
      lines: [billLine({ text: 'x'.repeat(999) + '€' })],
      notes: 'parola '.repeat(280),
    }),
    holds: [`${'x'.repeat(997)}...</Descrizione>`],
  },
  {
    name: 'amounts at their limits',
    document: bill({
      lines: [
        billLine({ unit: 'pieces', amount: Number.MAX_SAFE_INTEGER, unitMicros: 1, netCents: 10_000_000_000 }),
        billLine({ unit: 'minutes', amount: 1, unitMicros: 9_000_000_000_000_000, netCents: 10_000_000_000 }),
        billLine({ unit: 'flat', amount: 1, unitMicros: 1, netCents: -10_000_000_000 }),
      ],
    }),
    holds: ['<PrezzoTotale>100000000.00</PrezzoTotale>', '<PrezzoTotale>-100000000.00</PrezzoTotale>'],
  },
  {
    name: 'a forfettario who trades alone: known by the tax code',
    document: bill({
      seller: {
        ...bill().seller,
        name: 'Mario Rossi',
        taxCode: 'RSSMRA80A01H501U',
        fiscalRegime: 'RF19',
        rea: null,
        phone: null,
        email: null,
      },
      lines: [billLine({ vat: { rate: 0, nature: 'N2.2', note: 'Art. 1 c. 54-89 L. 190/2014' } })],
    }),
    holds: [
      '<IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>RSSMRA80A01H501U</IdCodice>',
      '<RegimeFiscale>RF19</RegimeFiscale>',
    ],
  },
];
