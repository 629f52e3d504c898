import { resolve } from 'node:path';
import { formatNumber } from '#shared/format/number.ts';
import { openForWork } from '#main/core/openForWork.ts';
import { ACTORS } from '#shared/events/envelope.ts';
import { errorLine } from '../errorLine.ts';
import { productTexts } from '#main/core/productTexts.ts';
import { requireStore } from '../requireStore.ts';
import type { Verb } from '../verb.ts';
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
    const { store, close } = await openForWork(call.dir, call.ports);
    const { files, refused, warned, bills } = await exportMonth(
      store,
      { month, format, dir },
      ACTORS.system,
      call.io.progress,
    ).finally(close);
    const text = productTexts(language);
    for (const { error, failures } of refused) {
      call.io.note(errorLine(error, language));
      for (const { check, params } of failures)
        call.io.note(`  ${check}: ${text(`fatturapa:check.${check}`, params) ?? ''}`);
    }
    for (const { number, file, warnings } of warned)
      for (const { check, params } of warnings)
        call.io.note(
          `${language === 'it' ? 'attenzione' : 'warning'}: ${number} (${file}): ${text(`fatturapa:check.${check}`, params) ?? check}`,
        );
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
      warnings: warned.map(({ bill, number, file, warnings }) => ({
        bill,
        number,
        file,
        checks: warnings.map((one) => one.check),
        text: warnings.map(({ check, params }) => text(`fatturapa:check.${check}`, params) ?? check),
      })),
    };
    return { value, text: said, ok: refused.length === 0 };
  },
};
