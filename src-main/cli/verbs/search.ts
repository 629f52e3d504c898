import { searchOnce } from '#main/core/localSearch.ts';
import { requireStore } from '../requireStore.ts';
import { type Verb, WrongUse } from '../verb.ts';

export const searchVerb: Verb = {
  name: 'search',
  summary: {
    it: 'cerca chiamate, persone, clienti e apparecchiature per parole, numero, telefono, matricola',
    en: 'finds tickets, people, customers and assets by words, number, phone, serial',
  },
  args: ['WORDS'],
  options: {
    limit: {
      value: 'N',
      default: '8',
      help: { it: 'al massimo N per gruppo (1-100)', en: 'at most N of each group (1-100)' },
    },
  },
  async run({ args, option, dir, ports, language }) {
    requireStore(dir);
    const limit = Number(option('limit'));
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new WrongUse('--limit: 1-100');
    const value = await searchOnce(dir, ports, 'search.all', { text: (args[0] ?? '').slice(0, 200), limit });
    const lines = value.groups.flatMap(({ hits }) =>
      hits.map((hit) => [hit.number, hit.title.text, hit.subtitle].filter((part) => part !== '').join('  ')),
    );
    return {
      value,
      text: lines.length === 0 ? (language === 'it' ? 'Niente trovato.' : 'Nothing found.') : lines.join('\n'),
    };
  },
};
