import { resolve } from 'node:path';
import { formatNumber } from '#shared/format/number.ts';
import type { Store } from '#main/store/store.ts';
import { openForWork } from '#main/core/openForWork.ts';
import { ACTORS } from '#shared/events/envelope.ts';
import { errorLine } from '../errorLine.ts';
import { productTexts } from '../texts.ts';
import { requireStore } from '../requireStore.ts';
import type { Verb, VerbCall } from '../verb.ts';
import { PERIOD, periodOf } from './billTexts.ts';

/** Writes the bills of a month into a folder. Each export is noted on its bills, so no other desk may have the folder open. */
export const billExportVerb: Verb = {
  name: 'bill export',
  summary: {
    it: 'esporta le fatture di un mese: CSV, XLSX o fatture elettroniche',
    en: 'exports the bills of a month: CSV, XLSX or electronic invoices',
  },
  options: {
    period: PERIOD,
    format: { value: 'csv|xlsx|fatturapa', default: 'csv', help: { it: 'formato', en: 'format' } },
    out: { value: 'DIR', required: true, help: { it: 'cartella in cui scrivere', en: 'folder to write into' } },
  },
  async run(call) {
    const { language } = call;
    const month = periodOf(call);
    requireStore(call.dir);
    const { BILL_FORMATS, exportMonth } = await import('#main/core/exportMonth.ts');
    const format = BILL_FORMATS.find((one) => one === call.option('format')) ?? 'csv';
    const dir = resolve(call.option('out') ?? '.');
    const { files, refused, bills } = await exported(call, (store) =>
      exportMonth(store, { month, format, dir }, ACTORS.system, call.io.progress),
    );
    const text = productTexts(language);
    for (const { error, failures } of refused) {
      call.io.note(errorLine(error, language));
      for (const { check, params } of failures)
        call.io.note(`  ${check}: ${text(`fatturapa:check.${check}`, params) ?? ''}`);
    }
    const [n, many] = [files.length, bills].map((one) => formatNumber(one, language));
    const said =
      language === 'it'
        ? `${n} file scritti in ${dir} per ${many} fatture; ${formatNumber(refused.length, language)} non scritte.`
        : `${n} files written to ${dir} for ${many} bills; ${formatNumber(refused.length, language)} not written.`;
    const value = {
      period: month,
      format,
      out: dir,
      bills,
      files: files.map((one) => one.file),
      refused: refused.map(({ bill, number, error, failures }) => ({
        bill,
        number,
        reason: error.reason ?? error.code,
        field: error.field ?? null,
        checks: failures.map((one) => one.check),
      })),
    };
    return { value, text: said, ok: refused.length === 0 };
  },
};

async function exported<R>(call: VerbCall, write: (store: Store) => Promise<R>): Promise<R> {
  const { store, close } = await openForWork(call.dir, call.ports);
  try {
    return await write(store);
  } finally {
    close();
  }
}
