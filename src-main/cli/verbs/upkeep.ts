import { formatNumber } from '#shared/format/number.ts';
import { openToRead } from '#main/core/openForWork.ts';
import { rebuildStore, verifyStore } from '#main/core/upkeep.ts';
import { openWork } from '../openWork.ts';
import { requireStore } from '../requireStore.ts';
import { productTexts } from '#main/core/productTexts.ts';
import type { Verb } from '../verb.ts';

export const verifyVerb: Verb = {
  name: 'verify',
  summary: {
    it: 'controlla l’archivio: file, catena degli eventi, tabelle; non cambia nulla',
    en: 'checks the store: file, chain of events, tables; changes nothing',
  },
  async run({ dir, ports, language, io }) {
    requireStore(dir);
    const { store, close } = openToRead(dir, ports);
    try {
      const found = await verifyStore(store, io.progress);
      const n = (count: number): string => formatNumber(count, language);
      const product = productTexts(language);
      const told =
        language === 'it'
          ? [
              found.ok
                ? 'Archivio integro.'
                : `Trovati problemi: ${n(found.problemCount)}. Prima di tutto fai una copia della cartella, poi "sportello rebuild" o "sportello restore".`,
              `Eventi ${n(found.events)}, chiamate ${n(found.tickets)}, impronta ${found.hash}.`,
            ]
          : [
              found.ok
                ? 'The store is sound.'
                : `Problems found: ${n(found.problemCount)}. First of all copy the folder, then "sportello rebuild" or "sportello restore".`,
              `Events ${n(found.events)}, tickets ${n(found.tickets)}, hash ${found.hash}.`,
            ];
      const problems = found.problems
        .slice(0, 20)
        .map(
          (one) =>
            `- ${product(`maintenance:problem.${one.code}`, one.params) ?? `${one.code} ${JSON.stringify(one.params)}`}`,
        );
      return { value: found, text: [...told, ...problems].join('\n'), ok: found.ok };
    } finally {
      close();
    }
  },
};

export const rebuildVerb: Verb = {
  name: 'rebuild',
  summary: { it: 'rifà tutte le tabelle dal registro degli eventi', en: 'makes all tables again from the event log' },
  async run(call) {
    const { dir, language, io } = call;
    requireStore(dir);
    const { store, close } = await openWork(call);
    try {
      const done = await rebuildStore(store, io.progress);
      const n = (count: number): string => formatNumber(count, language);
      const text =
        language === 'it'
          ? `Rifatte ${n(done.streams)} storie, ${n(done.tickets)} chiamate; corrette ${n(done.corrected)}.`
          : `Made again: ${n(done.streams)} streams, ${n(done.tickets)} tickets; corrected ${n(done.corrected)}.`;
      return { value: done, text };
    } finally {
      close();
    }
  },
};
