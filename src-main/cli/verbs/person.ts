import { formatNumber } from '#shared/format/number.ts';
import { isId } from '#shared/events/ids.ts';
import { openForWork } from '#main/core/openForWork.ts';
import { erasePerson } from '#main/core/person.ts';
import { requireStore } from '../requireStore.ts';
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
