import { formatNumber } from '#shared/format/number.ts';
import { createImportDesk } from '#main/core/importDesk.ts';
import { importHelpdeskLog, type LogReport } from '#main/import/helpdeskLog/run.ts';
import { COMPANY_OPTIONS, madeNote, newCompany } from '../newCompany.ts';
import { openWork } from '../openWork.ts';
import type { Language, Verb } from '../verb.ts';
import { refusedLines } from '../refusedLines.ts';

export const importHelpdeskLogVerb: Verb = {
  name: 'import helpdesk-log',
  summary: {
    it: 'importa il registro di eventi dell’help desk italiano; si può interrompere e ripetere',
    en: 'imports the Italian help desk’s event log; may be stopped and repeated',
  },
  args: ['FILE'],
  options: {
    ...COMPANY_OPTIONS,
    source: {
      value: 'NAME',
      default: 'helpdesk-log',
      help: { it: 'distingue due registri di questa forma', en: 'keeps two logs of this shape apart' },
    },
  },
  async run(call) {
    const { store, made, close } = await openWork(call, newCompany(call, null));
    try {
      if (made !== null) call.io.note(madeNote(call));
      const report = await importHelpdeskLog(
        createImportDesk(store),
        call.args[0] ?? '',
        call.io.progress,
        call.option('source'),
      );
      return { value: report, text: textOf(report, call.language) };
    } finally {
      close();
    }
  },
};

function textOf(report: LogReport, language: Language): string {
  const n = (value: number): string => formatNumber(value, language);
  const lines =
    language === 'it'
      ? [
          `Chiamate: ${n(report.tickets)}; eventi: ${n(report.events)}; clienti: ${n(report.customers)}; operatori: ${n(report.operators)}; prodotti: ${n(report.products)}.`,
          `Righe lette: ${n(report.rows)}; già importate: ${n(report.already)}; ripetute: ${n(report.duplicates)}; rifiutate: ${n(report.rejected)}.`,
          'Ipotesi:',
        ]
      : [
          `Tickets: ${n(report.tickets)}; events: ${n(report.events)}; customers: ${n(report.customers)}; operators: ${n(report.operators)}; products: ${n(report.products)}.`,
          `Rows read: ${n(report.rows)}; imported already: ${n(report.already)}; repeated: ${n(report.duplicates)}; refused: ${n(report.rejected)}.`,
          'Assumptions:',
        ];
  return [
    ...lines,
    ...report.assumptions.map((one) => `- ${one}`),
    ...refusedLines(report.refused, report.rejected, language),
  ].join('\n');
}
