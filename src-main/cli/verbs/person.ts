import { formatNumber } from '#shared/format/number.ts';
import { isId } from '#shared/events/ids.ts';
import { openForWork, openToRead } from '#main/core/openForWork.ts';
import { erasePerson, readPerson } from '#main/core/person.ts';
import { requireStore } from '../requireStore.ts';
import { toFile } from '../toFile.ts';
import { type Verb, WrongUse } from '../verb.ts';

export const personErase: Verb = {
  name: 'person erase',
  summary: {
    it: 'cancella per sempre i dati di un referente (GDPR art. 17); le chiamate e i conteggi restano',
    en: 'erases a contact’s data for ever (GDPR art. 17); calls and counts stay',
  },
  options: {
    contact: {
      value: 'ID',
      required: true,
      help: {
        it: 'id del referente ("sportello search NOME --json")',
        en: 'id of the contact ("sportello search NAME --json")',
      },
    },
    texts: {
      help: {
        it: 'anche le parole scritte su di lui: problemi, note, soluzioni',
        en: 'also the words written about them: problems, notes, solutions',
      },
    },
  },
  async run({ option, flag, dir, ports, language }) {
    requireStore(dir);
    const contact = option('contact') ?? '';
    if (!isId(contact)) throw new WrongUse('--contact ID');
    const { store, close } = await openForWork(dir, ports);
    try {
      const value = { contact, texts: flag('texts'), ...erasePerson(store, contact, flag('texts')) };
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

export const personExport: Verb = {
  name: 'person export',
  summary: {
    it: 'scrive in JSON tutto quello che si sa di un referente (GDPR art. 15 e 20): scheda, chiamate, interventi, file, bozze',
    en: 'writes all that is known of a contact as JSON (GDPR art. 15 and 20): record, calls, interventions, files, drafts',
  },
  args: ['ID'],
  options: {
    out: { value: 'FILE', help: { it: 'file da scrivere, altrimenti stdout', en: 'file to write, else stdout' } },
  },
  async run({ args, option, dir, ports, language }) {
    requireStore(dir);
    const id = args[0] ?? '';
    if (!isId(id)) throw new WrongUse('ID');
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
