import { formatNumber } from '#shared/format/number.ts';
import { openEmptyForWork } from '#main/core/openForWork.ts';
import { takeIn } from '#main/core/takeIn.ts';
import { importEvents } from '#main/import/events.ts';
import { tellRebuild } from '../openWork.ts';
import { refusedLines } from '../refusedLines.ts';
import type { Verb } from '../verb.ts';

export const importEventsVerb: Verb = {
  name: 'import events',
  summary: { it: 'riprende un registro di eventi esportato in JSON', en: 'takes in an event log exported as JSON' },
  args: ['FILE'],
  options: {
    zone: {
      value: 'ZONE',
      default: 'Europe/Rome',
      help: {
        it: 'fuso orario di un archivio nuovo: quello di chi ha esportato',
        en: 'time zone of a new store: the one of who exported',
      },
    },
  },
  async run(call) {
    const { args, option, dir, ports, language, io } = call;
    const zone = option('zone') ?? 'Europe/Rome';
    const { store, close } = openEmptyForWork(dir, ports, zone, { onRebuild: tellRebuild(call) });
    try {
      const report = await importEvents(args[0] ?? '', (events) => takeIn(store, events), io.progress);
      const n = (count: number): string => formatNumber(count, language);
      const text =
        language === 'it'
          ? `Eventi nuovi: ${n(report.events)}; già presenti: ${n(report.already)}; rifiutati: ${n(report.rejected)}. Le password non sono nel registro: "sportello operator password".`
          : `New events: ${n(report.events)}; here already: ${n(report.already)}; refused: ${n(report.rejected)}. Passwords are not in the log: "sportello operator password".`;
      return { value: report, text: [text, ...refusedLines(report.refused, report.rejected, language)].join('\n') };
    } finally {
      close();
    }
  },
};
