import type { BillDocument } from '../../bill/document.ts';
import { euro, percent } from '../decimals.ts';
import type { FatturaBody } from '../model/model.ts';
import { pieces, toLatin } from '../text.ts';
import { linesOf } from './lines.ts';
import { summariesOf } from './summaries.ts';

type General = FatturaBody['DatiGenerali'];

/** The one invoice of a bill. */
export function bodyOf(document: BillDocument): FatturaBody {
  return {
    DatiGenerali: {
      DatiGeneraliDocumento: documentOf(document),
      DatiOrdineAcquisto: [],
      DatiContratto: tenderOf(document),
      DatiConvenzione: [],
      DatiRicezione: [],
      DatiFattureCollegate: reversedOf(document),
      DatiSAL: [],
      DatiDDT: [],
    },
    DatiBeniServizi: { DettaglioLinee: linesOf(document), DatiRiepilogo: summariesOf(document) },
    DatiPagamento: paymentOf(document),
    Allegati: [],
  };
}

function documentOf(document: BillDocument): General['DatiGeneraliDocumento'] {
  const { withholding, stampCents } = document;
  return {
    TipoDocumento: document.type,
    Divisa: 'EUR',
    Data: document.date,
    // As it is, even where the schema will refuse it: another number would be another invoice.
    Numero: document.number,
    DatiRitenuta:
      withholding === null
        ? []
        : [
            {
              TipoRitenuta: withholding.kind,
              ImportoRitenuta: euro(withholding.cents),
              AliquotaRitenuta: percent(withholding.rate),
              CausalePagamento: withholding.cause,
            },
          ],
    ...(stampCents > 0 && { DatiBollo: { BolloVirtuale: 'SI', ImportoBollo: euro(stampCents) } }),
    DatiCassaPrevidenziale: [],
    ScontoMaggiorazione: [],
    ImportoTotaleDocumento: euro(document.totalCents),
    Causale: causesOf(document),
  };
}

function causesOf({ reverses, notes }: BillDocument): string[] {
  const [year, month, day] = (reverses?.date ?? '').split('-');
  const reversal = reverses === null ? [] : [`Storno della fattura ${reverses.number} del ${day}/${month}/${year}`];
  return [...reversal, notes].flatMap((text) => pieces(toLatin(text), 200));
}

/** The codes of a public tender come from the contract; where it has no number of its own, the code stands for it. */
function tenderOf({ cig, cup }: BillDocument): General['DatiContratto'] {
  const id = cig ?? cup;
  if (id === null) return [];
  return [
    {
      RiferimentoNumeroLinea: [],
      IdDocumento: id,
      ...(cup !== null && { CodiceCUP: cup }),
      ...(cig !== null && { CodiceCIG: cig }),
    },
  ];
}

function reversedOf({ reverses }: BillDocument): General['DatiFattureCollegate'] {
  return reverses === null ? [] : [{ RiferimentoNumeroLinea: [], IdDocumento: reverses.number, Data: reverses.date }];
}

/** What is to be paid at once, by the due date. A credit note asks for nothing; the IBAN serves a transfer to us only. */
function paymentOf({ type, payment, payCents }: BillDocument): FatturaBody['DatiPagamento'] {
  if (type === 'TD04' || payCents <= 0) return [];
  const iban = payment.iban?.replace(/\s/g, '').toUpperCase();
  return [
    {
      CondizioniPagamento: 'TP02',
      DettaglioPagamento: [
        {
          ModalitaPagamento: payment.method,
          ...(payment.dueDate !== null && { DataScadenzaPagamento: payment.dueDate }),
          ImportoPagamento: euro(payCents),
          ...(payment.method === 'MP05' && iban !== undefined && { IBAN: iban }),
        },
      ],
    },
  ];
}
