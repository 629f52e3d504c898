import { formatNumber } from '#shared/format/number.ts';
import { SportelloError } from '#shared/result.ts';
import { openToRead } from '#main/core/openForWork.ts';
import { backUpStore, backupsOf, restoreStore } from '#main/core/upkeep.ts';
import { requireStore } from '../requireStore.ts';
import type { Verb } from '../verb.ts';

export const backupVerb: Verb = {
  name: 'backup',
  summary: {
    it: 'fa subito una copia controllata dell’archivio, anche con la postazione aperta',
    en: 'makes a checked backup of the store now, also beside an open desk',
  },
  options: { list: { help: { it: 'elenca soltanto le copie che ci sono', en: 'only lists the backups there are' } } },
  async run({ dir, ports, language, io, flag }) {
    if (flag('list')) {
      const all = backupsOf(dir);
      return { value: all, text: all.map((one) => `${one.name}  ${formatNumber(one.size, language)}`).join('\n') };
    }
    requireStore(dir);
    const { store, close } = openToRead(dir, ports);
    try {
      const value = await backUpStore(store, io.progress);
      const { name } = value.backup;
      return {
        value,
        text: language === 'it' ? `Copia fatta e controllata: ${name}.` : `Backup made and checked: ${name}.`,
      };
    } finally {
      close();
    }
  },
};

export const restoreVerb: Verb = {
  name: 'restore',
  summary: {
    it: 'rimette una copia al posto dell’archivio, che viene messo da parte',
    en: 'puts a backup in the place of the store, which is set aside',
  },
  options: {
    backup: {
      value: 'NAME',
      help: {
        it: 'quale copia ("sportello backup --list"); altrimenti l’ultima',
        en: 'which backup ("sportello backup --list"); else the newest',
      },
    },
  },
  async run({ dir, ports, language, io, option }) {
    const name = option('backup') ?? backupsOf(dir)[0]?.name;
    if (name === undefined) throw new SportelloError({ code: 'not_found', field: 'backup', reason: 'noBackups' });
    const { setAside, erasedAgain, files, verified } = await restoreStore(dir, name, ports, io.progress);
    const value = { backup: name, setAside, erasedAgain, files, events: verified.events, tickets: verified.tickets };
    const n = (count: number): string => formatNumber(count, language);
    const aside =
      setAside === null
        ? ''
        : language === 'it'
          ? ` L’archivio di prima è in ${setAside}.`
          : ` The store of before is in ${setAside}.`;
    const text =
      language === 'it'
        ? `Ripristinata la copia ${name}: ${n(value.tickets)} chiamate, ${n(value.events)} eventi.${aside}`
        : `Restored ${name}: ${n(value.tickets)} tickets, ${n(value.events)} events.${aside}`;
    return { value, text };
  },
};
