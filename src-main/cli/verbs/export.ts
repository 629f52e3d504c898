import { type ExportName, EXPORTS } from '#shared/api/exports.ts';
import { formatNumber } from '#shared/format/number.ts';
import { writeExport } from '#main/core/exporting.ts';
import { openToRead } from '#main/core/openForWork.ts';
import { requireStore } from '../requireStore.ts';
import { toFile } from '../toFile.ts';
import type { Outcome, Verb, VerbCall, Words } from '../verb.ts';

const SUMMARIES: Readonly<Record<ExportName, Words>> = {
  tickets: { it: 'esporta tutte le chiamate', en: 'exports all tickets' },
  interventions: { it: 'esporta tutti gli interventi', en: 'exports all interventions' },
  events: {
    it: 'esporta tutto il registro degli eventi, reimportabile',
    en: 'exports the whole event log, which can be imported again',
  },
};

/** `export tickets|interventions|events`: to stdout, or to a file that appears when it is whole. */
export const exportVerbs: readonly Verb[] = EXPORTS.map((what) => ({
  name: `export ${what}`,
  summary: SUMMARIES[what],
  options: {
    format: { value: 'csv|json', default: 'csv', help: { it: 'formato', en: 'format' } },
    out: { value: 'FILE', help: { it: 'file da scrivere, altrimenti stdout', en: 'file to write, else stdout' } },
  },
  writesOut: (call) => call.option('out') === undefined,
  run: (call) => run(what, call),
}));

async function run(what: ExportName, call: VerbCall): Promise<Outcome> {
  requireStore(call.dir);
  const format = call.option('format') === 'json' ? 'json' : 'csv';
  const file = call.option('out');
  const { store, close } = openToRead(call.dir, call.ports);
  try {
    const rows =
      file === undefined
        ? await writeExport(store, what, format, call.io.out, call.io.progress)
        : await toFile(file, (out) => writeExport(store, what, format, out, call.io.progress));
    const n = formatNumber(rows, call.language);
    return {
      value: { rows, format, file: file ?? null },
      text: file === undefined ? '' : call.language === 'it' ? `${n} righe in ${file}.` : `${n} rows in ${file}.`,
    };
  } finally {
    close();
  }
}
