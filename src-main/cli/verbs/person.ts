import { formatNumber } from '#shared/format/number.ts';
import { isId } from '#shared/events/ids.ts';
import { openToRead } from '#main/core/openForWork.ts';
import { forgetPerson, readPerson } from '#main/core/person.ts';
import { openWork } from '../openWork.ts';
import { requireStore } from '../requireStore.ts';
import { toFile } from '../toFile.ts';
import { type Verb, WrongUse } from '../verb.ts';

export const personErase: Verb = {
  name: 'person erase',
  summary: {
    it: 'cancella per sempre i dati di una persona, referente o cliente (GDPR art. 17); le chiamate e i conteggi restano',
    en: 'erases the data of a person, contact or customer, for ever (GDPR art. 17); calls and counts stay',
  },
  args: ['ID'],
  options: {
    texts: {
      help: {
        it: 'anche le parole scritte su di lei: problemi, note, soluzioni',
        en: 'also the words written about them: problems, notes, solutions',
      },
    },
  },
  async run(call) {
    const { args, flag, dir, language } = call;
    const person = idFrom(args);
    requireStore(dir);
    const { store, close } = await openWork(call);
    try {
      const value = { person, texts: flag('texts'), ...forgetPerson(store, person, flag('texts')) };
      const n = (count: number): string => formatNumber(count, language);
      const text =
        language === 'it'
          ? `Cancellato. Chiamate toccate: ${n(value.tickets)}; file rimossi: ${n(value.files)}.`
          : `Erased. Calls touched: ${n(value.tickets)}; files removed: ${n(value.files)}.`;
      return { value, text };
    } finally {
      close();
    }
  },
};

/** The id a verb was given: of a contact, or of a customer who is a person (`sportello search NAME --json` tells it). */
function idFrom([id = '']: readonly string[]): string {
  if (!isId(id)) throw new WrongUse('ID: "sportello search NAME --json"');
  return id;
}

export const personExport: Verb = {
  name: 'person export',
  summary: {
    it: 'scrive in JSON tutto quello che si sa di una persona, referente o cliente (GDPR art. 15 e 20)',
    en: 'writes all that is known of a person, contact or customer, as JSON (GDPR art. 15 and 20)',
  },
  args: ['ID'],
  options: {
    out: { value: 'FILE', help: { it: 'file da scrivere, altrimenti stdout', en: 'file to write, else stdout' } },
  },
  async run({ args, option, dir, ports, language }) {
    const id = idFrom(args);
    requireStore(dir);
    const file = option('out');
    const { store, close } = openToRead(dir, ports);
    try {
      const person = readPerson(store, id);
      if (file === undefined) return { value: person, text: JSON.stringify(person, null, 2) };
      await toFile(file, async (out) => void out.write(`${JSON.stringify(person, null, 2)}\n`));
      const n = formatNumber(person.calls.length, language);
      const text = language === 'it' ? `Scheda e chiamate (${n}) in ${file}.` : `Record and calls (${n}) in ${file}.`;
      return { value: { person: id, calls: person.calls.length, file }, text };
    } finally {
      close();
    }
  },
};
