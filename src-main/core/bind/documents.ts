import type { documentsApi } from '#shared/api/documents.ts';
import type { BillState } from '#shared/domain/bill/state.ts';
import { localDay } from '#shared/format/date.ts';
import { SportelloError } from '#shared/result.ts';
import { billDefinition } from '#main/documents/pdf/bill.ts';
import { fileName } from '#main/documents/pdf/fileName.ts';
import { packsDefinition } from '#main/documents/pdf/packs.ts';
import { renderPdf } from '#main/documents/pdf/render.ts';
import { reportDefinition } from '#main/documents/pdf/report.ts';
import { requestDefinition } from '#main/documents/pdf/request.ts';
import { requestMail } from '#main/documents/pdf/requestMail.ts';
import { loadState } from '#main/store/log/streams.ts';
import type { Bind, NamesOf, QueryHandler } from '../handlers.ts';
import { type Explain, sentences } from '../printing/explain.ts';
import { customerParty, houseOf, standing } from '../printing/parties.ts';
import { reportData } from '../printing/reportData.ts';
import { requestData } from '../printing/requestData.ts';

/** What documents take from billing. */
export interface DocumentSources {
  readonly price: QueryHandler<'intervention.price'>;
  readonly ledger: QueryHandler<'packs.ledger'>;
  readonly explain: Explain;
}

const MIME = 'application/pdf';

/** The calls that print. A document's date is its data's own, so that printing it again gives the same bytes. */
export function createDocumentHandlers(sources: DocumentSources): Bind<NamesOf<typeof documentsApi>> {
  const { explain } = sources;
  return {
    async 'documents.report'({ intervention, version, language }, ctx) {
      const price = async (id: string) => (await sources.price({ id }, ctx)).lines;
      const question = { intervention, version, language, now: ctx.now, price, explain };
      const data = await reportData(ctx.store, question);
      const name = fileName('report', data.lang, data.number, data.version === null ? 'draft' : `v${data.version}`);
      return { name, mime: MIME, bytes: await renderPdf(reportDefinition(data), { createdAt: data.at }) };
    },
    async 'documents.reportTerms'({ intervention, version }, ctx) {
      const price = async (id: string) => (await sources.price({ id }, ctx)).lines;
      const question = { intervention, version, language: undefined, now: ctx.now, price, explain };
      const { contract, hidden, lines } = await reportData(ctx.store, question);
      const shown = hidden === null ? lines : null;
      return {
        contract: contract === null ? null : { ...contract, covers: [...contract.covers] },
        hidden,
        lines:
          shown?.map(({ text, amount, unit, netCents, covered }, n) => ({
            key: String(n),
            text,
            amount,
            unit,
            netCents,
            covered,
          })) ?? null,
      };
    },
    async 'documents.request'(input, { store }) {
      const { data } = requestData(store, input, explain);
      const bytes = await renderPdf(requestDefinition(data), { createdAt: data.request.at });
      return { name: fileName('request', data.lang, data.number), mime: MIME, bytes };
    },
    'documents.requestMail'(input, { store }) {
      const { data, to } = requestData(store, input, explain);
      const file = fileName('request', data.lang, data.number);
      return { to, ...requestMail(data, file), file };
    },
    async 'documents.packs'({ customer, asOf, language }, ctx) {
      const { store } = ctx;
      const record = standing(store.db, customer);
      if (record?.kind !== 'customer')
        throw new SportelloError({ code: 'not_found', field: 'customer', params: { kind: 'customer' } });
      const { lang, company } = houseOf(store.db, language);
      const day = asOf ?? localDay(ctx.now, store.zone);
      const ledger = await sources.ledger({ customer, asOf: day }, ctx);
      const definition = packsDefinition({ lang, company, customer: customerParty(record, lang), asOf: day, ledger });
      const bytes = await renderPdf(definition, { createdAt: noonOf(day) });
      return { name: fileName('packs', lang, record.name, day), mime: MIME, bytes };
    },
    async 'documents.bill'({ id, language }, { store }) {
      const { document } = (loadState(store, store.db, 'bill', id) as BillState | undefined) ?? { document: null };
      if (document === null) throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'bill' } });
      const { lang, company } = houseOf(store.db, language);
      const explanations = document.lines.map((line) => sentences(line, explain, lang));
      const definition = billDefinition({ lang, company, document, explanations });
      const bytes = await renderPdf(definition, { createdAt: noonOf(document.date) });
      return { name: fileName(document.type, lang, document.number), mime: MIME, bytes };
    },
  };
}

/** A day as an instant: noon UTC, which is that day wherever the reader is in Europe. */
function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
